"""`mlpforge demo`: the whole service on a free port, one training, ten digits, and down again."""

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import typer

from cli.client import Client
from cli.follow import follow
from cli.output import JsonOption, console, percent, print_json
from cli.predict import read_test_digit, shown
from cli.train import outcome
from contracts.errors import ForgeError
from stores.datasets.packaged import PackagedDatasets

DIGITS = 10
STOP_TIMEOUT_S = 30
# A demonstration keeps nothing, wherever the environment says that things are kept.
NOT_INHERITED = frozenset(
    f"MLPFORGE_{name}"
    for name in ("BROKER_URL", "DATABASE_URL", "DATA_DIR", "INFERENCE_PORT", "MODELS", "URL")
)

StepsOption = Annotated[
    int | None, typer.Option(help="Train for fewer steps than the notebook's 50,000.", min=1)
]


def demo(steps: StepsOption = None, as_json: JsonOption = False) -> None:
    """Show everything once: start the service, train on MNIST, predict ten digits, stop.

    Uses a free port and a temporary folder, and leaves nothing behind.
    """
    with temporary_service() as url:
        client = Client(url)
        if not as_json:
            console.print(f"the service is up at {url}; training 784-50-10 on 60,000 images")
        job = client.post("/jobs", {} if steps is None else {"steps": steps})
        job = follow(client, job["id"], quiet=as_json)
        if job["model"] is None:
            raise ForgeError(outcome(job))
        answers = list(_ask_for_digits(client))
    if as_json:
        print_json({"job": job, "predictions": [answer for _, answer in answers]})
        return
    for picture, _ in answers:
        console.print(picture, markup=False)
    console.print(f"test accuracy {percent(job['metrics']['test_accuracy'])}")


def _ask_for_digits(client: Client) -> Iterator[tuple[str, dict[str, Any]]]:
    dataset = PackagedDatasets().load("mnist")
    for index in range(DIGITS):
        pixels, truth = read_test_digit(dataset, index)
        answer = client.post("/predict", {"pixels": pixels})
        yield shown(pixels, answer, truth) + "\n", answer | {"truth": truth}


@contextmanager
def temporary_service() -> Iterator[str]:
    """Run `mlpforge up` on a free port in a temporary folder; yield its address.

    Raises:
        ForgeError: it did not come up; the sentence shows the end of its log.
    """
    with tempfile.TemporaryDirectory(prefix="mlpforge-demo-") as folder:
        log = Path(folder, "up.log")
        with log.open("wb") as log_file:
            process = _start_up(Path(folder, "data"), log_file.fileno())
        try:
            yield _ready_url(process, log)
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(STOP_TIMEOUT_S)
