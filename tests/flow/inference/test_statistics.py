"""Both paths count alike; the Open Inference Protocol returns the values of the metrics."""

import time
from types import SimpleNamespace

import pytest
from keys import requesting

from contracts.settings import Settings
from services.http.bodies import BufferedBody
from services.http.operations import OCTETS
from services.inference.app import create_app
from services.inference.protocols.oip.statistics import describe_statistics, find_requested
from services.metrics import fast_path_counts as counts_module
from services.metrics import inferences as meter_module
from services.metrics.families import BATCH_COMPUTE, ERRORS, IMAGES, IN_FLIGHT, LOADED
from services.metrics.fast_path_counts import FastPathCounts
from services.metrics.folder import Totals
from services.metrics.inferences import InferenceMeter, Phases
from services.metrics.registry import MetricsRegistry
from services.server.fast.fast_path import FAST_PATH

IMAGE = [0] * 784
# Counted when a request starts or a version is loaded, not on the fast path.
ORDINARY = {IN_FLIGHT.name, LOADED.name}


@pytest.fixture
def registry():
    return MetricsRegistry()


@pytest.fixture
def client(store, publish, tmp_path, registry):
    publish()
    return create_app(Settings(data_dir=tmp_path), store, registry).test_client()


@pytest.fixture
def counts():
    registry = MetricsRegistry()
    return registry, FastPathCounts(registry, InferenceMeter(registry).inferences, "/predict")


def counted(registry):
    """Return the counts but errors that are 0; times only as whether there were any."""
    values = {}
    for (name, labels), number in registry.read().values.items():
        if "duration_seconds_bucket" in name:
            values["latencies"] = values.get("latencies", 0) + number
        elif name not in ORDINARY and not (name == ERRORS.name and number == 0):
            values[name, labels] = (
                number > 0 if "seconds" in name and "count" not in name else number
            )
    return values


# The seconds of four of the requests below.
COMPUTED = {"compute_input": 0.5, "compute_infer": 1.0, "compute_output": 0.25}


def read_statistics(registry):
    """Return the statistics of all versions with requests, in the protocol's format."""
    values = registry.read().values
    with requesting():
        return describe_statistics(values, find_requested(values))["model_stats"]


def images_by_version(registry):
    return {one["version"]: one["inference_count"] for one in read_statistics(registry)}


def timed(count, seconds):
    return {"count": count, "ns": round(seconds * 1e9)}


@pytest.mark.parametrize("times", [1, 5])
def test_the_fast_path_counts_what_the_ordinary_path_counts(client, registry, counts, times):
    fast_cells, fast_counts = counts
    for _ in range(times):
        arrived_s = time.perf_counter() - 1e-6
        request = client.post(
            "/predict",
            json={"pixels": IMAGE},
            environ_overrides={"mlpforge.ready_at_s": arrived_s},
        )
        sizes = (request.request.content_length, len(request.data))
        fast_counts.add("mnist", 1, 0.004, Phases(0.001, 0.001, 0.001), sizes)
    fast_counts.flush()

    expected = counted(registry)
    found = counted(fast_cells)
    queue = ("mlpforge_inference_phase_seconds_total", ("mnist", "1", "queue"))
    assert expected.pop(queue) is True
    assert found.pop(queue) is False  # requests on the fast path never wait
    assert found == expected
    assert expected["mlpforge_http_requests_total", ("/predict", "POST", "200")] == times


def test_batches_count_alike_on_both_paths(client, registry, store, tmp_path):
    fast_cells, body = MetricsRegistry(), bytes(40 * 784)
    answer = client.post("/predict", data=body, content_type=OCTETS)
    fast_path = create_app(Settings(data_dir=tmp_path), store, fast_cells).extensions[FAST_PATH]
    fast_path.networks.resolve("mnist", "latest")
    head = (
        f"POST /predict HTTP/1.1\r\nHost: localhost\r\nContent-Type: {OCTETS}\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    assert fast_path.answer_batch(head.encode(), BufferedBody([body])).endswith(answer.data)
    before = counted(fast_cells)
    for _ in range(2):
        fast_path.flush()
    assert counted(fast_cells) == counted(registry) != before


def test_times_of_any_number_of_records_are_summed(counts):
    registry, fast_counts = counts
    for gathered in (1, 3):
        for _ in range(gathered):
            fast_counts.add("mnist", 1, 0.5, Phases(0.125, 0.25, 0.0625), (100, 10))
        fast_counts.flush()
    values = registry.read().values

    assert values["mlpforge_http_request_duration_seconds_sum", ("/predict",)] == 2.0
    assert values["mlpforge_http_request_duration_seconds_bucket", ("/predict", "12")] == 4
    assert values["mlpforge_http_request_body_bytes_total", ("/predict",)] == 400
    assert values["mlpforge_http_response_body_bytes_total", ("/predict",)] == 40
    (statistics,) = read_statistics(registry)
    times = {phase: timed(4, seconds) for phase, seconds in COMPUTED.items()}
    assert statistics["inference_stats"].items() >= {"success": timed(4, 1.75), **times}.items()
    assert statistics["batch_stats"] == [{"batch_size": 1, **times}]


def test_flush_writes_records_once(counts):
    registry, fast_counts = counts
    fast_counts.add("mnist", 1, 0.1, Phases(0.01, 0.01, 0.01))
    fast_counts.add("mnist", 2, 0.1, Phases(0.01, 0.01, 0.01))
    before = read_statistics(registry)
    for _ in range(2):
        fast_counts.flush()
    assert before == []
    assert images_by_version(registry) == {"1": 1, "2": 1}


def test_records_are_bounded(counts, monkeypatch):
    registry, fast_counts = counts
    monkeypatch.setattr(counts_module, "MAX_RECORDS", 8)
    monkeypatch.setattr(counts_module, "MAX_VERSIONS", 2)
    for version in (1, 2, 3, 1):
        for _ in range(9):
            fast_counts.add("mnist", version, 0.1, Phases(0.01, 0.01, 0.01))
    assert len(fast_counts._versions) <= 2
    written = images_by_version(registry)
    assert written == {"1": 17, "2": 9, "3": 9}  # the last record is not flushed yet
    fast_counts.flush()
    assert images_by_version(registry) == {"1": 18, "2": 9, "3": 9}


def test_unnamed_versions_are_counted_together(registry, monkeypatch):
    monkeypatch.setattr(meter_module, "MAX_VERSIONS", 2)
    meter = InferenceMeter(registry)
    for version in (1, 2, 3, 4, 1):
        meter.succeeded("mnist", version, 1, Phases(0.1, 0.1, 0.1))
    images = {
        labels: number
        for (name, labels), number in registry.read().values.items()
        if name == IMAGES.name
    }
    assert images == {("mnist", "1"): 2, ("mnist", "2"): 1, ("(others)", "(others)"): 2}
    assert list(images_by_version(registry)) == ["1", "2"]


def test_statistics_count_requests(client, registry):
    for count in (1, 3, 3, 20):
        client.post("/predict", json={"pixels": [IMAGE] * count})
    client.post("/predict", json={"pixels": [[1]]})

    (found,) = read_statistics(registry)

    assert (found["name"], found["version"]) == ("mnist", "1")
    assert (found["inference_count"], found["execution_count"]) == (27, 4)
    times = found["inference_stats"]
    assert [times[name]["count"] for name in ("success", "fail", "queue")] == [4, 1, 4]
    counts = {
        batch["batch_size"]: [batch[phase]["count"] for phase in COMPUTED]
        for batch in found["batch_stats"]
    }
    assert counts == {1: [1] * 3, 3: [2] * 3}
    assert abs(found["last_inference"] / 1000 - time.time()) < 60
    parts = [times[phase]["ns"] for phase in ("queue", *COMPUTED)]
    assert sum(parts) == pytest.approx(times["success"]["ns"], abs=10)  # each is rounded
    assert BATCH_COMPUTE.name in {name.removesuffix("_count") for name, _ in registry.read().values}


class OnceThrough(dict):
    """Values that may be iterated once only, so that looking one up takes constant time."""

    def items(self):
        assert not hasattr(self, "is_through")
        self.is_through = True
        return super().items()


def test_many_versions_are_not_compared_with_each_other(registry):
    meter = InferenceMeter(registry)
    for version in range(1, 4):
        meter.succeeded("mnist", version, 2, Phases(0.1, 0.2, 0.3))
    totals = Totals(OnceThrough(registry.read().values))

    found = read_statistics(SimpleNamespace(read=lambda: totals))

    seconds = dict(zip(COMPUTED, (0.1, 0.2, 0.3), strict=True))
    times = {phase: timed(1, taken) for phase, taken in seconds.items()}
    assert [one["batch_stats"] for one in found] == [[{"batch_size": 2, **times}]] * 3


def test_protocol_shows_the_statistics(client):
    client.post("/predict", json={"pixels": [IMAGE] * 2})
    (stats,) = client.get("/v2/models/mnist/versions/1/stats").get_json()["model_stats"]
    assert (stats["inference_count"], stats["execution_count"]) == (2, 1)
    assert stats["inference_stats"]["success"]["count"] == 1
    (batch,) = stats["batch_stats"]
    assert batch.pop("batch_size") == 2
    # All requests were of that size, so its counts are those of all.
    assert list(batch) == ["compute_input", "compute_infer", "compute_output"]
    assert batch == {phase: stats["inference_stats"][phase] for phase in batch}
    assert all(timed["ns"] > 0 for timed in batch.values())
