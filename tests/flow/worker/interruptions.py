"""Ways to interrupt a job's worker, and the results that must not change."""

from structlog.testing import capture_logs

from worker.stop_flag import StopFlag

CHECKS = 40  # some steps after the 30th, where an epoch of a default job ends


class StopAt(StopFlag):
    """A flag that is set from the n-th check on, and counts the checks.

    A run checks it before each step, within a heavy one, and while it measures an epoch.
    """

    def __init__(self, check):
        super().__init__()
        self.checks_left = check

    def is_set(self):
        self.checks_left -= 1
        return self.checks_left <= 0


def course_of(bench, job_id, version):
    """Return the results that must not depend on interruptions."""
    job, history = bench.jobs.get(job_id), bench.jobs.history(job_id)
    assert job.state == "succeeded", job.error
    return {
        "sha256": bench.models.get_manifest("mnist", str(version)).weights.sha256,
        "metrics": job.metrics,
        "step": job.progress.step,
        "epoch": job.progress.epoch,
        "train_loss": job.progress.train_loss,
        "steps": history.steps,
        "epochs": [entry.model_copy(update={"seconds": 0}) for entry in history.epochs],
    }


def run_whole(bench, **spec):
    """Return the course of an uninterrupted job, and how often it checks the flag."""
    never = StopAt(10**9)
    job_id = bench.submit(**spec)
    bench.runner(stop_flag=never).run_next()
    return course_of(bench, job_id, len(bench.versions())), 10**9 - never.checks_left


def resumed_at(lines):
    return [line["step"] for line in lines if line["event"] == "job_resumed"]


def stop_in_second_epoch(bench, **changes):
    """Stop the worker of the oldest job in its second epoch; return the step."""
    lines = run_next(bench, stop_flag=StopAt(CHECKS), **changes)
    (stopped_at,) = [line["step"] for line in lines if line["event"].startswith("checkpoint_")]
    assert 30 < stopped_at < 40
    return stopped_at


def run_next(bench, **changes):
    """Let a worker run the oldest job; return its log."""
    with capture_logs() as lines:
        bench.runner(**changes).run_next()
    return lines


def lose_lease(bench):
    bench.clock.now += 60
    bench.jobs.sweep_leases()
