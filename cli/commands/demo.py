"""`mlpforge demo`: start the service, train once, recognize ten digits, stop."""

import signal
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import typer

from cli.client import connect
from cli.commands.jobs.follow import describe_outcome, follow
from cli.commands.predict import describe_prediction, predict_example, read_test_example
from cli.output import JsonOption, console, percent, print_json
from cli.supervisor.service_process import running_service
from cli.supervisor.supervisor import catch_stop_signals
from contracts.errors import ForgeError
from mlpforge import Client

DIGITS = 10
NOTEBOOK_ACCURACY = 0.965  # the notebook reaches about 0.97, and so do several seeds here

StepsOption = Annotated[
    int | None, typer.Option(help="Train for fewer steps than the notebook's 50,000.", min=1)
]


def demo(steps: StepsOption = None, as_json: JsonOption = False) -> None:
    """Start the service, train on MNIST, recognize ten digits, stop.

    It uses a free port and a temporary folder, which it removes.
    """
    catch_stop_signals(_stop)
    with temporary_service() as url, connect(url) as client:
        if not as_json:
            console.print(f"the service is up at {url}; training 784-50-10 on 60,000 images")
        job = client.train() if steps is None else client.train(steps=steps)
        follow(job, quiet=as_json)
        if job.version is None:
            raise ForgeError(describe_outcome(job.raw))
        predictions = list(_recognize_digits(client))
    if as_json:
        print_json({"job": job.raw, "predictions": [prediction for _, prediction in predictions]})
        return
    accuracy = job.metrics["test_accuracy"]
    print_result([text for text, _ in predictions], accuracy)
    if steps is None and accuracy < NOTEBOOK_ACCURACY:
        raise ForgeError(f"the notebook's network should reach {percent(NOTEBOOK_ACCURACY)}")


def print_result(digits: list[str], accuracy: float) -> None:
    """Print the recognized digits and the test accuracy (a fraction)."""
    for text in digits:
        console.print(text, markup=False)
    console.print(f"test accuracy {percent(accuracy)}")


def _recognize_digits(client: Client) -> Iterator[tuple[str, dict[str, Any]]]:
    manifest = client.model("mnist").version().raw
    for index in range(DIGITS):
        example = read_test_example(client, manifest, index)
        prediction = predict_example(client, example, model="mnist")
        text = describe_prediction(example["pixels"], prediction, example["class_name"])
        yield text + "\n", prediction | {"truth": example["label"]}


@contextmanager
def temporary_service() -> Iterator[str]:
    """Run `mlpforge up` in a temporary folder; yield its address (errors as running_service)."""
    with tempfile.TemporaryDirectory(prefix="mlpforge-demo-") as name:
        folder = Path(name)
        with running_service(folder / "data", folder / "up.log") as url:
            try:
                yield url
            finally:
                catch_stop_signals(signal.SIG_IGN)  # the folder must be removed, too


def _stop(number: int, _frame: object) -> None:
    """Exit in order, with the status that a shell reports for a signal."""
    sys.exit(128 + number)
