"""A client of the API that retries each request, and records what the service has accepted."""

import uuid
from contextlib import suppress

import httpx
from waiting import wait_until

ENDS = ("succeeded", "failed", "cancelled")
RETRY_STATUSES = (429, 502, 503)
# About a second of work, so that most faults happen during it: two epochs with checkpoints.
SPEC = {"hidden_sizes": [4], "steps": 1200, "checkpoint_seconds": 0.1}


class RetryingClient:
    """Talks to the API only.

    Args:
        http: An httpx client of the API.

    Attributes:
        accepted: The ids of the accepted jobs (202), in their order.
        cancel_requests: The ids of the jobs that it tried to cancel.
        accepted_cancels: The ids of the jobs whose cancel was accepted (202).
    """

    def __init__(self, http):
        self._http = http
        self.accepted = []
        self._ended = set()
        self.cancel_requests, self.accepted_cancels = set(), set()

    def submit(self, **fields):
        """Post a job until the response is 202; the key makes all the posts one job."""
        headers = {"Idempotency-Key": str(uuid.uuid4())}
        answer = self._retry_until_answered(
            lambda: self._http.post("/jobs", json=SPEC | fields, headers=headers)
        )
        assert answer.status_code == httpx.codes.ACCEPTED, answer.text
        self.accepted.append(answer.json()["id"])
        return self.accepted[-1]

    def cancel(self, job_id):
        """Request a cancel; return whether it was accepted."""
        self.cancel_requests.add(job_id)
        answer = self._retry_until_answered(lambda: self._http.post(f"/jobs/{job_id}/cancel"))
        if answer.status_code == httpx.codes.ACCEPTED:
            self.accepted_cancels.add(job_id)
        return job_id in self.accepted_cancels

    def get(self, path, **query):
        """Return the response to a GET request; a retry status is retried."""
        return self._retry_until_answered(lambda: self._http.get(path, params=query))

    def job(self, job_id):
        """Return a job."""
        answer = self.get(f"/jobs/{job_id}")
        assert answer.status_code == httpx.codes.OK, answer.text
        return answer.json()

    def epochs(self, job_id):
        """Return the epochs of a job's history."""
        return self.get(f"/jobs/{job_id}/metrics").json()["epochs"]

    def pending(self):
        """Return the accepted jobs that have not ended."""
        open_ids = [job_id for job_id in self.accepted if job_id not in self._ended]
        self._ended |= {job_id for job_id in open_ids if self.job(job_id)["state"] in ENDS}
        return [job_id for job_id in open_ids if job_id not in self._ended]

    def wait_for(self, job_id, *states):
        """Wait until a job is in one of these states, and return it."""
        return wait_until(lambda: job if (job := self.job(job_id))["state"] in states else None)

    def wait_for_step(self, job_id, step=1):
        """Wait until a job has reached a step."""
        return wait_until(lambda: self.job(job_id)["progress"]["step"] >= step)

    def versions(self, model="mnist"):
        """Return all manifests of a model, in the order of their versions."""
        answer = self.get(f"/models/{model}/versions", limit=500)
        return answer.json()["items"][::-1] if answer.status_code == httpx.codes.OK else []

    def _retry_until_answered(self, send):
        def try_once():
            with suppress(httpx.TransportError):
                answer = send()
                return None if answer.status_code in RETRY_STATUSES else answer
            return None

        return wait_until(try_once)
