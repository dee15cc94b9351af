"""A client of the service: it repeats what got no answer, and remembers what it was promised."""

import uuid
from contextlib import suppress

import httpx
from waiting import wait_until

ENDS = ("succeeded", "failed", "cancelled")
REFUSED_FOR_NOW = (429, 502, 503)
# A second or two of work, so that most faults meet it: some epochs, and a checkpoint in each.
SPEC = {"hidden_sizes": [4], "steps": 1800, "checkpoint_seconds": 0.1}


class Customer:
    """Talks to the api alone.

    Args:
        client: An httpx client of the api.

    Attributes:
        accepted: The ids of the jobs that were answered with 202, in their order.
        asked_to_cancel: Those whose cancel was asked for, whatever was answered.
        promised_to_cancel: Those whose cancel was answered with 202.
    """

    def __init__(self, client):
        self._client = client
        self.accepted = []
        self._ended = set()
        self.asked_to_cancel, self.promised_to_cancel = set(), set()

    def submit(self, **fields):
        """Post a job until a 202 is heard; the key makes all the posts one job."""
        headers = {"Idempotency-Key": str(uuid.uuid4())}
        answer = self._insist(
            lambda: self._client.post("/jobs", json=SPEC | fields, headers=headers)
        )
        assert answer.status_code == httpx.codes.ACCEPTED, answer.text
        self.accepted.append(answer.json()["id"])
        return self.accepted[-1]

    def cancel(self, job_id):
        """Ask for a cancel; return whether it was promised."""
        self.asked_to_cancel.add(job_id)
        answer = self._insist(lambda: self._client.post(f"/jobs/{job_id}/cancel"))
        if answer.status_code == httpx.codes.ACCEPTED:
            self.promised_to_cancel.add(job_id)
        return job_id in self.promised_to_cancel

    def get(self, path, **query):
        """Return what an address answers, whatever the status but for a refusal for now."""
        return self._insist(lambda: self._client.get(path, params=query))

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
        """Wait until a job has got so far."""
        return wait_until(lambda: self.job(job_id)["progress"]["step"] >= step)

    def versions(self, model="mnist"):
        """Return all manifests of a model, the first version first."""
        answer = self.get(f"/models/{model}/versions", limit=500)
        return answer.json()["items"][::-1] if answer.status_code == httpx.codes.OK else []

    def _insist(self, ask):
        def answered():
            with suppress(httpx.TransportError):
                answer = ask()
                return None if answer.status_code in REFUSED_FOR_NOW else answer
            return None

        return wait_until(answered)
