"""The statistics extension."""

import pytest
from oip_client import OipClient, publish

from contracts.settings import Settings
from services.http.app import make_app
from services.http.health import ReadinessChecks
from services.inference.predictor import Predictor
from services.inference.protocols.oip.statistics import BatchStatistics, VersionStatistics
from services.inference.protocols.oip.views import add_oip_routes
from services.limits.limiter import WorkLimiter
from services.metrics.cells import Cells
from services.metrics.inferences import InferenceMeter
from services.networks.cache import Networks
from stores.models.open import directory_store

COUNTED = [
    VersionStatistics("mnist", 2, 1_700_000_000_123, 70, 5, success=(5, 1.5)),
    VersionStatistics(
        model="mnist",
        version=1,
        last_inference_ms=1_700_000_000_000,
        inference_count=9,
        execution_count=2,
        success=(2, 0.25),
        fail=(1, 0.000001),
        queue=(2, 0.5),
        compute_input=(2, 0.1),
        compute_infer=(2, 0.1234567891),
        compute_output=(2, 0.05),
        batch_sizes={
            8: BatchStatistics((1, 0.07), (1, 0.1), (1, 0.04)),
            1: BatchStatistics((1, 0.03), (1, 0.02), (1, 0.01)),
        },
    ),
    VersionStatistics("gone", 4, success=(1, 1.0)),
]


@pytest.fixture
def counting(tmp_path):
    (tmp_path / "models").mkdir()
    store = directory_store(tmp_path / "models")
    for name in ("mnist", "mnist", "mnist", "idle"):
        publish(store, 1, name)
    store.move_alias("mnist", "best", 1)
    app = make_app("counting", Settings(data_dir=tmp_path), Cells())
    readiness = ReadinessChecks({"models": store.ping}, vital={"models"})
    predictor = Predictor(Networks(store), InferenceMeter(Cells()))
    add_oip_routes(app, predictor, WorkLimiter("x"), readiness, lambda: COUNTED)
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
