"""One job asked for many times, and one message delivered many times."""

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


def test_message_delivered_to_two_workers_runs_one_job(forge, customer):
    forge.start()
    job_id = customer.submit(**LONG)
    (message,) = wait_until(forge.messages)
    forge.deliver(message)
    for _ in range(2):
        forge.add_worker()
    forge.wait_until_ready()
    customer.wait_for_step(job_id)
    wait_until(lambda: not forge.messages())  # the one that trains takes no other
    assert customer.job(job_id)["state"] == "running"
    assert customer.wait_for(job_id, "succeeded")["attempt"] == 1
    assert find_versions(forge.models) == [("mnist", 1, job_id)]


def test_post_retried_after_an_api_crash_makes_one_job(forge, customer):
    forge.start()
    forge.broker.signal_all(signal.SIGSTOP)  # the api waits a second for it, after the commit
    with ThreadPoolExecutor(1) as pool:
        posted = pool.submit(lambda: customer.submit(steps=30))
        wait_until(lambda: customer.get("/jobs").json()["items"])
        forge.api.kill()
        forge.broker.signal_all(signal.SIGCONT)
        forge.api.start()
        job_id = posted.result()
    forge.add_worker()
    customer.wait_for(job_id, "succeeded")
    assert [job["id"] for job in customer.get("/jobs").json()["items"]] == [job_id]
    assert find_versions(forge.models) == [("mnist", 1, job_id)]


@pytest.mark.xdist_group("calm_forge")
def test_hundred_parallel_identical_posts_make_one_job(calm_forge, calm_customer):
    key, barrier = str(uuid.uuid4()), Barrier(AT_ONCE)
    bodies = [SHORT, {"dataset": "mnist"} | SHORT]  # a default, left out and spelled out

    def post(number):
        with calm_forge.connect() as client:
            barrier.wait()
            headers = {"Idempotency-Key": key}
            return client.post("/jobs", json=bodies[number % 2], headers=headers)

    with ThreadPoolExecutor(AT_ONCE) as pool:
        answers = list(pool.map(post, range(AT_ONCE)))
    assert {answer.status_code for answer in answers} == {202}
    (job_id,) = {answer.json()["id"] for answer in answers}
    calm_customer.wait_for(job_id, "succeeded")
    listed = calm_customer.get("/jobs", model=SHORT["model"]).json()["items"]
    assert [job["id"] for job in listed] == [job_id]
    assert versions_of(job_id, calm_forge.models) == [1]
