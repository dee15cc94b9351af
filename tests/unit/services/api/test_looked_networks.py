"""Networks to look into: read once, the newest always, and changed by nobody."""

import numpy as np
import pytest
from claiming_store import Claiming
from published import publish_in
from snapshots import save_network

from contracts.errors import DamagedError
from contracts.ids import make_job_id
from contracts.spec import JobSpec
from mlp_core import Initializer, Network
from services.api.looked_networks import (
    MAX_KEPT_SNAPSHOTS,
    MAX_LOOKED_BYTES,
    LookedNetworks,
)
from services.problems import RefusedError
from stores.jobs.limits import JobLimits
from stores.jobs.memory import MemoryJobStore
from stores.jobs.store import NewJob
from stores.models.open import memory_store
from stores.models.store import Snapshot


def make_network(seed=0, sizes=(16, 5, 3)):
    return Network.create(sizes, "relu", Initializer("he"), np.random.default_rng(seed))


@pytest.fixture
def looked():
    jobs = MemoryJobStore(JobLimits(max_queued=9, lease_s=30, max_attempts=5))
    return LookedNetworks(jobs, memory_store())


def start(looked):
    """Return the id of a job that runs."""
    job_id = make_job_id()
    looked.jobs.create(NewJob(job_id, JobSpec(dataset="synthetic"), 50, None, None))
    assert looked.jobs.claim("worker") is not None
    return job_id


def test_a_snapshot_is_read_once_until_the_next_epoch(looked):
    job_id = start(looked)
    save_network(looked.models, job_id, make_network())
    first = looked.of_snapshot(job_id)
    assert looked.of_snapshot(job_id).network is first.network

    save_network(looked.models, job_id, make_network(), epoch=2)  # the same weights by chance

    assert (first.figures.epoch, looked.of_snapshot(job_id).figures.epoch) == (1, 2)


def test_a_few_snapshots_are_kept(looked):
    job_ids = [start(looked) for _ in range(MAX_KEPT_SNAPSHOTS + 1)]
    for seed, job_id in enumerate(job_ids):
        save_network(looked.models, job_id, make_network(seed))
    first = [looked.of_snapshot(job_id).network for job_id in job_ids]

    again = [looked.of_snapshot(job_id).network for job_id in reversed(job_ids)][::-1]

    assert [one is other for one, other in zip(first, again, strict=True)] == [False, True, True]
    for seed, network in enumerate(again):
        np.testing.assert_array_equal(network.params[0], make_network(seed).params[0])


def test_nobody_changes_what_all_look_into(looked):
    job_id = start(looked)
    save_network(looked.models, job_id, make_network())
    publish_in(looked.models, make_network())

    for network in (
        looked.of_snapshot(job_id).network,
        looked.of_version("mnist", "1").network,
    ):
        with pytest.raises(ValueError, match="read-only"):
            network.params[0] += 1


def test_a_snapshot_that_is_no_network_is_damaged(looked):
    job_id = start(looked)
    figures = save_network(looked.models, job_id, make_network()).figures
    looked.models.kept.save_snapshot(job_id, 1, Snapshot(figures, b"no network"))

    with pytest.raises(DamagedError, match=job_id):
        looked.of_snapshot(job_id)


def test_a_version_that_is_too_large_is_refused_before_it_is_read():
    looked = LookedNetworks(None, Claiming(MAX_LOOKED_BYTES + 1))
    publish_in(looked.models, make_network())

    with pytest.raises(RefusedError, match="download the weights") as refused:
        looked.of_version("mnist", "1")
    assert refused.value.status == 422
