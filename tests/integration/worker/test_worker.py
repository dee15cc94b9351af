import os
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from freezing import freeze_between_writes
from snapshots import load_snapshot
from waiting import TIMEOUT_S

from contracts.jobs.job import Reproduction

ENDLESS = 10_000_000  # steps; hours
LONG = {"steps": ENDLESS, "max_seconds": 5}  # long enough for a fault on any machine

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")


def children(pid):
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def kill(pid, number=signal.SIGKILL):
    os.kill(pid, number)


def test_submitted_job_is_trained_and_published(site):
    site.start_worker()
    job = site.reaches(site.submit(), "succeeded")
    manifest = site.models.get_manifest("mnist", "latest")
    assert job.model.version == manifest.version == 1
    assert manifest.job_id == job.id
    assert manifest.environment.threads == 1


def test_jobs_of_many_workers_have_one_version_each(site):
    job_ids = [site.submit() for _ in range(6)]
    site.start_worker(concurrency=2)
    versions = [site.reaches(job_id, "succeeded").model.version for job_id in job_ids]
    assert sorted(versions) == [1, 2, 3, 4, 5, 6]


def test_terminated_worker_requeues_its_job_and_ends(site):
    job_id = site.submit(steps=ENDLESS)
    worker = site.start_worker()
    site.is_training(job_id)
    seen_step = site.jobs.get(job_id).progress.step
    kill(worker.pid, signal.SIGTERM)
    assert worker.wait(TIMEOUT_S) == 0
    job = site.jobs.get(job_id)
    assert (job.state, job.attempt, job.queue_position) == ("queued", 1, 1)
    site.start_worker()
    site.wait_until(lambda: site.jobs.get(job_id).attempt == 2)
    (resumed_at,) = site.wait_until(site.resumed_steps)
    assert resumed_at >= seen_step


def test_job_of_a_killed_process_resumes_from_its_checkpoint(site):
    worker = site.start_worker()
    spec = {"steps": 6000, "checkpoint_seconds": 0.1, "sampling": "shuffle"}
    whole_id = site.submit(**spec)
    site.reaches(whole_id, "succeeded")
    job_id = site.submit(**spec)
    site.wait_until(lambda: site.models.artifacts.load_checkpoint(job_id))
    kill(children(worker.pid)[0])
    assert site.reaches(job_id, "succeeded").attempt == 2
    (resumed_at,) = site.resumed_steps()
    assert 0 < resumed_at < 6000
    whole, other = (site.models.get_manifest("mnist", ref) for ref in ("1", "2"))
    assert (whole.job_id, other.job_id) == (whole_id, job_id)
    assert whole.weights.sha256 == other.weights.sha256
    assert whole.metrics == other.metrics
    assert site.course(whole_id) == site.course(job_id)
    assert site.models.artifacts.list_job_ids() == []


def test_killed_reproduction_resumes_and_is_identical(site):
    worker = site.start_worker()
    original = site.submit(steps=6000, checkpoint_seconds=0.1)
    site.reaches(original, "succeeded")
    job_id = site.reproduce(original)
    site.wait_until(lambda: site.models.artifacts.load_checkpoint(job_id))
    kill(children(worker.pid)[0])
    job = site.reaches(job_id, "succeeded")
    assert job.attempt == 2
    assert job.reproduction == Reproduction(of=original, identical=True)
    assert (job.model, site.models.get_model("mnist").latest) == (None, 1)
    site.wait_until(lambda: site.models.artifacts.list_job_ids() == [])


def test_running_job_has_a_snapshot_until_its_end(site):
    job_id = site.submit(steps=ENDLESS)
    site.start_worker()
    snapshot = site.wait_until(lambda: load_snapshot(site.models, job_id))
    assert snapshot.figures.step % 600 == 0  # an epoch's end
    assert len(snapshot.figures.class_accuracy) == 10
    site.wait_until(lambda: load_snapshot(site.models, job_id).figures.step > snapshot.figures.step)
    site.jobs.cancel(job_id)
    site.reaches(job_id, "cancelled")
    site.wait_until(lambda: site.models.artifacts.list_job_ids() == [])


def test_killed_training_process_costs_one_attempt(site):
    job_id = site.submit(**LONG)
    worker = site.start_worker()
    site.is_training(job_id)
    kill(children(worker.pid)[0])
    assert site.reaches(job_id, "succeeded").attempt == 2
    assert site.models.get_model("mnist").latest == 1


def test_job_of_a_killed_worker_runs_on_another(site):
    job_id = site.submit(**LONG)
    worker = site.start_worker()
    site.is_training(job_id)
    kill(worker.pid)
    site.start_worker()
    assert site.reaches(job_id, "succeeded").attempt == 2


def test_flushed_broker_loses_no_job(site):
    first = site.submit(steps=ENDLESS)
    site.start_worker()
    site.is_training(first)
    second = site.submit()
    site.wait_until(site.queue_length)
    site.flush()
    site.jobs.cancel(first)
    site.reaches(first, "cancelled")
    assert site.reaches(second, "succeeded").attempt == 1


def test_restarted_broker_loses_no_job(site):
    site.start_worker()
    site.reaches(site.submit(), "succeeded")
    kill(site.broker.pid)
    site.broker.wait()
    job_id = site.submit()
    site.start_broker()
    site.reaches(job_id, "succeeded")


def test_cancelled_job_stops(site):
    job_id = site.submit(steps=ENDLESS)
    site.start_worker()
    site.is_training(job_id)
    site.jobs.cancel(job_id)
    site.wait_until(lambda: site.jobs.get(job_id).state == "cancelled")


def test_frozen_worker_is_fenced_when_it_resumes(site):
    job_id = site.submit(steps=ENDLESS)
    worker = site.start_worker()
    site.is_training(job_id)
    trainer = children(worker.pid)[0]
    freeze_between_writes(partial(kill, trainer), site.database)
    site.start_worker()
    site.wait_until(lambda: site.jobs.get(job_id).attempt == 2)
    kill(trainer, signal.SIGCONT)
    site.wait_until(lambda: '"event": "fenced"' in site.log.read_text())
    site.jobs.cancel(job_id)
    site.reaches(job_id, "cancelled")


def test_child_is_never_forked_during_a_sweep():
    script = Path(__file__).with_name("forking_sweeper.py")
    done = subprocess.run(
        [sys.executable, "-W", "ignore", script], capture_output=True, text=True, check=True
    )
    assert done.stdout == "0 True\n"
