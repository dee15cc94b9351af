"""A thousand images per request: one worker against one process of numpy, in alternating rounds."""

import http
import json
import os
import statistics
import subprocess
import sys

from harness.contender_process import clean_environment
from harness.timing import Times, judge, ratio
from serving.contender import APPS
from serving.forms import IMAGE_JSON, OIP_BINARY, OUR_RAW, Form, is_correct
from serving.model import IMAGES, Model
from serving.ours import DIRECT
from serving.server import Server, post, serving
from serving.wrk import run_wrk

FORMS = (OUR_RAW, OIP_BINARY, IMAGE_JSON)
LEAST_SHARE = 0.6
NUMPY = "numpy alone"


def measure_batches(model: Model, rounds: int, seconds: float) -> bool:
    """Print the images per second of each form; return whether the best is close enough to numpy.

    One connection uses one worker, as numpy is one process.
    """
    with serving(DIRECT, model) as server:
        forms = [form for form in FORMS if _is_known(server, form, model)]
        rates: Times = {name: [] for name in (NUMPY, *(form.name for form in forms))}
        for _ in range(rounds):
            rates[NUMPY].append(_numpy_rate(model, seconds))
            for form in forms:
                load = server.load(form, model, IMAGES)
                rates[form.name].append(run_wrk(load, 1, seconds).rate * IMAGES)
    print(f"\n| {IMAGES} images a request | images/s | of numpy alone | range |\n|---|---|---|---|")
    for name, values in rates.items():
        shares = sorted(a / b for a, b in zip(values, rates[NUMPY], strict=True))
        share = f"{ratio(rates, name, NUMPY):.0%} | {shares[0]:.0%} to {shares[-1]:.0%}"
        print(f"| {name} | {statistics.median(values):.0f} | {share} |")
    best = max(ratio(rates, form.name, NUMPY) for form in forms)
    sentence = f"the best form: {best:.0%} of numpy alone (at least {LEAST_SHARE:.0%})"
    return judge(sentence, is_met=best >= LEAST_SHARE)


def _is_known(server: Server, form: Form, model: Model) -> bool:
    """Return whether the server has the route; exit if its response is wrong."""
    status, body = post(server.site, form, form.encode(model.images))
    if status == http.HTTPStatus.NOT_FOUND:
        print(f"no {form.name}: {form.path} is not found")
        return False
    if status != http.HTTPStatus.OK or not is_correct(form, body, model.probs):
        raise SystemExit(f"{form.name}, {IMAGES} images: {status}: {body[:300]!r}")
    return True


def _numpy_rate(model: Model, seconds: float) -> float:
    done = subprocess.run(  # noqa: S603  argv is fixed here
        [sys.executable, str(APPS / "tiles.py"), str(seconds)],
        env=clean_environment() | {"WEIGHTS": os.fspath(model.folder / "plain.npz")},
        stdout=subprocess.PIPE,
        check=True,
    )
    return float(json.loads(done.stdout))
