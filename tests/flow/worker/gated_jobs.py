"""Runs jobs whose gates decide what is published and promoted."""

from interruptions import lose_lease, run_next

WORSE = {"steps": 1}
PROMOTE = {"alias": "production", "require": {"not_worse_than_current": {"alpha": 0.05}}}


def run(bench, *, seed=0, changes=None, **spec):
    """Run a job to its end, and return it."""
    job_id = bench.submit(seed=seed, **spec)
    run_next(bench, **(changes or {}))
    return bench.jobs.get(job_id)


def moves_of(bench, alias="production"):
    moves = bench.models.list_alias_history("mnist", alias, 50, None).items
    return [(move.from_version, move.to_version) for move in reversed(moves)]


def rerun(bench, job_id):
    lose_lease(bench)
    run_next(bench)
    return bench.jobs.get(job_id)
