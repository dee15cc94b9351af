import io

import numpy as np
from PIL import Image
from upload_files import import_folders, make_folders, make_image

ALL = {"test_fraction": 0}


def test_images_are_sorted_by_name(tmp_path):
    info, arrays = import_folders(tmp_path, reversed(make_folders()), **ALL)
    assert arrays["train_x.npy"][:, 0].tolist() == [*range(5), *range(100, 105)]
    assert arrays["train_y.npy"].tolist() == [0] * 5 + [1] * 5
    assert (info.class_names, info.input_shape) == (("cat", "dog"), (4, 4))


def test_numbered_classes_are_sorted_by_value(tmp_path):
    members = [(f"{label}/a.png", make_image()) for label in (10, 9, 1)]
    info, _ = import_folders(tmp_path, members, **ALL)
    assert info.class_names == ("1", "9", "10")


def test_train_and_test_folders_are_the_two_sets(tmp_path):
    members = [
        (f"{split}/{name}", image)
        for split, files in (("train", make_folders(4)), ("test", make_folders(2)))
        for name, image in files
    ]
    info, arrays = import_folders(tmp_path, members)
    assert info.examples_per_class.model_dump() == {"train": (4, 4), "test": (2, 2)}
    assert arrays["test_x.npy"][:, 0].tolist() == [0, 1, 100, 101]


def test_folder_above_the_classes_is_left_out(tmp_path):
    members = [(f"pets/{name}", image) for name, image in make_folders()]
    info, _ = import_folders(tmp_path, members, **ALL)
    assert info.class_names == ("cat", "dog")


def test_files_of_operating_systems_are_ignored(tmp_path):
    extra = ["__MACOSX/cat/._0.png", "cat/.DS_Store", "dog/Thumbs.db"]
    info, _ = import_folders(
        tmp_path, [*make_folders(), *((n, b"x") for n in extra), ("cat/", b"")]
    )
    assert info.train_examples + info.test_examples == 10


def test_images_are_scaled_to_the_size(tmp_path):
    members = [*make_folders(), ("dog/wide.jpg", make_image(30, 90, value=200, form="JPEG"))]
    info, arrays = import_folders(tmp_path, members, size="6x8", **ALL)
    assert info.input_shape == (6, 8)
    assert np.array_equal(arrays["train_x.npy"][-1], np.full(48, 200))


def test_colors_are_stored_channels_last(tmp_path):
    red = make_image(mode="RGB", value=(255, 10, 0))
    info, arrays = import_folders(
        tmp_path, [("a/1.png", red), ("b/1.png", make_image())], color="rgb", **ALL
    )
    assert info.input_shape == (4, 4, 3)
    assert arrays["train_x.npy"][0].reshape(4, 4, 3)[2, 3].tolist() == [255, 10, 0]
    assert not arrays["train_x.npy"][1].any()


def test_digits_are_prepared_as_in_mnist(tmp_path):
    paper = np.full((90, 60), 255, np.uint8)
    paper[20:70, 25:35] = 0
    file = io.BytesIO()
    Image.fromarray(paper).save(file, "PNG")
    members = [("1/a.png", file.getvalue()), ("blank/a.png", make_image())]
    info, arrays = import_folders(tmp_path, members, prepare="digit", **ALL)
    image = arrays["train_x.npy"][0].reshape(28, 28)
    assert (info.prepare, info.input_shape, image.max()) == ("digit", (28, 28), 255)
    assert np.count_nonzero(image.any(axis=1)) == 20
