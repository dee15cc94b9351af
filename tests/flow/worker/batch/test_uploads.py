"""A worker predicts uploaded files: an .npz, a .zip of images or a .csv."""

import numpy as np
import pytest
from described_networks import COLORS, GRAY, NUMBERS, TABLE
from faults import CallAfter
from upload_files import make_image, make_npz, make_zip

from contracts.datasets import CSV, NPZ, ZIP
from stores.datasets.memory import synthetic_dataset
from stores.images.png import strip_png
from stores.images.preparing import prepare_image
from worker.batch import image_examples
from worker.batch.attempt import BatchAttempt

from .batches import kill_after, left_files, publish, read_probs, repeat_saves, run, submit_upload

RNG = np.random.default_rng(0)
PIXELS = RNG.integers(0, 17, (20, 2, 5), np.uint8)
ROWS = np.array([[4.5, 0.5], [1.25, -1.0], [1e-3, 3.0]])
LINES = "length,color,width\n4.5,red,0.5\n1.25,=1,-1\n"
ENCODED = np.array([[4.5, 0, 1, 0, 0.5], [1.25, 0, 0, 1, -1]], np.float32)


def check(bench, network, values, content, media_type=NPZ, **options):
    """Predict a file, whose probabilities must be those of some values; return the job."""
    job_id = submit_upload(bench, content, media_type, **options)
    job = run(bench, job_id)
    assert job.state == "succeeded", job.error
    assert read_probs(bench, job_id).tobytes() == network.predict_probs(values).tobytes()
    assert not list(bench.imported._blobs.walk("uploads/"))
    return job


@pytest.mark.parametrize(
    "x",
    [
        PIXELS,
        PIXELS.reshape(20, 10),
        PIXELS[..., np.newaxis],
        PIXELS.astype(np.int64),
        PIXELS.astype(np.float32),
        np.asfortranarray(PIXELS),
    ],
    ids=["uint8", "flat", "channel", "int64", "float32", "fortran"],
)
def test_images_of_an_npz_are_predicted(bench, x):
    network = publish(bench, GRAY)
    job = check(bench, network, PIXELS.reshape(20, 10), make_npz(x=x))
    assert (job.metrics.accuracy, job.result.examples) == (None, 20)


def test_pixels_of_another_range_are_scaled(bench):
    network = publish(bench, GRAY)
    sent = PIXELS.astype(np.float64) / 16
    check(bench, network, (sent * 16).reshape(20, 10), make_npz(x=sent), pixel_max=1.0)


def test_compressed_npz_is_predicted(bench):
    content = make_npz(np.savez_compressed, x=PIXELS)
    check(bench, publish(bench, GRAY), PIXELS.reshape(20, 10), content)


@pytest.mark.parametrize("y", [np.arange(20) % 3, np.array(["a", "b", "c"])[np.arange(20) % 3]])
def test_labels_of_an_npz_give_metrics(bench, y):
    job = check(bench, publish(bench, GRAY), PIXELS.reshape(20, 10), make_npz(x=PIXELS, y=y))

    assert [one.examples for one in job.metrics.classes] == [7, 7, 6]


def test_integers_name_classes_that_are_integers(bench):
    transform = GRAY.model_copy(update={"class_names": ("1", "2", "3")})
    y = np.array([1, 2, 3, 3] * 5)
    job = check(bench, publish(bench, transform), PIXELS.reshape(20, 10), make_npz(x=PIXELS, y=y))

    assert [one.examples for one in job.metrics.classes] == [5, 5, 10]


def test_integers_are_indices_into_class_names(bench):
    content = make_npz(x=PIXELS, y=np.array([0, 1] * 10), class_names=np.array(["c", "a"]))
    job = check(bench, publish(bench, GRAY), PIXELS.reshape(20, 10), content)

    assert [one.examples for one in job.metrics.classes] == [10, 0, 10]


def test_rows_of_an_npz_are_predicted(bench):
    network = publish(bench, NUMBERS)
    check(bench, network, ROWS, make_npz(x=ROWS))
    check(bench, network, ROWS, make_npz(x=ROWS, columns=np.array(["length", "width"])))


def test_columns_of_a_csv_are_found_by_name(bench):
    network = publish(bench, TABLE)
    check(bench, network, ENCODED, LINES.encode(), CSV)
    moved = "width,id,color,length\n0.5,7,red,4.5\n-1,8,=1,1.25\n"
    check(bench, network, ENCODED, moved.encode(), CSV, ignore="id")


def test_labels_of_a_csv_give_metrics(bench):
    network = publish(bench, TABLE)
    content = b"length,color,width,kind\n4.5,red,0.5,null\n1.25,=1,-1,setosa\n"
    job = check(bench, network, ENCODED, content, CSV, label="kind")

    assert [one.examples for one in job.metrics.classes] == [1, 0, 1]


def test_csv_without_the_label_column_has_no_metrics(bench):
    job = check(bench, publish(bench, TABLE), ENCODED, LINES.encode(), CSV, label="kind")
    assert job.metrics.accuracy is None


def test_missing_number_becomes_the_mean(bench):
    content = b"length;width\n;0.5\n1.25;\n"
    values = np.array([[4.5, 0.5], [1.25, 0.0]])
    check(bench, publish(bench, NUMBERS), values, content, CSV, delimiter=";", missing="mean")


def test_headers_that_are_numbers_are_names(bench):
    columns = tuple(
        column.model_copy(update={"name": str(index)})
        for index, column in enumerate(NUMBERS.columns)
    )
    network = publish(bench, NUMBERS.model_copy(update={"columns": columns}))
    check(bench, network, np.array([[4.5, 0.5]]), b"0,1\n4.5,0.5\n", CSV)


@pytest.mark.parametrize("transform", [GRAY, COLORS], ids=["gray", "colors"])
@pytest.mark.parametrize("folders", [("dog", "cat"), ("a", "b"), ("", "")])
def test_images_of_a_zip_are_prepared_in_sorted_order(bench, transform, folders):
    network = publish(bench, transform)
    names = [f"{folders[0]}/2.png".lstrip("/"), f"{folders[1]}/1.png".lstrip("/")]
    files = {name: make_image(9, 7, 100 + len(name)) for name in names}
    files["__MACOSX/1.png"] = b"?"
    values = [prepare_image(strip_png(files[name]), transform).pixels for name in sorted(names)]
    job = check(bench, network, np.array(values), make_zip(files.items()), ZIP)

    has_labels = set(folders) <= set(transform.class_names)
    assert (job.metrics.accuracy is not None) == has_labels


def test_folder_that_is_no_class_beside_classes_is_refused(bench):
    publish(bench, GRAY)
    files = [(f"{folder}/1.png", make_image(9, 7, 1)) for folder in ("a", "cow")]
    job = run(bench, submit_upload(bench, make_zip(files), ZIP))
    assert 'got "cow": rename or remove it' in job.error.message


def test_digits_of_a_zip_are_prepared_as_digits(bench):
    transform = synthetic_dataset(input_shape=(28, 28)).info.transform
    transform = transform.model_copy(update={"prepare": "digit"})
    image = make_image(60, 40, 0)
    values = prepare_image(strip_png(image), transform).pixels[np.newaxis]
    check(bench, publish(bench, transform), values, make_zip([("1.png", image)]), ZIP)


@pytest.mark.parametrize("media_type", [NPZ, CSV])
def test_killed_upload_resumes_at_the_first_missing_part(bench, media_type):
    publish(bench, NUMBERS)
    rows = RNG.normal(size=(30, 2)).round(3)
    text = "length,width\n" + "".join(f"{a},{b}\n" for a, b in rows)
    content = make_npz(x=rows) if media_type == NPZ else text.encode()
    whole = submit_upload(bench, content, media_type)
    run(bench, whole)
    job_id = submit_upload(bench, content, media_type)
    assert kill_after(bench, 2) == [0, 1]

    assert repeat_saves(bench, job_id) == [2, 3, 4]
    assert read_probs(bench, job_id).tobytes() == read_probs(bench, whole).tobytes()


def test_killed_images_resume_at_the_first_missing_part(bench):
    publish(bench, GRAY)
    files = [(f"{n:02}.png", make_image(2, 5, n)) for n in range(10)]
    job_id = submit_upload(bench, make_zip(files), ZIP)
    kill_after(bench, 1)

    assert repeat_saves(bench, job_id) == [1]


def test_progress_of_an_archive_is_the_share_of_its_examples(bench, monkeypatch):
    monkeypatch.setattr(image_examples, "CHUNK_IMAGES", 2)
    publish(bench, GRAY)
    files = [(f"{n:02}.png", make_image(2, 5, n)) for n in (*range(10, 20), *range(10))]
    job_id = submit_upload(bench, make_zip(files), ZIP)
    steps = []
    results = CallAfter(bench.results, "save_part", lambda: steps.append(attempt._progress().step))
    attempt = BatchAttempt(bench.runner(results=results)._context, bench.jobs.claim("here:1"))
    attempt.run()

    progress = bench.jobs.get(job_id).progress
    assert 0 < steps[0] <= progress.total_steps / 2
    assert progress.step == progress.total_steps


def test_changed_csv_is_damaged(bench):
    publish(bench, NUMBERS)
    error = run(bench, submit_upload(bench, b"length,width\n1,2\n", CSV, sha256="0" * 64)).error

    assert (error.type, left_files(bench)) == ("damaged", [])


def test_changed_archive_is_damaged(bench):
    publish(bench, NUMBERS)
    content = make_npz(x=ROWS)
    job_id = submit_upload(bench, content)
    at = content.index(ROWS.tobytes())
    changed = content[:at] + b"\1" + content[at + 1 :]
    bench.imported._blobs.write(f"uploads/{job_id}", changed)

    assert run(bench, job_id).error.type == "damaged"
