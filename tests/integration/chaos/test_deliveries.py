"""One job posted many times, and one message delivered many times."""

import signal
import uuid
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from waiting import wait_until

from .audit import find_versions, versions_of

AT_ONCE = 100
LONG = {"steps": 5_000_000, "max_seconds": 4}
SHORT = {"model": "hundredfold", "hidden_sizes": [4], "steps": 30}


def test_message_delivered_to_two_workers_runs_one_job(service, client):
    service.start()
    job_id = client.submit(**LONG)
    (message,) = wait_until(service.messages)
    service.deliver(message)
    for _ in range(2):
        service.add_worker()
    service.wait_until_ready()
    client.wait_for_step(job_id)
    wait_until(lambda: not service.messages())  # a worker that trains takes no other message
    assert client.job(job_id)["state"] == "running"
    assert client.wait_for(job_id, "succeeded")["attempt"] == 1
    assert find_versions(service.models) == [("mnist", 1, job_id)]


def test_post_retried_after_an_api_crash_makes_one_job(service, client):
    service.start()
    service.broker.signal_all(signal.SIGSTOP)  # the API waits a second for it, after the commit
    with ThreadPoolExecutor(1) as pool:
        posted = pool.submit(lambda: client.submit(steps=30))
        wait_until(lambda: client.get("/jobs").json()["items"])
        service.api.kill()
        service.broker.signal_all(signal.SIGCONT)
        service.api.start()
        job_id = posted.result()
    service.add_worker()
    client.wait_for(job_id, "succeeded")
    assert [job["id"] for job in client.get("/jobs").json()["items"]] == [job_id]
    assert find_versions(service.models) == [("mnist", 1, job_id)]


@pytest.mark.xdist_group("shared_service")
def test_hundred_parallel_identical_posts_make_one_job(shared_service, shared_client):
    key, barrier = str(uuid.uuid4()), Barrier(AT_ONCE)
    bodies = [SHORT, {"dataset": "mnist"} | SHORT]  # a default, left out and spelled out

    def post(number):
        with shared_service.connect() as http:
            barrier.wait()
            headers = {"Idempotency-Key": key}
            return http.post("/jobs", json=bodies[number % 2], headers=headers)

    with ThreadPoolExecutor(AT_ONCE) as pool:
        answers = list(pool.map(post, range(AT_ONCE)))
    assert {answer.status_code for answer in answers} == {202}
    (job_id,) = {answer.json()["id"] for answer in answers}
    shared_client.wait_for(job_id, "succeeded")
    listed = shared_client.get("/jobs", model=SHORT["model"]).json()["items"]
    assert [job["id"] for job in listed] == [job_id]
    assert versions_of(job_id, shared_service.models) == [1]
