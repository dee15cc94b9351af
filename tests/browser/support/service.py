"""The whole service, as `mlpforge up` starts it."""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import httpx
from waiting import TIMEOUT_S, wait_until

MLPFORGE = Path(sys.executable).with_name("mlpforge")
# As little niceness as possible below the browsers: tests wait for the worker.
SETTINGS = {"MLPFORGE_INFERENCE_WORKERS": "1", "MLPFORGE_WORKER_NICENESS": "2"}
TERMINAL = {"succeeded", "failed", "cancelled"}


class Service:
    """A service on a free port with its own folder."""

    def __init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="mf-"))  # short, because it holds sockets
        ours = {k: v for k, v in os.environ.items() if not k.startswith("MLPFORGE_")}
        options = ["--port", "0", "--json", "--data-dir", str(self._folder / "data")]
        self._process = subprocess.Popen(
            [MLPFORGE, "up", *options, "--log-dir", str(self._folder / "logs")],
            env={**ours, "TMPDIR": str(self._folder), **SETTINGS},
            stdout=subprocess.PIPE,
            text=True,
        )
        try:
            self.url: str = json.loads(self._process.stdout.readline())["url"]
        except ValueError:
            self._process.kill()
            raise
        self.client = httpx.Client(base_url=self.url, timeout=TIMEOUT_S)

    def submit(self, spec: dict[str, Any]) -> str:
        answer = self.client.post("/jobs", json=spec)
        assert answer.status_code == 202, answer.text
        return answer.json()["id"]

    def job(self, job_id: str) -> dict[str, Any]:
        return self.client.get(f"/jobs/{job_id}").json()

    def train(self, spec: dict[str, Any]) -> dict[str, Any]:
        """Return the job of a spec once it has succeeded."""
        job_id = self.submit(spec)
        self.wait_for(job_id, TERMINAL)
        job = self.job(job_id)
        assert job["state"] == "succeeded", job
        return job

    def wait_for(self, job_id: str, states: set[str]) -> None:
        wait_until(lambda: self.job(job_id)["state"] in states)

    def kill_api(self) -> None:
        """Kill all processes of the API; the supervisor restarts it."""
        for pid in self._api_pids():
            os.kill(pid, signal.SIGKILL)

    def stop(self) -> None:
        self.client.close()
        self._process.terminate()
        try:
            self._process.wait(TIMEOUT_S)
        finally:
            self._process.kill()
            self._process.stdout.close()
        shutil.rmtree(self._folder, ignore_errors=True)

    def _api_pids(self) -> list[int]:
        """Return the pids of this service's API, whose environment has its folder."""
        return [int(entry.name) for entry in Path("/proc").glob("[0-9]*") if self._is_api(entry)]

    def _is_api(self, entry: Path) -> bool:
        try:
            command = (entry / "cmdline").read_bytes()
            environment = (entry / "environ").read_bytes()
        except OSError:
            return False
        return b"services.api.wsgi" in command and str(self._folder).encode() in environment
