"""A broker that loses everything, and one that crashes repeatedly."""

from waiting import wait_until

from .audit import find_versions, idle_workers, run_one_on_each

SHORT = {"steps": 30}
CRASHES = 3


def test_broker_flush_loses_no_queued_job_and_keeps_the_order(service, client):
    service.start()
    job_ids = [client.submit(**SHORT) for _ in range(4)]
    wait_until(service.messages)
    service.flush()
    assert service.messages() == []
    service.add_worker()
    for job_id in job_ids:
        assert client.wait_for(job_id, "succeeded")["attempt"] == 1
    assert find_versions(service.models) == [
        ("mnist", number, job_id) for number, job_id in enumerate(job_ids, 1)
    ]


def test_broker_flush_costs_running_jobs_no_attempt(service, client):
    service.start(workers=2)
    job_ids = [client.submit(steps=5_000_000, max_seconds=3) for _ in range(2)]
    for job_id in job_ids:
        client.wait_for_step(job_id)
    waiting = client.submit(**SHORT)
    wait_until(service.messages)
    service.flush()
    jobs = [client.wait_for(job_id, "succeeded") for job_id in [*job_ids, waiting]]
    assert [job["attempt"] for job in jobs] == [1, 1, 1]
    assert len(find_versions(service.models)) == 3


def test_workers_consume_after_repeated_broker_crashes(service, client):
    service.start(workers=2)
    for _ in range(CRASHES):
        job_ids = run_one_on_each(service.workers, client)
        service.broker.kill()
        for job_id in job_ids:
            client.cancel(job_id)
        for job_id in job_ids:
            client.wait_for(job_id, "cancelled")  # without a broker for the acknowledgement
        service.broker.start()  # Celery tries to reconnect every two seconds
    assert idle_workers(service.workers, client) == []
