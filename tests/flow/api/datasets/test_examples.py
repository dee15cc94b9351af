"""One example of a data set, in numbers and as an image; and the data sets that are no images."""

from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from stores.datasets.memory import MemoryDatasets, synthetic_dataset
from stores.datasets.packaged import PackagedDatasets

DATASET = synthetic_dataset()
PATH = "/datasets/synthetic"
TOKEN = "a-token-of-tests"  # noqa: S105  opens nothing
KEPT = "private, max-age=86400"


@pytest.mark.parametrize(
    ("split", "index"), [("train", 0), ("train", 299), ("test", 7), ("test", 99)]
)
def test_example_equals_the_stored_one(api, split, index):
    examples = getattr(DATASET, split)

    response = api.client.get(f"{PATH}/{split}/{index}")

    assert response.json == {
        "dataset": "synthetic",
        "split": split,
        "index": index,
        "label": int(examples.labels[index]),
        "pixels": examples.values[index].tolist(),
        "version": 1,
        "class_name": str(examples.labels[index]),
        "row": None,
    }


def test_png_of_an_example_has_its_pixels(api):
    response = api.client.get(f"{PATH}/test/3?format=png")

    with Image.open(BytesIO(response.data)) as image:
        assert (response.content_type, image.format, image.mode) == ("image/png", "PNG", "L")
        np.testing.assert_array_equal(np.asarray(image), DATASET.test.values[3].reshape(4, 4))


def test_data_sets_are_listed_in_pages(make):
    names = ["a", "b", "c"]
    get = make(datasets=MemoryDatasets(map(synthetic_dataset, names))).client.get
    listed, cursor = [], ""
    while cursor is not None:
        page = get(f"/datasets?limit=2{cursor and f'&cursor={cursor}'}").json
        listed.append([info["name"] for info in page["items"]])
        cursor = page["next_cursor"]
    assert listed == [["a", "b"], ["c"]]
    assert get("/datasets?limit=3").json["next_cursor"] is None
    assert get("/datasets?cursor=d").json["errors"][0]["loc"] == ["cursor"]


@pytest.mark.parametrize("form", ["json", "png"])
def test_example_is_cacheable_and_has_an_etag(api, form):
    path = f"{PATH}/test/3?format={form}"
    first = api.client.get(path)

    again = api.client.get(path, headers={"If-None-Match": first.headers["ETag"]})

    assert first.headers["ETag"] == f'W/"{DATASET.info.sha256}-1-test-3-{form}"'
    assert (again.status_code, again.data) == (304, b"")
    for response in (first, again):
        assert response.headers["Cache-Control"] == KEPT
        assert response.headers["ETag"] == first.headers["ETag"]


def test_each_example_and_format_has_its_own_etag(api):
    paths = ["test/3", "test/4", "train/3", "test/3?format=png"]
    assert len({api.client.get(f"{PATH}/{path}").headers["ETag"] for path in paths}) == len(paths)


@pytest.mark.parametrize(("split", "count"), [("train", 500), ("test", 100)])
@pytest.mark.parametrize("past", [0, 10**17])
def test_too_large_index_is_404_with_the_range(api, split, count, past):
    response = api.client.get(f"{PATH}/{split}/{count + past}")

    assert response.status_code == 404
    assert response.json["detail"] == (
        f"the index must be below {count}, the number of {split} examples of data set "
        f"'synthetic'; got {count + past}"
    )


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("nope/test/0", "GET /datasets lists them"),
        ("NOPE/test/0", "name must be a data set's name"),
        ("synthetic/all/0", "split must be `train` or `test`"),
        ("synthetic/test/-1", "index must be an example's number from 0, in plain decimal digits"),
        ("synthetic/test/00", "plain decimal digits"),
        ("synthetic/test/1.0", "plain decimal digits"),
        ("synthetic/test/" + "9" * 19, "plain decimal digits"),
    ],
)
def test_invalid_path_is_404_with_the_reason(api, path, reason):
    response = api.client.get(f"/datasets/{path}")

    assert response.status_code == 404
    assert reason in response.json["detail"]


def test_an_unknown_format_is_422(api):
    assert api.client.get(f"{PATH}/test/0?format=jpeg").status_code == 422


def test_data_set_with_missing_files_is_503(make, tmp_path):
    api = make(datasets=PackagedDatasets(tmp_path))

    response = api.client.get("/datasets/mnist/test/0")

    assert response.status_code == 503
    assert response.json["type"] == "urn:mlpforge:problem:damaged"
    assert api.client.get("/datasets/mnist/test/10000").status_code == 404  # known without a file


@pytest.fixture
def vectors(make):
    return make(datasets=MemoryDatasets([synthetic_dataset("vectors", input_shape=(5,))]))


def test_examples_that_are_not_images_have_no_png(vectors):
    numbers = vectors.client.get("/datasets/vectors/test/0")
    image = vectors.client.get("/datasets/vectors/test/0?format=png")

    assert len(numbers.json["pixels"]) == 5
    assert image.status_code == 422
    assert image.json["errors"][0]["loc"] == ["format"]
    assert "use format=json" in image.json["detail"]


def test_examples_are_not_cached_publicly(make):
    api = make(token=TOKEN)
    headers = {"Authorization": f"Bearer {TOKEN}"}

    response = api.client.get(f"{PATH}/test/3", headers=headers)

    assert (response.status_code, response.headers["Cache-Control"]) == (200, KEPT)
    assert api.client.get(f"{PATH}/test/3").status_code == 401
