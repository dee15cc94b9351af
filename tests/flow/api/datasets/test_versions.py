"""The versions of imported data sets, their examples, their files, and their deletion."""

import json
from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from services.api.datasets import examples, routes

from .published import COLORS, PIXELS, WINE


@pytest.fixture
def api(published):
    return published


def get(api, path):
    return api.client.get(f"/datasets/{path}")


def test_imported_data_sets_are_listed_after_mnist(api):
    names = [info["name"] for info in api.client.get("/datasets").json["items"]]

    assert names == ["mnist", "colors", "wine"]


def test_data_set_is_its_latest_version(api, publish):
    publish(WINE, "job-2")

    assert get(api, "wine").json["version"] == 2
    assert get(api, "wine").json == get(api, "wine/versions/latest").json


def test_versions_are_listed_newest_first(api, publish):
    publish(WINE, "job-2")
    publish(WINE, "job-3")

    first = get(api, "wine/versions?limit=2").json
    second = get(api, f"wine/versions?limit=2&cursor={first['next_cursor']}").json
    assert [info["version"] for info in first["items"] + second["items"]] == [3, 2, 1]
    assert second["next_cursor"] is None


def read_pages(api, path):
    """Return the pages of a list."""
    pages, cursor = [], None
    while not pages or cursor is not None:
        page = api.client.get(f"/datasets{path}{f'&cursor={cursor}' if cursor else ''}").json
        pages.append(page["items"])
        cursor = page["next_cursor"]
    return pages


@pytest.mark.parametrize("path", ["?limit=500", "/wine/versions?limit=500"])
def test_page_is_bounded_by_its_bytes(api, publish, monkeypatch, path):
    for number in range(2, 6):
        publish(WINE, f"job-{number}")
    (whole,) = read_pages(api, path)
    monkeypatch.setattr(routes, "MAX_PAGE_BYTES", 2 * len(json.dumps(whole[-1])))
    pages = read_pages(api, path)

    assert len(pages) > 1
    assert [item for page in pages for item in page] == whole
    monkeypatch.setattr(routes, "MAX_PAGE_BYTES", 1)
    assert read_pages(api, path) == [[item] for item in whole]


@pytest.mark.parametrize("name", ["wine", "colors"])
def test_page_of_examples_is_bounded_by_its_bytes(api, monkeypatch, name):
    (whole,) = read_pages(api, f"/{name}/versions/1/examples?limit=500")
    monkeypatch.setattr(examples, "MAX_PAGE_BYTES", 150)
    pages = read_pages(api, f"/{name}/versions/1/examples?limit=500")

    assert len(pages) > 1
    assert [item for page in pages for item in page] == whole


def test_size_of_an_example_is_not_underestimated(api):
    for name, dataset in (("wine", WINE), ("colors", COLORS)):
        (items,) = read_pages(api, f"/{name}/versions/1/examples?limit=500")
        for item in items:
            values = json.dumps(item["row"] or item["pixels"], separators=(",", ":"))
            assert len(values) <= examples._size_as_json(dataset) + 2


@pytest.mark.parametrize("file", ["head.json", "files/job-1-1/record.json"])
def test_damaged_data_set_is_left_out_of_the_list(api, imported, file):
    imported._blobs.remove(f"datasets/colors/{file}")
    imported._blobs.write(f"datasets/colors/{file}", b"{}")

    names = [info["name"] for info in api.client.get("/datasets").json["items"]]
    assert names == ["mnist", "wine"]
    assert get(api, "colors").status_code == 503


def test_list_goes_on_behind_a_deleted_data_set(api):
    page = api.client.get("/datasets?limit=2").json
    api.client.delete("/datasets/colors/versions/1")
    rest = api.client.get(f"/datasets?limit=2&cursor={page['next_cursor']}").json

    assert [item["name"] for item in page["items"]] == ["mnist", "colors"]
    assert [item["name"] for item in rest["items"]] == ["wine"]


def test_built_in_data_set_has_one_version(api):
    versions = get(api, "mnist/versions").json["items"]

    assert [info["version"] for info in versions] == [1]
    assert get(api, "mnist/versions/1").json == versions[0]


@pytest.mark.parametrize(
    "path",
    [
        "none",
        "none/versions",
        "none/versions/1",
        "wine/versions/2",
        "wine/versions/x",
        "wine/versions/0",
    ],
)
def test_missing_version_is_404(api, path):
    assert get(api, path).status_code == 404


@pytest.mark.parametrize("cursor", ["x", "0", "1.5"])
def test_foreign_cursor_of_versions_is_422(api, cursor):
    assert get(api, f"wine/versions?cursor={cursor}").status_code == 422


def test_example_of_a_table_has_its_row(api):
    example = get(api, "wine/versions/1/train/1").json

    assert (example["row"], example["pixels"]) == ({"acid": 13.2, "soil": "sand"}, None)
    assert (example["label"], example["class_name"], example["version"]) == (1, "dog", 1)


def test_example_of_an_image_has_its_pixels(api):
    example = get(api, "colors/versions/1/test/1").json

    assert (example["pixels"], example["row"]) == (PIXELS[7].tolist(), None)


def test_png_of_a_colored_example_has_its_colors(api):
    response = get(api, "colors/versions/latest/train/2?format=png")

    with Image.open(BytesIO(response.data)) as image:
        assert image.mode == "RGB"
        np.testing.assert_array_equal(np.asarray(image), PIXELS[2].reshape(2, 2, 3))


def test_png_of_a_table_is_refused(api):
    assert get(api, "wine/versions/1/train/1?format=png").status_code == 422


@pytest.mark.parametrize(
    ("path", "kept"),
    [
        ("mnist/test/0", "private, max-age=86400"),
        ("wine/test/0", "no-cache"),
        ("wine/versions/1/test/0", "private, max-age=86400"),
        ("wine/versions/latest/test/0", "no-cache"),
    ],
)
def test_only_immutable_examples_are_cached(api, path, kept):
    assert get(api, path).headers["Cache-Control"] == kept


def test_examples_are_listed_in_pages(api):
    first = get(api, "wine/versions/1/examples?limit=4").json
    second = get(api, f"wine/versions/1/examples?limit=4&cursor={first['next_cursor']}").json

    assert [one["index"] for one in first["items"] + second["items"]] == [0, 1, 2, 3, 4, 5]
    assert second["next_cursor"] is None


@pytest.mark.parametrize("wanted", ["dog", "1"])
def test_examples_of_a_class_are_listed_in_pages(api, wanted):
    path = f"wine/versions/1/examples?class={wanted}&limit=2"
    first = get(api, path).json
    second = get(api, f"{path}&cursor={first['next_cursor']}").json

    assert [one["index"] for one in first["items"] + second["items"]] == [1, 3, 5]


def test_examples_of_the_test_set_are_listed(api):
    items = get(api, "colors/versions/1/examples?split=test").json["items"]

    assert [one["pixels"] for one in items] == PIXELS[6:].tolist()


@pytest.mark.parametrize("query", ["class=cow", "class=2", "split=all", "cursor=x", "cursor=7"])
def test_unknown_examples_are_422(api, query):
    assert get(api, f"wine/versions/1/examples?{query}").status_code == 422
