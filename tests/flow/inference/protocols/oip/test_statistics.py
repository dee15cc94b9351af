"""The statistics extension."""

from types import SimpleNamespace

import pytest
from oip_client import OipClient, publish

from contracts.settings import Settings
from services.http.app import make_app
from services.http.health import ReadinessChecks
from services.inference.predictor import Predictor
from services.inference.protocols.oip.views import add_oip_routes
from services.limits.limiter import WorkLimiter
from services.metrics import families
from services.metrics.folder import Totals
from services.metrics.inferences import InferenceMeter
from services.metrics.registry import MetricsRegistry
from services.networks.cache import Networks
from stores.models.open import directory_store

MNIST_1, MNIST_2, GONE = ("mnist", "1"), ("mnist", "2"), ("gone", "4")
REQUESTS, SECONDS = families.INFERENCES.count_name, families.INFERENCES.sum_name
PHASE, BATCH_PHASE = families.PHASES.name, families.BATCH_PHASES.name
BATCHES, BATCH_SECONDS = families.BATCH_COMPUTE.count_name, families.BATCH_COMPUTE.sum_name
COUNTED = {
    (REQUESTS, (*MNIST_2, "success")): 5,
    (REQUESTS, (*MNIST_1, "success")): 2,
    (SECONDS, (*MNIST_1, "success")): 0.25,
    (REQUESTS, (*MNIST_1, "fail")): 1,
    (SECONDS, (*MNIST_1, "fail")): 0.000001,
    (PHASE, (*MNIST_1, "queue")): 0.5,
    (PHASE, (*MNIST_1, "input")): 0.1,
    (PHASE, (*MNIST_1, "compute")): 0.1234567891,
    (PHASE, (*MNIST_1, "output")): 0.05,
    (families.IMAGES.name, MNIST_1): 9,
    (families.LAST_SUCCESS.name, MNIST_1): 1_700_000_000.0,
    (BATCHES, (*MNIST_1, "8")): 1,
    (BATCH_PHASE, (*MNIST_1, "8", "input")): 0.07,
    (BATCH_SECONDS, (*MNIST_1, "8")): 0.1,
    (BATCH_PHASE, (*MNIST_1, "8", "output")): 0.04,
    (BATCHES, (*MNIST_1, "1")): 1,
    (BATCH_PHASE, (*MNIST_1, "1", "input")): 0.03,
    (BATCH_SECONDS, (*MNIST_1, "1")): 0.02,
    (BATCH_PHASE, (*MNIST_1, "1", "output")): 0.01,
    (REQUESTS, (*GONE, "success")): 1,
}


@pytest.fixture
def counting(tmp_path):
    (tmp_path / "models").mkdir()
    store = directory_store(tmp_path / "models")
    for name in ("mnist", "mnist", "mnist", "idle"):
        publish(store, 1, name)
    store.move_alias("mnist", "best", 1)
    app = make_app("counting", Settings(data_dir=tmp_path), MetricsRegistry(), store.access)
    counted = SimpleNamespace(read=lambda: Totals(COUNTED))
    readiness = ReadinessChecks({"models": store.ping}, vital={"models"})
    predictor = Predictor(Networks(store), InferenceMeter(MetricsRegistry()))
    add_oip_routes(app, predictor, WorkLimiter("x"), readiness, counted)
    return OipClient(app)


def ask(counting, path):
    return counting.get(f"/v2/models{path}/stats").json["model_stats"]


def named(stats):
    return [(entry["name"], entry["version"]) for entry in stats]


def test_version_has_counts_and_times(counting):
    assert ask(counting, "/mnist/versions/1") == [
        {
            "name": "mnist",
            "version": "1",
            "last_inference": 1_700_000_000_000,
            "inference_count": 9,
            "execution_count": 2,
            "inference_stats": {
                "success": {"count": 2, "ns": 250_000_000},
                "fail": {"count": 1, "ns": 1000},
                "queue": {"count": 2, "ns": 500_000_000},
                "compute_input": {"count": 2, "ns": 100_000_000},
                "compute_infer": {"count": 2, "ns": 123_456_789},
                "compute_output": {"count": 2, "ns": 50_000_000},
                "cache_hit": {"count": 0, "ns": 0},
                "cache_miss": {"count": 0, "ns": 0},
            },
            "batch_stats": [
                {
                    "batch_size": 1,
                    "compute_input": {"count": 1, "ns": 30_000_000},
                    "compute_infer": {"count": 1, "ns": 20_000_000},
                    "compute_output": {"count": 1, "ns": 10_000_000},
                },
                {
                    "batch_size": 8,
                    "compute_input": {"count": 1, "ns": 70_000_000},
                    "compute_infer": {"count": 1, "ns": 100_000_000},
                    "compute_output": {"count": 1, "ns": 40_000_000},
                },
            ],
        }
    ]


def test_all_versions_are_listed_by_name_and_number(counting):
    assert named(ask(counting, "")) == [("gone", "4"), ("mnist", "1"), ("mnist", "2")]


def test_model_has_requested_versions_and_the_latest(counting):
    assert named(ask(counting, "/mnist")) == [("mnist", "1"), ("mnist", "2"), ("mnist", "3")]


@pytest.mark.parametrize(("ref", "number"), [("best", "1"), ("2", "2"), ("latest", "3")])
def test_version_has_only_itself(counting, ref, number):
    assert named(ask(counting, f"/mnist/versions/{ref}")) == [("mnist", number)]


def test_version_without_requests_has_zeros(counting):
    for path in ("/idle", "/idle/versions/1"):
        (entry,) = ask(counting, path)
        assert (entry["version"], entry["inference_count"], entry["last_inference"]) == ("1", 0, 0)
        assert entry["inference_stats"]["success"] == {"count": 0, "ns": 0}
        assert entry["batch_stats"] == []


def test_deleted_model_is_404(counting):
    assert counting.get("/v2/models/gone/stats").status_code == 404
