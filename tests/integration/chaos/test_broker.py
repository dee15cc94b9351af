"""A broker that forgets everything, and one that dies again and again."""

from waiting import wait_until

from .audit import find_versions, idle_workers, run_one_on_each

SHORT = {"steps": 30}
KILLS = 6


def test_broker_flush_loses_no_queued_job_and_keeps_the_order(forge, customer):
    forge.start()
    job_ids = [customer.submit(**SHORT) for _ in range(4)]
    wait_until(forge.messages)
    forge.flush()
    assert forge.messages() == []
    forge.add_worker()
    for job_id in job_ids:
        assert customer.wait_for(job_id, "succeeded")["attempt"] == 1
    assert find_versions(forge.models) == [
        ("mnist", number, job_id) for number, job_id in enumerate(job_ids, 1)
    ]


def test_broker_flush_costs_running_jobs_no_attempt(forge, customer):
    forge.start(workers=2)
    job_ids = [customer.submit(steps=5_000_000, max_seconds=3) for _ in range(2)]
    for job_id in job_ids:
        customer.wait_for_step(job_id)
    waiting = customer.submit(**SHORT)
    wait_until(forge.messages)
    forge.flush()
    jobs = [customer.wait_for(job_id, "succeeded") for job_id in [*job_ids, waiting]]
    assert [job["attempt"] for job in jobs] == [1, 1, 1]
    assert len(find_versions(forge.models)) == 3


def test_workers_consume_after_repeated_broker_crashes(forge, customer):
    forge.start(workers=2)
    for _ in range(KILLS):
        job_ids = run_one_on_each(forge.workers, customer)
        forge.broker.kill()
        for job_id in job_ids:
            customer.cancel(job_id)
        for job_id in job_ids:
            customer.wait_for(job_id, "cancelled")  # and nobody takes the acknowledgement
        forge.broker.start()  # which Celery looks for every two seconds
    assert idle_workers(forge.workers, customer) == []
