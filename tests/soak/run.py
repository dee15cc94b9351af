"""Runs mixed traffic at a real service, and fails if something grows: `make soak SECONDS=7200`.

Each line of the log is a sample, so a killed run leaves what it has measured; `soak.report` prints
its table, too.
"""

import argparse
import json
import os
import signal
import sys
import tempfile
import time
from pathlib import Path

import psutil

from cli.supervisor.service_process import running_service

from .checks import Checks
from .report import report
from .sampling import sample_service
from .traffic import LOST_S, MixedLoad

SAMPLES = 240
DAY_S = 86_400
KEPT_SHARE = 1 / 12  # of the run: so long jobs and entries of the audit trail are kept


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, required=True)
    parser.add_argument("--seed", type=int, default=1, help="of the clients' choices")
    parser.add_argument("--log", type=Path, default=Path("soak.jsonl"))
    options = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("stopped"))  # so that the service stops, too
    keep_days = str(options.seconds * KEPT_SHARE / DAY_S)
    with tempfile.TemporaryDirectory(prefix="soak-") as name, options.log.open("w") as log:
        folder = Path(name)
        os.environ |= {
            "TMPDIR": name,  # sockets and metrics: measured, too
            "MLPFORGE_KEEP_JOBS_DAYS": keep_days,
            "MLPFORGE_KEEP_AUDIT_DAYS": keep_days,
            "MLPFORGE_WORKER_NICENESS": "0",  # or other work on this machine would stop its jobs
        }
        with running_service(folder / "data", options.log.with_suffix(".service.log")) as url:
            service = psutil.Process().children()[0]
            checks = Checks(MixedLoad(url, options.seed), url)
            for sample in run(checks, options.seconds):
                figures = sample_service(service, folder)
                log.write(json.dumps(sample | figures) + "\n")
                log.flush()
    return report(options.log)


def run(checks, seconds):
    """Yield what the clients saw, in equal intervals, and when all jobs have ended."""
    start = time.monotonic()
    checks.load.start()
    while (at_s := time.monotonic() - start) < seconds:
        yield {"at_s": round(at_s, 1), **checks.check()}
        time.sleep(seconds / SAMPLES)
    checks.load.finish()
    while checks.load.record.open_jobs and time.monotonic() < start + seconds + LOST_S:
        time.sleep(1)
    checks.load.stop()
    yield {"at_s": round(time.monotonic() - start, 1), **checks.check(is_last=True)}


if __name__ == "__main__":
    sys.exit(main())
