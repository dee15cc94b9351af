"""The cluster test's load at a low rate, and clients of the rest: the page, imports, sweeps."""

import io
import time
from collections import Counter
from functools import partial
from itertools import islice
from urllib.parse import urlsplit

import httpx
import numpy as np
from cluster.client import MODEL, UnexpectedError
from cluster.load import Load, Traffic
from cluster.oracle import ENDS
from sse import read_events

# So many versions that what keeps a bounded number of them, such as metrics (500), is soon full.
PACE = {"submit_s": 2.5, "predict_s": 0.3, "move_s": 15, "poll_s": 1}
PAGE_S, IMPORT_S, SWEEP_S, POLL_S = 20, 60, 180, 1
TIMEOUT_S, LOST_S = 60, 300  # of a request; of a job that nothing else can delay so long
DATASET, SWEPT = "squares", "swept"
KEPT = 30  # versions of a model: more than the clients still name
KEPT_SWEPT, KEPT_DATASETS = 3, 3
PAGE = (
    *("/", "/jobs?limit=50", "/models", "/datasets", "/sweeps", "/openapi.json", "/readyz"),
    *("/metrics", "/metrics/inference"),
)
EVENTS_A_CONNECTION = 2  # then the client disconnects, and resumes
OCTETS = {"Content-Type": "application/octet-stream"}
EXAMPLES = 200
SWEEP = {
    "spec": {
        "model": SWEPT,
        "dataset": DATASET,
        "validation_fraction": 0.3,
        "hidden_sizes": [4],
        "steps": 100,
    },
    "space": {"optimizer.learning_rate": {"log_uniform": [0.01, 1]}},
    "sampler": "random",
    "trials": 4,
}


class MixedLoad(Load):
    """Threads that send every kind of request, until they are stopped.

    Args:
        url: The service.
        seed: Of their choices.

    Attributes:
        counts: How often each thing was done.
    """

    def __init__(self, url, seed):
        address = urlsplit(url)
        endpoints = [("service", address.port, address.hostname)]
        super().__init__(0, seed, Traffic(endpoints, endpoints, **PACE))
        self.counts = Counter()
        self._url = url
        acts = {self._read_page: PAGE_S, self._import_dataset: IMPORT_S, self._sweep: SWEEP_S}
        self._threads += [
            self._thread(partial(self._repeat, act, seconds), seed + 90 + number)
            for number, (act, seconds) in enumerate(acts.items())
        ]

    def _repeat(self, act, seconds, rng):
        with httpx.Client(base_url=self._url, timeout=TIMEOUT_S) as http:
            for _ in self._every(seconds):
                try:
                    act(http, rng)
                except httpx.TransportError:
                    self.record.unavailable[act.__name__] += 1
                except UnexpectedError as error:
                    self.record.unexpected.append(str(error))

    def _read_page(self, http, _rng):
        for path in PAGE:
            send(http, "GET", path)
        self.counts["page views"] += 1
        if self.record.accepted:
            self._follow_events(http, self.record.accepted[-1])

    def _follow_events(self, http, job_id):
        """Read a job's events, with many connections; none may be missing or come twice."""
        path, last, has_ended = f"/jobs/{job_id}/events", 0, False
        while not has_ended:
            headers = {"Last-Event-ID": str(last)} if last else {}
            with http.stream("GET", path, headers=headers) as answer:
                expect(answer, 200)
                for event in islice(read_events(answer.iter_bytes()), EVENTS_A_CONNECTION):
                    if int(event.id) != last + 1:
                        raise UnexpectedError(f"{path}: event {event.id} after {last}")
                    last = int(event.id)
                    has_ended = event.kind == "state" and event.data["state"] in ENDS
            self.counts["streams"] += 1

    def _import_dataset(self, http, rng):
        path = f"/datasets/{DATASET}/versions"
        content = make_examples(rng.getrandbits(32))
        job = send(http, "POST", path, content=content, headers=OCTETS).json()
        version = wait_for_success(http, f"/jobs/{job['id']}")["dataset"]["version"]
        self.counts["imports"] += 1
        send(http, "DELETE", f"/jobs/{job['id']}")
        if version > KEPT_DATASETS:  # 409: a sweep uses it
            send(http, "DELETE", f"{path}/{version - KEPT_DATASETS}", allowed=(409,))

    def _sweep(self, http, rng):
        send(http, "PATCH", f"/models/{MODEL}", json={"keep_last": KEPT}, allowed=(404,))
        if not self.counts["imports"]:
            return
        sweep = send(http, "POST", "/sweeps", json=SWEEP | {"seed": rng.getrandbits(31)}).json()
        version = wait_for_success(http, f"/sweeps/{sweep['id']}")["model"]["version"]
        send(http, "PATCH", f"/models/{SWEPT}", json={"keep_last": KEPT_SWEPT})
        self.counts["sweeps"] += 1
        path = f"/models/{SWEPT}/versions/{version}/batch"
        job = send(http, "POST", path, json={"dataset": DATASET, "split": "test"}).json()
        wait_for_success(http, f"/jobs/{job['id']}")
        send(http, "GET", f"/jobs/{job['id']}/result?format=csv")
        self.counts["batches"] += 1


def send(http, method, path, allowed=(), **options):
    """Return the response; an error that is not allowed is an UnexpectedError."""
    answer = http.request(method, path, **options)
    expect(answer, 200, 202, 204, *allowed)
    return answer


def expect(answer, *statuses):
    if answer.status_code not in statuses:
        what = f"{answer.request.method} {answer.request.url.path}"
        raise UnexpectedError(f"{what}: {answer.status_code} {answer.read()[:300]}")


def wait_for_success(http, path):
    """Return a job or sweep when it has succeeded, also after the end of the load."""
    lost_at = time.monotonic() + LOST_S
    while (found := send(http, "GET", path).json())["state"] not in ENDS:
        if time.monotonic() > lost_at:
            raise UnexpectedError(f"{path} has not ended within {LOST_S} s")
        time.sleep(POLL_S)
    if found["state"] != "succeeded":
        raise UnexpectedError(f"{path}: {found['state']} {found['error']}")
    return found


def make_examples(seed):
    """Return an .npz of images with a bright half, left or right, and noise."""
    rng = np.random.default_rng(seed)
    labels = np.arange(EXAMPLES) % 2
    images = rng.integers(0, 64, (EXAMPLES, 8, 8), np.uint8)
    for image, label in zip(images, labels, strict=True):
        image[:, 4 * label : 4 * label + 4] += 128
    file = io.BytesIO()
    np.savez(file, x=images, y=labels)
    return file.getvalue()
