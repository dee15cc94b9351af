"""The result of a batch is streamed as CSV or as an .npz, part after part."""

import csv
import io
import re

import numpy as np
import pytest

from contracts.jobs.batch import BatchMetrics, BatchResult
from services.api.batch import result_files
from stores.batch.results import Part, ResultRecord

RNG = np.random.default_rng(0)
PROBS = RNG.dirichlet(np.ones(3), 10).astype(np.float32)
PROBS[0] = [7.0385307e-26, 0.5, 0.5]
LABELS = (np.arange(10) % 3).astype(np.uint16)
NAMES = ("=1+1", 'a "b", c', "-1")


def store(results, job_id, labels=LABELS, rows=4):
    """Store a result in parts of some rows."""
    parts = range(0, len(PROBS), rows)
    for number, at in enumerate(parts):
        part_labels = None if labels is None else labels[at : at + rows]
        results.save_part(job_id, 1, number, Part(PROBS[at : at + rows], part_labels))
    record = ResultRecord(
        model="mnist",
        version=1,
        class_names=NAMES,
        examples=len(PROBS),
        parts=len(parts),
        has_labels=labels is not None,
        sha256="0" * 64,
    )
    results.save_record(job_id, 1, record)


@pytest.fixture
def job_id(api):
    """Return the id of a submitted batch."""
    path = "/models/mnist/versions/latest/batch"
    return api.client.post(path, json={"dataset": "synthetic"}).json["id"]


def succeed(api, metrics=BatchMetrics()):  # noqa: B008  it has no state
    result = BatchResult(examples=len(PROBS), sha256="0" * 64)
    assert api.jobs.succeed_batch(api.jobs.claim("worker"), metrics, result)


@pytest.fixture
def done(api, results, job_id):
    """Return the path of the result of a batch that has succeeded."""
    store(results, job_id)
    succeed(api)
    return f"/jobs/{job_id}/result"


def test_csv_has_every_example_in_order(api, done, monkeypatch):
    monkeypatch.setattr(result_files, "ROWS", 3)
    response = api.client.get(done)

    header, *rows = csv.reader(io.StringIO(response.text))
    assert response.mimetype == "text/csv"
    assert header == ["index", "class", "class_name", *(f"probability_{n}" for n in range(3))]
    assert [int(row[0]) for row in rows] == list(range(10))
    assert [int(row[1]) for row in rows] == PROBS.argmax(axis=1).tolist()
    read = np.array([row[3:] for row in rows], np.float64).astype(np.float32)
    assert read.tobytes() == PROBS.tobytes()


def test_cells_that_spreadsheets_would_run_are_texts(api, done):
    names = {row[1]: row[2] for row in csv.reader(io.StringIO(api.client.get(done).text))}

    assert names == {"class": "class_name", "0": "'=1+1", "1": 'a "b", c', "2": "'-1"}


@pytest.mark.parametrize("rows", [0, 1, 1000])
@pytest.mark.parametrize("name", ["a", '"' * 100, "ü" * 100], ids=["short", "quotes", "umlauts"])
def test_csv_is_at_most_as_long_as_expected(rows, name):
    record = ResultRecord(
        model="mnist",
        version=1,
        class_names=(name, "b"),
        examples=rows,
        parts=1,
        has_labels=False,
        sha256="",
    )
    probs = np.tile(np.float32([1.1754944e-38, 1.1234567e-38]), (rows, 1))
    pieces = list(result_files.iter_csv(record, [Part(probs, None)]))

    assert sum(map(len, pieces)) <= result_files.max_csv_bytes(record)


@pytest.mark.parametrize(
    ("name", "cell"),
    [
        ("+x", "'+x"),
        ("@x", "'@x"),
        ("\tx", "'\tx"),
        ("\rx", '"\'\rx"'),
        ("x=1", "x=1"),
        ("ünter", "ünter"),
    ],
)
def test_cell_of_a_name(name, cell):
    assert result_files._to_cell(name) == cell


def test_npz_has_the_arrays(api, done):
    response = api.client.get(f"{done}?format=npz")

    arrays = np.load(io.BytesIO(response.data))
    assert sorted(arrays) == [
        *("class", "class_names", "confusion_matrix", "index", "labels", "probabilities")
    ]
    assert arrays["index"].tolist() == list(range(10))
    assert arrays["class"].tolist() == PROBS.argmax(axis=1).tolist()
    assert tuple(arrays["class_names"]) == NAMES
    assert arrays["probabilities"].dtype == np.float32
    assert arrays["probabilities"].tobytes() == PROBS.tobytes()
    assert arrays["labels"].tolist() == LABELS.tolist()
    assert arrays["confusion_matrix"].sum(axis=1).tolist() == [4, 3, 3]
    assert response.content_length == len(response.data)


def test_npz_without_labels_has_no_matrix(api, results, job_id):
    store(results, job_id, labels=None)
    succeed(api)
    response = api.client.get(f"/jobs/{job_id}/result?format=npz")

    names = sorted(np.load(io.BytesIO(response.data)))
    assert names == ["class", "class_names", "index", "probabilities"]


@pytest.mark.parametrize("form", ["csv", "npz"])
def test_result_has_an_etag(api, done, form):
    response = api.client.get(f"{done}?format={form}")

    etag = response.headers["ETag"]
    assert re.fullmatch(rf'W/"0{{64}}-{form}"', etag)
    assert response.headers["Content-Disposition"].endswith(f'.{form}"')
    known = api.client.get(f"{done}?format={form}", headers={"If-None-Match": etag})
    assert (known.status_code, known.data) == (304, b"")


@pytest.mark.parametrize("form", ["csv", "npz"])
def test_head_reads_no_part(api, results, done, form):
    results.find_part = None
    response = api.client.head(f"{done}?format={form}")

    assert (response.status_code, response.data) == (200, b"")


def test_result_that_is_not_there_yet_is_a_conflict(api, job_id):
    path = f"/jobs/{job_id}/result"
    assert api.client.get(path).status_code == 409
    api.client.post(f"/jobs/{job_id}/cancel")

    response = api.client.get(path)
    assert response.status_code == 409
    assert "cancelled" in response.json["detail"]


def test_job_that_trains_has_no_result(api):
    assert api.client.get(f"/jobs/{api.submit().id}/result").status_code == 409


def test_unknown_job_and_format_are_refused(api, done):
    assert api.client.get("/jobs/01a22da1-8670-77d5-9705-ac978ba336b6/result").status_code == 404
    assert api.client.get(f"{done}?format=json").status_code == 422


def test_expired_result_is_not_found(api, results, job_id, done):
    results.discard(job_id)

    assert api.client.get(done).status_code == 404


@pytest.mark.parametrize("form", ["csv", "npz"])
def test_missing_part_is_reported_as_damage(api, results, job_id, done, form):
    results._blobs.remove(f"results/{job_id}/000000")

    response = api.client.get(f"{done}?format={form}")
    assert (response.status_code, response.json["type"]) == (503, "urn:mlpforge:problem:damaged")


def test_result_is_read_part_after_part(results, job_id):
    store(results, job_id)
    record, numbers = results.get_record(job_id), []

    def parts():
        for number, part in enumerate(results.iterate(job_id, record.parts)):
            numbers.append(number)
            yield part

    pieces = result_files.iter_csv(record, parts())
    next(pieces)
    assert numbers == []
    next(pieces)
    assert numbers == [0]


def test_metrics_of_a_batch_are_shown(api, results, job_id):
    store(results, job_id)
    succeed(api, BatchMetrics(accuracy=0.5))

    job = api.client.get(f"/jobs/{job_id}").json
    assert job["metrics"] == {"accuracy": 0.5, "classes": None, "confusion_matrix": None}
    assert job["result"] == {"examples": 10, "sha256": "0" * 64}
