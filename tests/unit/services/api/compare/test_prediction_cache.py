"""Which predictions are computed, and for which requests."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from claiming_store import LargeWeightsStore
from flask import Flask
from full_limiter import limiter_full
from published import publish_in
from waiting import TIMEOUT_S, wait_until
from weights_files import make_network

from services.api.compare.prediction_cache import PredictionCache
from services.api.inspect.inspectable_networks import MAX_INSPECTABLE_BYTES, InspectableNetworks
from services.http.errors import RefusedError
from services.limits.limiter import WorkLimiter
from services.server.client_connection import IS_STOPPING
from stores.datasets.memory import MemoryDatasets, synthetic_dataset
from stores.jobs.limits import JobLimits
from stores.jobs.memory import memory_job_store
from stores.models.open import memory_store

LIMITS = JobLimits(max_queued=5, lease_s=30, max_attempts=5)


class BlockingDatasets(MemoryDatasets):
    """Data sets that count and block the computations, which each load one.

    Attributes:
        held: How many computations wait at most; the ones after them go on.
    """

    def __init__(self):
        super().__init__([synthetic_dataset(), synthetic_dataset("other", seed=1)])
        self.loads = 0
        self.held = 0
        self.may_answer = threading.Event()

    def load(self, name, *_version):
        self.loads += 1
        if self.loads <= self.held:
            assert self.may_answer.wait(timeout=TIMEOUT_S)
        return super().load(name)


@pytest.fixture
def models():
    store = memory_store()
    publish_in(store, make_network(), "a")
    publish_in(store, make_network(), "b")  # the same bytes
    return store


@pytest.fixture
def datasets():
    return BlockingDatasets()


@pytest.fixture
def limiter():
    return WorkLimiter("large things")


@pytest.fixture
def loads():
    return WorkLimiter("loads")


@pytest.fixture
def book(models, datasets, limiter, loads):
    networks = InspectableNetworks(memory_job_store(LIMITS), models, loads)
    return PredictionCache(networks, datasets, limiter)


@pytest.fixture
def find(book, models, datasets):
    app = Flask(__name__)

    def find_one(name="a", dataset="synthetic", **environ):
        with app.test_request_context(environ_overrides=environ):
            return book.find(models.get_manifest(name, "1"), datasets.get_info(dataset))

    return find_one


def test_predictions_are_cached(find, datasets):
    assert find() is find()
    assert datasets.loads == 1


def test_concurrent_requests_share_a_computation(find, datasets):
    datasets.held = 1
    with ThreadPoolExecutor(3) as pool:
        asked = [pool.submit(find) for _ in range(3)]
        wait_until(lambda: datasets.loads)
        datasets.may_answer.set()
        answers = [future.result(timeout=TIMEOUT_S) for future in asked]

    assert answers[0] is answers[1] is answers[2]
    assert datasets.loads == 1


@pytest.mark.parametrize("held", ["limiter", "loads"])
def test_waiter_is_answered_after_the_first_client_left(find, book, models, held, request):
    publish_in(models, make_network((16, 600, 500, 3)), "large")  # 1.2 MB
    is_gone, may_end = threading.Event(), threading.Event()
    limiter = request.getfixturevalue(held)

    with ThreadPoolExecutor(3) as pool:
        pool.submit(limiter.run, lambda: may_end.wait(timeout=TIMEOUT_S), None)
        wait_until(lambda: limiter._large._free == 0)
        first = pool.submit(find, "large", **{IS_STOPPING: is_gone.is_set})
        wait_until(lambda: limiter._large._waiters)
        second = pool.submit(find, "large")
        (computation,) = book._results._computations.values()
        wait_until(lambda: len(computation.callers) == 2)
        is_gone.set()
        may_end.set()
        assert second.result(timeout=TIMEOUT_S) is first.result(timeout=TIMEOUT_S)


def test_each_data_set_has_its_own_predictions(find):
    labels = [find(dataset=name).labels.tolist() for name in ("synthetic", "other")]
    assert labels[0] != labels[1]


def test_versions_with_equal_bytes_are_independent(find, datasets):
    datasets.held = 1
    with ThreadPoolExecutor(1) as pool:
        first = pool.submit(find, "a")
        wait_until(lambda: datasets.loads)
        other = find("b")
        datasets.may_answer.set()
        assert first.result(timeout=TIMEOUT_S).digits.tolist() == other.digits.tolist()


def test_cached_predictions_are_read_only(find):
    answers = find()
    for array in (answers.digits, answers.probs, answers.labels):
        with pytest.raises(ValueError, match="read-only"):
            array[0] = 0


def test_too_large_network_is_refused_before_it_waits(datasets, limiter, loads):
    store = LargeWeightsStore(MAX_INSPECTABLE_BYTES + 1)
    publish_in(store, make_network(), "a")
    networks = InspectableNetworks(memory_job_store(LIMITS), store, loads)
    book = PredictionCache(networks, datasets, limiter)

    with (
        limiter_full(limiter),
        pytest.raises(RefusedError, match="download the weights") as refused,
    ):
        book.find(store.get_manifest("a", "1"), datasets.get_info("synthetic"))

    assert refused.value.status == 422
