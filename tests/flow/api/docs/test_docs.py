import gzip
import re

import pytest

from contracts.datasets import DatasetInfo
from stores.datasets.packaged import PackagedDatasets


def test_docs_page_loads_only_own_files(api):
    page = api.client.get("/docs")
    named = re.findall(r'(?:src|href)="([^"]+)"', page.text)

    assert "://" not in page.text
    assert set(named) == {
        "data:,",
        "/docs/swagger-ui.css",
        "/docs/swagger-ui-bundle.js",
        "/docs/start.js",
    }
    for path in named[1:]:
        assert api.client.get(path).status_code == 200


def test_docs_page_allows_only_own_scripts(api):
    page = api.client.get("/docs")

    assert "script-src 'self';" in page.headers["Content-Security-Policy"]
    assert "default-src 'none'" in page.headers["Content-Security-Policy"]
    assert "<script>" not in page.text


def test_docs_page_uses_no_external_validator(api):
    assert "validatorUrl: null" in api.client.get("/docs/start.js").text


@pytest.mark.parametrize(
    ("file", "media_type"),
    [
        ("swagger-ui.css", "text/css"),
        ("swagger-ui-bundle.js", "text/javascript"),
        ("start.js", "text/javascript"),
    ],
)
def test_files_have_their_media_types(api, file, media_type):
    assert api.client.get(f"/docs/{file}").mimetype == media_type


@pytest.mark.parametrize("path", ["/openapi.json", "/docs/swagger-ui-bundle.js"])
def test_large_files_are_compressed_if_accepted(api, path):
    plain = api.client.get(path)
    zipped = api.client.get(path, headers={"Accept-Encoding": "gzip"})

    assert gzip.decompress(zipped.data) == plain.data
    assert len(zipped.data) < len(plain.data) / 3


def test_datasets_are_described(api):
    dataset, table = api.client.get("/datasets").json["items"]

    assert set(dataset) == set(table) == set(DatasetInfo.model_fields)
    assert (dataset["name"], dataset["input_shape"], dataset["classes"]) == ("synthetic", [4, 4], 3)


def test_mnist_is_included():
    (mnist,) = PackagedDatasets().list_datasets()

    assert (mnist.name, mnist.train_examples, mnist.test_examples) == ("mnist", 60_000, 10_000)
