"""Data sets of the client, with a small HTTP server that follows the contract."""

import io

import numpy as np
import pytest
from dataset_service import JOB, dataset_service

import contracts.datasets
from mlpforge import Client, ConflictError, JobFailedError, MlpforgeError
from mlpforge.datasets import ImportOptions


@pytest.fixture
def service():
    with dataset_service() as server:
        yield server


@pytest.fixture
def datasets(service):
    with Client(service.url) as client:
        yield client.datasets


def uploaded_arrays(service):
    _, _, body = service.uploads[0]
    with np.load(io.BytesIO(body), allow_pickle=False) as arrays:
        return {name: arrays[name].tolist() for name in arrays}


def test_upload_waits_until_the_version_is_there(datasets):
    assert datasets.upload("wine", np.zeros((3, 2)), [0, 1, 0]).version == 2


def test_upload_sends_arrays_as_npz(service, datasets):
    datasets.upload("wine", [[1, 2], [3, 4]], ["red", "white"])
    path, headers, _ = service.uploads[0]
    assert (path, headers["Content-Type"]) == (
        "/datasets/wine/versions",
        "application/octet-stream",
    )
    assert uploaded_arrays(service) == {"x": [[1, 2], [3, 4]], "y": ["red", "white"]}


def test_upload_has_an_idempotency_key(service, datasets):
    datasets.upload("wine", [[1, 2]], [0])
    assert service.uploads[0][1]["Idempotency-Key"]


def test_test_set_and_names_are_arrays_of_the_upload(service, datasets):
    names = {"class_names": ["red", "white"], "columns": ["alcohol", "ash"]}
    datasets.upload("wine", [[1, 2]], [0], test=([[3, 4]], [1]), **names)
    arrays = {"x_train": [[1, 2]], "y_train": [0], "x_test": [[3, 4]], "y_test": [1]}
    assert uploaded_arrays(service) == arrays | names


def test_columns_are_those_of_a_data_frame(service, datasets):
    class Frame:
        columns = ("alcohol", "ash")

        def __getitem__(self, name):
            return [len(name)]

    datasets.upload("wine", Frame(), [0])
    assert uploaded_arrays(service)["columns"] == ["alcohol", "ash"]


def test_texts_as_objects_are_sent_without_pickles(service, datasets):
    datasets.upload("wine", [[1], [2]], np.array(["red", "white"], object))
    assert uploaded_arrays(service)["y"] == ["red", "white"]


def test_options_are_the_query_of_the_upload(service, datasets):
    datasets.upload("wine", [[1, 2]], [0], test_fraction=0.5, pixel_max=1)
    assert service.uploads[0][0] == "/datasets/wine/versions?test_fraction=0.5&pixel_max=1"


def test_options_are_those_of_the_service():
    assert (
        ImportOptions.__annotations__.keys() == contracts.datasets.ImportOptions.model_fields.keys()
    )


def test_ignored_columns_are_quoted_as_in_csv(service, datasets, tmp_path):
    (tmp_path / "a.csv").write_bytes(b"content")
    datasets.upload_file("wine", tmp_path / "a.csv", ignore=["a,b", "c"])
    assert service.uploads[0][0] == "/datasets/wine/versions?ignore=%22a%2Cb%22%2Cc"


@pytest.mark.parametrize(
    ("x", "y", "sentence"),
    [
        ([["a"]], [0], "x must be numbers"),
        ([[1], [2]], [0], "x has 2 examples, but y has 1 labels"),
    ],
)
def test_arrays_that_cannot_be_data_are_not_sent(service, datasets, x, y, sentence):
    with pytest.raises(MlpforgeError, match=sentence):
        datasets.upload("wine", x, y)
    assert service.uploads == []


@pytest.mark.parametrize(
    ("name", "media_type"),
    [("a.csv", "text/csv"), ("a.ZIP", "application/zip"), ("a.npz", "application/octet-stream")],
)
def test_suffix_of_a_file_is_its_media_type(service, datasets, tmp_path, name, media_type):
    (tmp_path / name).write_bytes(b"content")
    datasets.upload_file("wine", tmp_path / name)
    assert service.uploads[0][1]["Content-Type"] == media_type
    assert service.uploads[0][2] == b"content"


def test_file_of_another_kind_is_not_sent(datasets, tmp_path):
    (tmp_path / "a.txt").write_bytes(b"content")
    with pytest.raises(MlpforgeError, match=r"in one of \.npz, \.zip, \.csv, got .*a\.txt"):
        datasets.upload_file("wine", tmp_path / "a.txt")


def test_invalid_data_names_the_place(service, datasets):
    error = {"type": "invalid_data", "message": "line 3: a cell is missing"}
    service.job = JOB | {"state": "failed", "error": error}
    with pytest.raises(JobFailedError, match="line 3") as failed:
        datasets.upload("wine", [[1, 2]], [0])
    assert failed.value.type == "invalid_data"


def test_data_sets_and_versions_are_listed(datasets):
    assert [one.name for one in datasets.list()] == ["wine"]
    assert [one.version for one in datasets.versions("wine")] == [2]


def test_record_has_its_columns_and_classes(datasets):
    found = datasets.get("wine")
    assert (found.kind, found.class_names) == ("table", ["red", "white"])
    assert found.columns[0]["name"] == "alcohol"


def test_examples_of_a_class_are_requested(service, datasets):
    found = datasets.examples("wine", 2, split="test", label="white", limit=5)
    assert [(one.index, one.label, one.raw["values"]) for one in found] == [(0, 1, [13.5, "a"])]
    assert service.queries[-1] == {"split": "test", "class": "white", "limit": "5"}


def test_version_in_use_is_not_deleted(datasets):
    datasets.delete("wine", 2)
    with pytest.raises(ConflictError, match="uses it"):
        datasets.delete("wine", 3)
