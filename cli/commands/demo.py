"""`mlpforge demo`: the whole service on a free port, one training, ten digits, and down again."""

import signal
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import typer

from cli.client import Client
from cli.commands.follow import follow
from cli.commands.predict import read_test_digit, shown
from cli.commands.train import outcome
from cli.output import JsonOption, console, percent, print_json
from cli.supervisor.service_process import running_service
from cli.supervisor.supervisor import catch_stop_signals
from contracts.errors import ForgeError
from stores.datasets.packaged import PackagedDatasets

DIGITS = 10
NOTEBOOK_ACCURACY = 0.965  # its own run reaches about 0.97, as ours do over several seeds

StepsOption = Annotated[
    int | None, typer.Option(help="Train for fewer steps than the notebook's 50,000.", min=1)
]


def demo(steps: StepsOption = None, as_json: JsonOption = False) -> None:
    """Start the service, train on MNIST, recognize ten digits, stop.

    Uses a free port and a temporary folder, and leaves nothing behind.
    """
    catch_stop_signals(_stop)
    with temporary_service() as url, Client(url) as client:
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
    accuracy = job["metrics"]["test_accuracy"]
    console.print(f"test accuracy {percent(accuracy)}")
    if steps is None and accuracy < NOTEBOOK_ACCURACY:
        raise ForgeError(f"the notebook's network should reach {percent(NOTEBOOK_ACCURACY)}")


def _ask_for_digits(client: Client) -> Iterator[tuple[str, dict[str, Any]]]:
    dataset = PackagedDatasets().load("mnist")
    for index in range(DIGITS):
        pixels, truth = read_test_digit(dataset, index)
        answer = client.post("/predict", {"pixels": pixels})
        yield shown(pixels, answer, truth) + "\n", answer | {"truth": truth}


@contextmanager
def temporary_service() -> Iterator[str]:
    """Run `mlpforge up` in a temporary folder; yield its address (errors as running_service)."""
    with tempfile.TemporaryDirectory(prefix="mlpforge-demo-") as name:
        folder = Path(name)
        with running_service(folder / "data", folder / "up.log") as url:
            try:
                yield url
            finally:
                catch_stop_signals(signal.SIG_IGN)  # to the end: the folder must go too


def _stop(number: int, _frame: object) -> None:
    """End the demonstration in order, with the status that a shell gives to a signal's death."""
    sys.exit(128 + number)
