"""The worst bodies that each route of the api takes, and the worst that it refuses."""

import io
from itertools import pairwise

import numpy as np
import pytest
from published import publish_network
from raw_http import post
from responsiveness import MAX_BYTES, OCTETS, BeatingServer, long_text, rows
from snapshots import save_network

from contracts.ids import make_job_id
from contracts.jobs.spec import JobSpec
from contracts.settings import load_settings
from services.api.app import OPERATIONS as API_OPERATIONS
from stores.jobs.open import make_job_store
from stores.jobs.records import NewJob
from stores.models.open import directory_store

from serving import NO_BROKER

pytestmark = pytest.mark.xdist_group("worst bodies of the api")
MAX_IMPORT_BYTES = 256 * 2**20
IMAGES = 100


def keys(max_bytes):
    return b"{%b}" % b",".join([b'"%05x":1' % number for number in range(max_bytes // 11)])


def weights_file():
    """Return a file of 253 MiB: a network that no data set fits, so that nothing is evaluated."""
    sizes = (8192, 8100, 10)
    arrays = {"format": np.array(FORMAT % (list(sizes),))}
    for number, (fan_in, fan_out) in enumerate(pairwise(sizes), 1):
        arrays[f"W{number}"] = np.zeros((fan_in, fan_out), np.float32)
        arrays[f"b{number}"] = np.zeros(fan_out, np.float32)
    file = io.BytesIO()
    np.savez(file, **arrays)
    return file.getvalue()


LONG_NUMBERS = rows(IMAGES, b"0." + b"1" * 840)
ROW = rows(1, b"1")[1:-1]
FORMAT = '{"format_version": 1, "activation": "sigmoid", "layer_sizes": %s, "input_scale": 1.0}'
IMPORT = "/models/large/versions"
INSPECT = b'{"images":[%b],"steps":100,"weights":true}'
WORST = {
    "predict, images": (
        lambda job: post(f"/jobs/{job}/predict", b'{"pixel_max":1,"pixels":%b}' % LONG_NUMBERS),
        200,
    ),
    "predict, bytes": (
        lambda job: post(f"/jobs/{job}/predict", bytes(784 * IMAGES), media_type=OCTETS),
        200,
    ),
    "predict, more bytes": (
        lambda job: post(f"/jobs/{job}/predict", bytes(MAX_BYTES), media_type=OCTETS),
        422,
    ),
    "predict, keys": (lambda job: post(f"/jobs/{job}/predict", keys(MAX_BYTES)), 422),
    "predict, few keys": (lambda job: post(f"/jobs/{job}/predict", keys(2**20)), 422),
    "predict, a text": (
        lambda job: post(f"/jobs/{job}/predict", b'{"pixels":%b}' % long_text()),
        422,
    ),
    "inspect": (
        lambda _: post("/inspect", INSPECT % b",".join([b'{"pixels":%b,"label":1}' % ROW] * 10)),
        200,
    ),
    "import": (
        lambda _: post(IMPORT, weights_file(), media_type=OCTETS),
        201,
    ),
    "import, no weights": (
        lambda _: post(IMPORT, b"PK" * (MAX_IMPORT_BYTES // 2), media_type=OCTETS),
        422,
    ),
}
SMALL = {operation.name: operation for operation in API_OPERATIONS if operation.max_body_bytes}


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    folder = tmp_path_factory.mktemp("server")
    network = publish_network(folder)
    jobs = make_job_store(load_settings({"MLPFORGE_DATA_DIR": str(folder)}))
    job = jobs.create(NewJob(make_job_id(), JobSpec(), 50_000))
    assert jobs.claim("worker")
    jobs.close()
    save_network(directory_store(folder / "models"), job.id, network)
    server = BeatingServer("api", folder, {"MLPFORGE_BROKER_URL": NO_BROKER}, "--threads=8")
    server.job_id = job.id
    yield server
    server.stop()


@pytest.mark.parametrize("name", WORST)
def test_worst_bodies_do_not_delay_others(server, name):
    make, status = WORST[name]
    assert server.answer_while_beating(make(server.job_id)) == status


def test_worst_small_bodies_do_not_delay_others(server):
    """Whatever is at most so long is read where it came."""
    for operation in SMALL.values():
        path = operation.path.format(
            **{name: parameter.example for name, parameter in operation.parameters.items()}
        )
        request = post(path, keys(operation.max_body_bytes - 99))
        request = request.replace(b"POST", operation.method.encode(), 1)
        assert 400 <= server.answer_while_beating(request) < 500, operation.name
