"""The audit finds lost, duplicated and wrong jobs."""

import json
from types import SimpleNamespace

import httpx
import pytest
from sse import Event

from .audit import count_jobs, find_broken_promises
from .event_follower import stream_errors

EPOCH = {"epoch": 1, "train_loss": 0.5, "seconds": 1.0}


class OneJobClient:
    """A client of a service that has run one job, a."""

    accepted = ("a",)
    cancel_requests, accepted_cancels = set(), set()

    def __init__(self, **fields):
        model = {"name": "mnist", "version": 1}
        self._job = {"id": "a", "state": "succeeded", "model": model, "error": None} | fields

    def job(self, _job_id):
        return self._job

    def get(self, path, **_query):
        content = self._job if path == "/jobs/a" else {"items": [self._job], "next_cursor": None}
        return SimpleNamespace(status_code=httpx.codes.OK, json=lambda: content)


def publish(models, version, job_id="a", weights=b"the same"):
    place = f"{models.name}/mnist/files/{version}"
    manifest = {"name": "mnist", "version": version, "job_id": job_id, "spec": {}}
    record = {"folder": place, "manifest": manifest}
    (models.parent / place).mkdir(parents=True)
    (models.parent / place / "weights.npz").write_bytes(weights)
    (models / "mnist/versions").mkdir(exist_ok=True)
    (models / f"mnist/versions/{version}.json").write_text(json.dumps({"content": record}))


def lost_and_duplicated(client, models):
    counts = count_jobs(client, models)
    return counts["lost"], counts["duplicated"]


def test_job_with_one_version_is_neither_lost_nor_duplicated(tmp_path):
    publish(tmp_path, 1)
    assert lost_and_duplicated(OneJobClient(), tmp_path) == (0, 0)
    assert find_broken_promises(OneJobClient(), tmp_path) == []


def test_job_that_has_not_ended_is_lost(tmp_path):
    assert lost_and_duplicated(OneJobClient(state="running", model=None), tmp_path) == (1, 0)


def test_second_version_of_a_job_is_a_duplicate(tmp_path):
    publish(tmp_path, 1)
    publish(tmp_path, 2)
    assert lost_and_duplicated(OneJobClient(), tmp_path) == (0, 1)


def test_skipped_version_number_is_counted(tmp_path):
    publish(tmp_path, 2)
    assert lost_and_duplicated(OneJobClient(), tmp_path) == (0, 1)


@pytest.mark.parametrize(
    "fields",
    [
        {"model": None},
        {"model": {"name": "mnist", "version": 2}},
        {"state": "cancelled"},
        {"state": "failed", "model": None, "error": {"type": "worker_lost"}},
    ],
    ids=" ".join,
)
def test_job_that_contradicts_the_folder_is_broken(tmp_path, fields):
    publish(tmp_path, 1)
    assert find_broken_promises(OneJobClient(**fields), tmp_path) != []


def test_other_bits_of_the_same_spec_are_broken(tmp_path):
    publish(tmp_path, 1)
    publish(tmp_path, 2, "b", b"other")
    client = OneJobClient()
    client.accepted = ("a", "b")
    assert "1 specs gave 2 networks" in find_broken_promises(client, tmp_path)


STREAM = [
    Event("1", "state", {"state": "running"}),
    Event("2", "epoch", EPOCH),
    Event("3", "state", {"state": "succeeded"}),
]


def test_complete_stream_has_no_faults():
    assert list(stream_errors(STREAM, [EPOCH | {"seconds": 2.0}])) == []


@pytest.mark.parametrize(
    "events",
    [
        pytest.param(STREAM[1:], id="lost"),
        pytest.param([STREAM[0], *STREAM], id="repeated"),
        pytest.param(STREAM[:2], id="no end"),
        pytest.param([*STREAM, Event("4", "epoch", EPOCH)], id="after the end"),
        pytest.param([STREAM[0], Event("2", "progress", {}), STREAM[2]], id="epoch lost"),
    ],
)
def test_stream_with_lost_or_repeated_events_has_faults(events):
    assert list(stream_errors(events, [EPOCH])) != []
