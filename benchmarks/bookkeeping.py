"""What is written down about a job while it runs, in a process like a worker's.

python benchmarks/bookkeeping.py share     the clock of epochs with and without it
python benchmarks/bookkeeping.py phases    which part of a one-step job the time goes to

Prints a line of JSON.
"""

import json
import logging
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, cast

import structlog

from contracts.ids import make_job_id
from contracts.jobs.spec import JobSpec
from mlp_core import EpochReport, TrainingRun
from stores.datasets.packaged import PackagedDatasets
from stores.jobs.engine import make_engine
from stores.jobs.limits import JobLimits
from stores.jobs.migrate import migrate
from stores.jobs.sql import SqlJobStore
from stores.jobs.store import Claim, JobQuery, NewJob
from stores.models.open import directory_store
from stores.models.store import ModelStore
from worker.checkpoints import Checkpointer
from worker.context import WorkerContext
from worker.heartbeat import Heartbeat
from worker.recorder import Recorder
from worker.runner import JobRunner
from worker.snapshots import Snapshotter, snapshot_saver
from worker.stop_flag import StopFlag
from worker.training import Trainables

from harness.contender_process import Seconds
from harness.phases import Phases, Timed
from harness.timing import Times, measure, pauses_ms

LEASE_S = 30.0
EPOCHS, EPOCH_STEPS, SHARE_ROUNDS = 20, 600, 6
# A round takes three to five seconds: more checkpoints than the default's one in ten.
LONG_JOB = JobSpec(checkpoint_seconds=2.0)
ONE_STEP = JobSpec(steps=1)
WARM_JOBS, PHASE_JOBS = 3, 40
PHASES = TRAIN, PUBLISH, BOOKKEEPING = "training and evaluation", "publishing", "bookkeeping"
PUBLISHING = {"stage_result": PUBLISH, "publish": PUBLISH}
TRAINING, RUN = {"new_run": TRAIN, "result_of": TRAIN}, {"run": TRAIN}


@dataclass(frozen=True)
class Desk:
    """The stores of `mlpforge up`, in a folder, and what is trained on."""

    jobs: SqlJobStore
    models: ModelStore
    trainables: Trainables

    def submit(self, spec: JobSpec, steps: int) -> None:
        """Accept a job."""
        self.jobs.create(NewJob(make_job_id(), spec, steps))

    def claim(self) -> Claim:
        """Take the oldest."""
        claim = self.jobs.claim("bench")
        if claim is None:
            raise SystemExit("the job store does not give back its job")
        return claim


def open_desk(folder: Path) -> Desk:
    """Return new stores."""
    engine = make_engine(f"sqlite:///{folder / 'jobs.sqlite3'}")
    migrate(engine)
    (folder / "models").mkdir()
    trainables = Trainables(PackagedDatasets())
    trainables.prepare_all()
    jobs = SqlJobStore(engine, JobLimits(max_queued=1000, lease_s=LEASE_S, max_attempts=5))
    return Desk(jobs, directory_store(folder / "models"), trainables)


class Unobserved:
    """An observer that ends a run after some steps, and writes nothing."""

    def __init__(self, run: TrainingRun) -> None:
        self._run = run

    def should_stop(self) -> bool:
        """Whether these were enough steps."""
        return self._run.step >= EPOCHS * EPOCH_STEPS

    def on_step(self, step: int, loss: float) -> None:
        """Pass."""

    def on_epoch(self, report: EpochReport) -> None:
        """Pass."""


def clocks() -> Seconds:
    """Return the clock's time, and the processor's in all threads."""
    return Seconds(time.perf_counter(), time.process_time())


def since(start: Seconds) -> Seconds:
    """Return what has passed."""
    now = clocks()
    return Seconds(now.wall_s - start.wall_s, now.cpu_s - start.cpu_s)


def time_unobserved(desk: Desk) -> Seconds:
    """Return the time of some epochs of the notebook's job, and nothing else."""
    run = desk.trainables.new_run(LONG_JOB)
    start = clocks()
    run.run(Unobserved(run))
    return since(start)


def time_observed(desk: Desk) -> Seconds:
    """Return the time of the same with all that worker/attempt.py writes of them."""
    run = desk.trainables.new_run(LONG_JOB)
    desk.submit(LONG_JOB, run.total_steps)
    claim, enough = desk.claim(), Unobserved(run)
    start = clocks()
    recorder = Recorder(
        desk.jobs, claim, lambda: beat.cancelled or beat.fenced or enough.should_stop()
    )
    beat = Heartbeat(desk.jobs, claim, recorder.progress, LEASE_S)
    recorder.begin(run.total_steps)
    with beat:
        checkpointer = Checkpointer(desk.models, claim, run, recorder)
        run.run(Snapshotter(desk.models, claim, run, checkpointer, snapshot_saver()))
        recorder.flush_steps()
        desk.jobs.heartbeat(claim, recorder.progress())
    return since(start)


def measure_share(desk: Desk) -> dict[str, Times]:
    """Return the seconds of each in every round, by the clock and of the processor."""
    cpu: Times = {"without": [], "with": []}

    def run_round(name: str, run_epochs: Callable[[Desk], Seconds]) -> float:
        taken = run_epochs(desk)
        cpu[name].append(taken.cpu_s)
        return taken.wall_s

    contenders = {"without": time_unobserved, "with": time_observed}
    rounds = {name: partial(run_round, name, run_epochs) for name, run_epochs in contenders.items()}
    wall = measure(rounds, SHARE_ROUNDS)
    return {"wall": wall, "cpu": {name: values[1:] for name, values in cpu.items()}}


def measure_phases(desk: Desk) -> dict[str, Any]:
    """Return the milliseconds of each phase by job, by both clocks; and those between two jobs."""
    jobs = WARM_JOBS + PHASE_JOBS
    for _ in range(jobs):
        desk.submit(ONE_STEP, 1)
    each = [run_one(desk) for _ in range(jobs)][WARM_JOBS:]
    page = desk.jobs.list_jobs(JobQuery(limit=PHASE_JOBS)).items[::-1]
    starts = [job.started_at.timestamp() for job in page if job.started_at]
    ends = [job.finished_at.timestamp() for job in page if job.finished_at]
    return {
        "wall": {name: [phases.wall_s[name] * 1e3 for phases in each] for name in PHASES},
        "cpu": {name: [phases.cpu_s[name] * 1e3 for phases in each] for name in PHASES},
        "pauses": pauses_ms(starts, ends),
    }


def run_one(desk: Desk) -> Phases:
    """Run the oldest job as a worker does; return where its time went."""
    phases = Phases()
    parts = WorkerContext(
        jobs=cast("Any", Timed(desk.jobs, phases, {"*": BOOKKEEPING})),
        models=cast("Any", Timed(desk.models, phases, PUBLISHING)),
        trainables=cast("Any", Timed(desk.trainables, phases, TRAINING, {"new_run": RUN})),
        stopping=StopFlag(),
        name="bench",
        lease_s=LEASE_S,
        max_attempts=5,
    )
    with phases.phase(BOOKKEEPING):
        JobRunner(parts).run_next()
    return phases


MEASURES = {"share": measure_share, "phases": measure_phases}


def main() -> None:
    """Measure what the command line names, and print it."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
    with tempfile.TemporaryDirectory(prefix="mlpforge-bench-") as name:
        print(json.dumps(MEASURES[sys.argv[1]](open_desk(Path(name)))))


if __name__ == "__main__":
    main()
