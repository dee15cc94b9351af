"""Event streams through the gateway."""

from typing import Any

import httpx
import pytest
from sse import read_events
from waiting import TIMEOUT_S

pytestmark = pytest.mark.xdist_group("up")


def test_events_pass_the_gateway_immediately(service: Any) -> None:
    with httpx.Client(base_url=service.url, timeout=TIMEOUT_S) as client:
        job_id = client.post("/jobs", json={"epochs": 10_000}).json()["id"]
        with client.stream("GET", "/events", params={"job": job_id}) as response:
            events = read_events(response.iter_bytes())
            first = next(event for event in events if event.kind == "state")
            epoch = next(event for event in events if event.kind == "epoch")
            cancelled = httpx.post(f"{service.url}/jobs/{job_id}/cancel")
            last = list(events)[-1]

    assert [event.data["job_id"] for event in (first, epoch, last)] == [job_id] * 3
    assert cancelled.status_code == 202
    assert (first.data["state"], last.data["state"]) == ("queued", "cancelled")
