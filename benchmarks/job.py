"""One whole job in a new process, as a worker runs it: its memory, time and checkpoints.

python benchmarks/job.py [BODY]     prints a line of JSON
"""

import argparse
import json
import resource
import sys
import tempfile
import time
from importlib import import_module
from pathlib import Path
from typing import Any

from contracts.jobs.spec import JobSpec
from stores.datasets.packaged import PackagedDatasets
from stores.models.evaluation import describe_environment
from stores.models.open import directory_store
from worker.celery_app import make_consumer
from worker.training.checkpoints import Checkpointer
from worker.training.recorder import Recorder
from worker.training.run_factory import FinishedRun, RunFactory

from harness.claims import claim_job

SAVES = 10
# Linux counts kibibytes, macOS bytes.
RSS_UNIT_BYTES = 1 if sys.platform == "darwin" else 1024


def time_save(checkpointer: Checkpointer) -> float:
    """Return the seconds of a checkpoint, with the history of the whole run."""
    start = time.perf_counter()
    checkpointer.save()
    return time.perf_counter() - start


def run_job(spec: JobSpec, folder: Path) -> dict[str, Any]:
    """Train and publish as attempt.py does; return the time and memory it took."""
    # Everything else that a worker's process has loaded, whether a run needs it or not.
    import_module("worker.training.attempt")
    make_consumer("redis://localhost")  # does not connect
    models, run_factory = directory_store(folder), RunFactory(PackagedDatasets())
    start = time.perf_counter()
    run = run_factory.create_run(spec)
    jobs, claim = claim_job(spec, run.total_steps)
    recorder = Recorder(jobs, claim, lambda: False)
    recorder.begin(run.total_steps)
    checkpointer = Checkpointer(models, claim, run, recorder)
    run.run(checkpointer)
    trained = FinishedRun(run, recorder.metrics(run), describe_environment(1))
    models.publish(run_factory.result_of(claim, trained))
    return {
        "seconds": time.perf_counter() - start,
        "steps": run.step,
        "peak_bytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * RSS_UNIT_BYTES,
        "saves_s": [time_save(checkpointer) for _ in range(SAVES)],
    }


def main() -> None:
    """Run one job and print JSON."""
    parser = argparse.ArgumentParser(description="One whole job, as a worker runs it.")
    parser.add_argument("body", nargs="?", default="{}", help="the job's body, as JSON")
    spec = JobSpec.model_validate_json(parser.parse_args().body)
    with tempfile.TemporaryDirectory() as name:
        print(json.dumps(run_job(spec, Path(name))))


if __name__ == "__main__":
    main()
