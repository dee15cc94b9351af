import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
import redis
from snapshots import load_snapshot
from waiting import TIMEOUT_S

from contracts.jobs.job import Reproduction

ENDLESS = 10_000_000  # steps; hours

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")


def children(pid):
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def kill(pid, number=signal.SIGKILL):
    os.kill(pid, number)


def test_each_job_is_trained_and_published_once(site):
    job_ids = [site.submit() for _ in range(6)]
    site.start_worker(concurrency=2)
    jobs = [site.reaches(job_id, "succeeded") for job_id in job_ids]
    versions = [job.model.version for job in jobs]
    assert sorted(versions) == [1, 2, 3, 4, 5, 6]
    manifests = [site.models.get_manifest("mnist", str(version)) for version in versions]
    assert [manifest.job_id for manifest in manifests] == job_ids
    assert {manifest.environment.threads for manifest in manifests} == {1}
    assert site.models.get_manifest("mnist", "latest").version == 6


def test_file_of_the_broker_does_not_keep_taken_messages(site):
    """It is rewritten after 1 MB, which drops what was taken by then."""
    with redis.Redis(unix_socket_path=str(site.socket)) as broker:
        messages = broker.pipeline(transaction=False)
        for _ in range(4000):
            messages.lpush("queue", bytes(1000)).rpop("queue")
        messages.execute()
    files = site.broker_folder / "appendonlydir"
    site.wait_until(lambda: sum(file.stat().st_size for file in files.iterdir()) < 3.5e6)


def test_job_of_an_ended_worker_continues_on_another(site):
    job_id = site.submit(steps=ENDLESS)
    worker = site.start_worker()
    site.is_training(job_id)
    seen_step = site.jobs.get(job_id).progress.step
    kill(worker.pid, signal.SIGTERM)
    assert worker.wait(TIMEOUT_S) == 0
    job = site.jobs.get(job_id)
    assert (job.state, job.attempt, job.queue_position) == ("queued", 1, 1)
    worker = site.start_worker()
    site.wait_until(lambda: site.jobs.get(job_id).attempt == 2)
    (resumed_at,) = site.wait_until(site.resumed_steps)
    assert resumed_at >= seen_step
    kill(worker.pid)
    site.start_worker()
    site.wait_until(lambda: len(site.resumed_steps()) == 2)
    assert site.jobs.get(job_id).attempt == 3


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
    check_killed_reproduction(site, worker, whole_id)


def check_killed_reproduction(site, worker, original):
    """Kill the process that reproduces a job: another one continues, and nothing is published."""
    job_id = site.reproduce(original)
    site.wait_until(lambda: site.models.artifacts.load_checkpoint(job_id))
    kill(children(worker.pid)[0])
    job = site.reaches(job_id, "succeeded")
    assert job.attempt == 2
    assert job.reproduction == Reproduction(of=original, identical=True)
    assert (job.model, site.models.get_model("mnist").latest) == (None, 2)
    site.wait_until(lambda: site.models.artifacts.list_job_ids() == [])


def test_running_job_has_a_snapshot_until_its_end(site):
    job_id = site.submit(steps=ENDLESS)
    site.start_worker()
    snapshot = site.wait_until(lambda: load_snapshot(site.models, job_id))
    assert snapshot.figures.step % 600 == 0  # an epoch's end
    assert len(snapshot.figures.class_accuracy) == 10
    site.jobs.cancel(job_id)
    site.reaches(job_id, "cancelled")
    site.wait_until(lambda: site.models.artifacts.list_job_ids() == [])


def test_child_is_never_forked_during_a_sweep(tmp_path):
    script = Path(__file__).with_name("forking_sweeper.py")
    done = subprocess.run(
        [sys.executable, "-W", "ignore", script],
        env=os.environ | {"TMPDIR": str(tmp_path)},  # not that of killed imports, which it removes
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "0 True\n"
