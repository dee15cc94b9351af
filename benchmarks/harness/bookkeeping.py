"""Time of epochs with and without everything that a worker writes about a running job.

python benchmarks/harness/bookkeeping.py     prints a line of JSON
"""

import argparse
import json
import logging
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import structlog

from contracts.ids import make_job_id
from contracts.jobs.spec import JobSpec
from mlp_core import TrainingRun
from stores.datasets.packaged import PackagedDatasets
from stores.jobs.limits import JobLimits
from stores.jobs.migrate import migrate
from stores.jobs.records import NewJob, TrainingClaim
from stores.jobs.sql.engine import make_engine
from stores.jobs.store import JobStore
from stores.models.open import directory_store
from stores.models.store import ModelStore
from worker.heartbeat import Heartbeat
from worker.training.checkpoints import Checkpointer
from worker.training.recorder import Recorder
from worker.training.run_factory import RunFactory
from worker.training.snapshots import Snapshotter, snapshot_saver

from harness.contender_process import Seconds
from harness.observers import LastReport
from harness.timing import Times, measure

LEASE_S = 30.0
EPOCHS, EPOCH_STEPS, ROUNDS = 20, 600, 6
# A round takes three to five seconds, so this saves more often than the default's one in ten.
LONG_JOB = JobSpec(checkpoint_seconds=2.0)


@dataclass(frozen=True)
class WorkerStores:
    """The stores of `mlpforge up` in a folder, and the data sets."""

    jobs: JobStore
    models: ModelStore
    run_factory: RunFactory


def open_stores(folder: Path) -> WorkerStores:
    """Return new stores."""
    engine = make_engine(f"sqlite:///{folder / 'jobs.sqlite3'}")
    migrate(engine)
    (folder / "models").mkdir()
    run_factory = RunFactory(PackagedDatasets())
    run_factory.prepare_all(PackagedDatasets().list_datasets())
    jobs = JobStore(engine, JobLimits(max_queued=1000, lease_s=LEASE_S, max_attempts=5))
    return WorkerStores(jobs, directory_store(folder / "models"), run_factory)


class StepLimit(LastReport):
    """An observer that stops a run after some epochs and writes nothing."""

    def __init__(self, run: TrainingRun) -> None:
        super().__init__()
        self._run = run

    def should_stop(self) -> bool:
        """Return whether all epochs are done."""
        return self._run.step >= EPOCHS * EPOCH_STEPS


def time_bare(stores: WorkerStores) -> Seconds:
    """Return the time of some epochs of the notebook's job alone."""
    run = stores.run_factory.create_run(LONG_JOB)
    start = Seconds.now()
    run.run(StepLimit(run))
    return Seconds.now().since(start)


def time_recorded(stores: WorkerStores) -> Seconds:
    """Return the time of the same epochs and all that attempt.py writes about them."""
    run = stores.run_factory.create_run(LONG_JOB)
    stores.jobs.create(NewJob(make_job_id(), LONG_JOB, run.total_steps))
    claim, limit = stores.jobs.claim("bench"), StepLimit(run)
    if not isinstance(claim, TrainingClaim):
        raise SystemExit("the job store does not return its job")
    start = Seconds.now()
    recorder = Recorder(
        stores.jobs, claim, lambda: beat.cancelled or beat.fenced or limit.should_stop()
    )
    beat = Heartbeat(stores.jobs, claim, recorder.progress, LEASE_S)
    recorder.begin(run.total_steps)
    with beat:
        checkpointer = Checkpointer(stores.models, claim, run, recorder)
        run.run(Snapshotter(stores.models, claim, run, checkpointer, snapshot_saver()))
        recorder.flush_steps()
        stores.jobs.heartbeat(claim, recorder.progress())
    return Seconds.now().since(start)


def measure_share(stores: WorkerStores) -> dict[str, Times]:
    """Return the seconds of both in every round, by the wall clock and of the processor."""
    cpu: Times = {"without": [], "with": []}

    def run_round(name: str, run_epochs: Callable[[WorkerStores], Seconds]) -> float:
        taken = run_epochs(stores)
        cpu[name].append(taken.cpu_s)
        return taken.wall_s

    contenders = {"without": time_bare, "with": time_recorded}
    rounds = {name: partial(run_round, name, run_epochs) for name, run_epochs in contenders.items()}
    wall = measure(rounds, ROUNDS)
    return {"wall": wall, "cpu": {name: values[1:] for name, values in cpu.items()}}


def main() -> None:
    """Measure, and print JSON."""
    argparse.ArgumentParser(description="Time of epochs with and without records.").parse_args()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
    with tempfile.TemporaryDirectory(prefix="mlpforge-bench-") as name:
        print(json.dumps(measure_share(open_stores(Path(name)))))


if __name__ == "__main__":
    main()
