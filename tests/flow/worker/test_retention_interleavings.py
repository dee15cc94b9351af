"""Retention beside publications, moves, deletions and jobs: nothing that is needed is lost."""

import os
import random
from contextlib import suppress
from functools import partial

from interleaving import Interleaving
from judged_versions import make_judged_result
from keys import requesting
from stepped_stores import SteppedBlobs, SteppedJobs

from contracts.errors import ForgeError, ModelNotFoundError, VersionNotFoundError
from contracts.jobs.options import StartFrom
from contracts.jobs.spec import JobSpec
from services.api.jobs.submission import Submitter
from services.api.models.deletion import ModelDeletionRoutes
from stores.datasets.memory import MemoryDatasets, synthetic_dataset
from stores.jobs.limits import JobLimits
from stores.jobs.memory import make_memory_engine
from stores.jobs.records import NewJob
from stores.models.store import ModelStore
from stores.models.transitions import SettingsChange
from worker.sweeping.retention import Retention

RUNS = int(os.environ.get("RETENTION_RACES", "40"))  # make test-chaos: 200
SYNTHETIC = MemoryDatasets([synthetic_dataset()])


class Race:
    """One model with four versions, of which retention keeps one or two."""

    def __init__(self, rng, engine):
        self.rng = rng
        self.blobs, self.deleted = SteppedBlobs(), set()
        self.models = ModelStore(self.blobs)
        for _ in range(4):
            self.publish()
        self.models.move_alias("mnist", "best", rng.randint(1, 4))
        limits = {"keep_last": rng.randint(1, 2)}
        self.models.change_settings(SettingsChange("mnist", limits=limits))
        with engine.begin() as connection:
            connection.exec_driver_sql("DELETE FROM jobs")
        self.jobs = SteppedJobs(engine, JobLimits(9, 30, 5))
        self.submitter = Submitter(self.jobs, SYNTHETIC, self.models, lambda _job_id: False)

    def publish(self):
        return self.models.publish(make_judged_result(SYNTHETIC.load("synthetic").test.labels >= 0))

    def choose_calls(self):
        version = partial(self.rng.randint, 1, 5)
        calls = [
            self.publish,
            partial(self.models.move_alias, "mnist", "best", version()),
            partial(self.models.move_alias, "mnist", "other", version()),
            partial(self.models.remove_alias, "mnist", "best"),
            partial(self.delete_version, version()),
            partial(self.models.change_settings, SettingsChange("mnist", default=version())),
            partial(self.models.change_settings, SettingsChange("mnist", limits={"keep_last": 3})),
            partial(self.submit, "a", version()),
            partial(self.submit, "b", version()),
            partial(ModelDeletionRoutes(self.jobs, self.models).delete_model, "mnist"),
        ]
        sweep = Retention(self.jobs, self.models, now=lambda: 0.0).drop_some
        return [*self.rng.sample(calls, 4), *[sweep] * self.rng.randint(1, 2)]

    def delete_version(self, version):
        self.deleted.add(version)  # jobs do not keep clients from that
        self.models.delete_version("mnist", version)

    def submit(self, job_id, version):
        start = StartFrom(model="mnist", version=version)
        spec = JobSpec(model="other", dataset="synthetic", steps=1, start_from=start)
        with requesting():
            return self.submitter.submit(NewJob(job_id, spec, 1))

    def assert_nothing_needed_is_lost(self):
        """Read the weights of each version that an alias, the default or a job needs."""
        needed = {job.spec.start_from.version for job in self.jobs.list_unended()} - self.deleted
        with suppress(ModelNotFoundError):
            model = self.models.get_model("mnist")
            needed |= {*model.aliases.values(), self.models.resolve("mnist", None), model.latest}
        for version in needed:
            assert self.models.read_weights("mnist", version) == b"weights"


def test_interleavings_lose_nothing_that_is_needed():
    rng, engine = random.Random(0), make_memory_engine()  # noqa: S311  of a test
    dropped = refused = 0
    for _ in range(RUNS):
        race = Race(rng, engine)
        threads = Interleaving(rng)
        race.blobs.step = race.jobs.step = threads.step
        before = race.models.list_numbers("mnist", 9)
        results = threads.run(race.choose_calls())
        crashes = [error for error in results if isinstance(error, Exception)]
        assert all(isinstance(error, ForgeError) for error in crashes), crashes
        race.assert_nothing_needed_is_lost()
        with suppress(ModelNotFoundError):
            dropped += len(set(before) - set(race.models.list_numbers("mnist", 9)))
        refused += sum(isinstance(error, VersionNotFoundError) for error in crashes)
    assert dropped > RUNS / 2
    assert refused > RUNS / 20  # the interleavings do conflict
