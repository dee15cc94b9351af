"""A broker that loses everything, and one that crashes repeatedly."""

from waiting import wait_until

from .audit import find_versions, idle_workers, run_one_on_each

SHORT = {"steps": 30}
CRASHES = 2


def test_broker_flush_costs_no_attempt_and_keeps_the_order(service, client):
    service.start(workers=1)
    running = client.submit(steps=5_000_000, max_seconds=3)
    client.wait_for_step(running)
    waiting = [client.submit(**SHORT) for _ in range(3)]
    wait_until(service.messages)
    service.flush()
    job_ids = [running, *waiting]
    for job_id in job_ids:
        assert client.wait_for(job_id, "succeeded")["attempt"] == 1
    assert find_versions(service.models) == [
        ("mnist", number, job_id) for number, job_id in enumerate(job_ids, 1)
    ]


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
