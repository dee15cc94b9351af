"""One whole job in a fresh process, as a worker does it: its memory, its time, its checkpoints.

python benchmarks/job.py BODY     prints a line of JSON
"""

import json
import resource
import sys
import tempfile
import time
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from contracts.jobs.spec import JobSpec
from mlp_core import TrainingRun
from stores.datasets.packaged import PackagedDatasets
from stores.jobs.store import Claim
from stores.models.evaluation import describe_environment
from stores.models.open import directory_store
from stores.models.store import ModelStore
from worker.celery_app import make_consumer
from worker.checkpoints import Checkpointer
from worker.recorder import Recorder
from worker.training import Trainables, Trained

from harness.claims import claim_job

SAVES = 10
# Linux counts kibibytes, macOS bytes.
RSS_UNIT_BYTES = 1 if sys.platform == "darwin" else 1024


@dataclass(frozen=True)
class Attempt:
    """A job that was claimed, and what it is run with."""

    claim: Claim
    run: TrainingRun
    recorder: Recorder
    checkpointer: Checkpointer


def begin(spec: JobSpec, trainables: Trainables, models: ModelStore) -> Attempt:
    """Return an attempt at step 0."""
    run = trainables.new_run(spec)
    jobs, claim = claim_job(spec, run.total_steps)
    recorder = Recorder(jobs, claim, lambda: False)
    recorder.begin(run.total_steps)
    return Attempt(claim, run, recorder, Checkpointer(models, claim, run, recorder))


def publish(attempt: Attempt, trainables: Trainables, models: ModelStore) -> None:
    """Publish what was trained, as worker/attempt.py does."""
    run, claim = attempt.run, attempt.claim
    trained = Trained(run, attempt.recorder.metrics(run), describe_environment(1))
    models.publish(trainables.result_of(claim, trained))


def time_saves(checkpointer: Checkpointer) -> list[float]:
    """Return the seconds of some checkpoints, with the history of the whole run."""
    times = []
    for _ in range(SAVES):
        start = time.perf_counter()
        checkpointer.save()
        times.append(time.perf_counter() - start)
    return times


def run_job(spec: JobSpec, folder: Path) -> dict[str, Any]:
    """Train and publish; return what it took."""
    # What a worker's process has loaded besides, whether a run needs it or not.
    import_module("worker.runner")
    make_consumer("redis://localhost")  # connects to nobody
    models, trainables = directory_store(folder), Trainables(PackagedDatasets())
    start = time.perf_counter()
    attempt = begin(spec, trainables, models)
    attempt.run.run(attempt.checkpointer)
    publish(attempt, trainables, models)
    return {
        "seconds": time.perf_counter() - start,
        "steps": attempt.run.step,
        "peak_bytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * RSS_UNIT_BYTES,
        "saves_s": time_saves(attempt.checkpointer),
    }


def main() -> None:
    """Run the job of the body on the command line, and print what it took."""
    with tempfile.TemporaryDirectory() as name:
        took = run_job(JobSpec.model_validate_json(sys.argv[1]), Path(name))
    print(json.dumps(took))


if __name__ == "__main__":
    main()
