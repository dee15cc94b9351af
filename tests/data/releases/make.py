"""Makes the data folder of a release: `PYTHONPATH=tests python make.py RELEASE WORKTREE`.

WORKTREE is of the release, and the environment must have its dependencies. The service has a
version with an alias, a job that was stopped after a checkpoint, and, if the release has them, a
data set with a model, a webhook and a schedule.
"""

import json
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

import httpx
from waiting import TIMEOUT_S, wait_until

HERE = Path(__file__).parent
SPEC = {"hidden_sizes": [1], "batch_size": 500, "steps": 1500}
# About half a minute on a fast machine: it has a checkpoint long before its end.
STOPPED = SPEC | {"steps": 100_000, "checkpoint_seconds": 1}
FLOWERS = {"model": "flowers", "dataset": "flowers", "hidden_sizes": [2], "steps": 20}
ROWS = "".join(f"{n}.5,{'red' if n % 2 else 'blue'},{'ab'[n % 2]}\n" for n in range(40))
PIXELS = [n % 256 for n in range(784)]
ROW = {"length": 5.5, "color": "red"}
KEPT = ("jobs.sqlite3", "models")


def main(release: str, worktree: Path) -> None:
    with tempfile.TemporaryDirectory(prefix="mf-") as folder:
        data_dir = Path(folder) / "data"
        recorded = run_service(worktree, data_dir) | {"release": release}
        (data_dir / "recorded.json").write_text(json.dumps(recorded))
        with tarfile.open(HERE / f"{release}.tar.xz", "w:xz", preset=9) as archive:
            for name in (*KEPT, "recorded.json"):
                archive.add(data_dir / name, name)


def run_service(worktree: Path, data_dir: Path) -> dict[str, object]:
    environ = os.environ | {"PYTHONPATH": str(worktree), "MLPFORGE_WORKER_NICENESS": "0"}
    if (worktree / "services/notifier").exists():
        environ["MLPFORGE_WEBHOOK_HOSTS"] = "localhost"
    argv = [sys.executable, "-m", "cli.main", "up", "--json", "--port", "0"]
    with subprocess.Popen(
        [*argv, "--data-dir", str(data_dir)],
        env=environ,
        cwd=worktree,
        stdout=subprocess.PIPE,
        text=True,
    ) as up:
        assert up.stdout
        try:
            url = json.loads(up.stdout.readline())["url"]
            with httpx.Client(base_url=url, timeout=TIMEOUT_S) as client:
                return fill(client, data_dir)
        finally:
            up.terminate()
            up.wait(TIMEOUT_S)
            shutil.rmtree(data_dir / "broker", ignore_errors=True)


def fill(client: httpx.Client, data_dir: Path) -> dict[str, object]:
    models = [("mnist", {"pixels": PIXELS})]
    done = [train(client, SPEC)]
    check(client.put("/models/mnist/aliases/champion", json={"version": 1}))
    csv = "length,color,kind\n" + ROWS
    created = client.post(
        "/datasets/flowers/versions", content=csv, headers={"Content-Type": "text/csv"}
    )
    if created.is_success:
        done.append(wait(client, created.json()["id"]))
        done.append(train(client, FLOWERS))
        models.append(("flowers", {"rows": [ROW]}))
    hook = {"url": "http://localhost:9/", "events": ["failed"]}
    if client.put("/webhooks/ops", json=hook).is_success:
        nightly = {"cron": "0 3 1 1 *", "spec": {"epochs": 1}, "notify": ["ops"]}
        client.put("/schedules/yearly", json=nightly)
    answers = [predict(client, model, body) for model, body in models]
    stopped = check(client.post("/jobs", json=STOPPED))["id"]
    wait_until((data_dir / "models/jobs" / stopped / "checkpoint").exists)
    return {"done": done, "stopped": stopped, "answers": answers}


def train(client: httpx.Client, spec: dict[str, object]) -> str:
    return wait(client, check(client.post("/jobs", json=spec))["id"])


def wait(client: httpx.Client, job_id: str) -> str:
    wait_until(lambda: check(client.get(f"/jobs/{job_id}"))["state"] == "succeeded")
    return job_id


def predict(client: httpx.Client, model: str, body: dict[str, object]) -> dict[str, object]:
    answer = check(client.post("/predict", json={**body, "model": model}))
    manifest = check(client.get(f"/models/{model}/versions/1"))
    return {
        "model": model,
        "body": body,
        "probabilities": answer.get("probabilities") or answer["predictions"][0]["probabilities"],
        "weights": manifest["weights"]["sha256"],
        "environment": manifest["environment"],
    }


def check(response: httpx.Response) -> dict:
    assert response.is_success, response.text
    return response.json()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]).resolve())
