"""First weights as images, of a running job and of a version."""

import hashlib
from io import BytesIO

import numpy as np
import pytest
from PIL import Image
from snapshots import save_network
from weights_files import make_file

from mlp_core import Initializer, Network
from services.api.inspect.inspectable_networks import MAX_INSPECTABLE_BYTES

SIZES = (784, 50, 10)
VERSIONS = "/models/mnist/versions"
OCTETS = "application/octet-stream"


def make_network(sizes=SIZES, seed=0):
    return Network.create(sizes, "relu", Initializer("he"), np.random.default_rng(seed))


def is_blue(grid):
    """Return where a grid has more blue than red: weights above 0, (H, W)."""
    with Image.open(BytesIO(grid)) as image:
        dots = np.asarray(image.convert("RGBA")).astype(int)
    return (dots[..., 2] > dots[..., 0]) & (dots[..., 3] > 0)


@pytest.fixture
def running(api):
    return api.start()[0]


def send(api, sizes=(16, 5, 3), seed=0):
    body = make_file(sizes, seed=seed)
    return api.client.post(f"{VERSIONS}?dataset=synthetic", data=body, content_type=OCTETS).json


def test_snapshot_png_shows_each_unit_s_weights(api, running):
    network = make_network()
    save_network(api.models, running.id, network, epoch=2)

    response = api.client.get(f"/jobs/{running.id}/snapshot?format=png")

    assert (response.status_code, response.content_type) == (200, "image/png")
    blue = is_blue(response.data)
    assert blue.shape == (7 * 29 - 1, 8 * 29 - 1)
    weight = network.affines[0].weight
    for unit in (0, 9, 49):
        row, column = divmod(unit, 8)
        shown = blue[row * 29 : row * 29 + 28, column * 29 : column * 29 + 28].ravel()
        clear = np.abs(weight[:, unit]) > np.abs(weight).max() / 20  # fainter is nearly white
        np.testing.assert_array_equal(shown[clear], weight[clear, unit] > 0)


def test_png_headers_have_step_and_layout(api, running):
    snapshot = save_network(api.models, running.id, make_network(), epoch=2)

    headers = api.client.get(f"/jobs/{running.id}/snapshot?format=png&units=10&columns=4").headers

    assert headers["X-Snapshot-Step"] == "1200"
    assert headers["X-Snapshot-Epoch"] == "2"
    assert (headers["X-Units"], headers["X-Columns"]) == ("10", "4")
    assert headers["Cache-Control"] == "no-cache"
    assert headers["ETag"] == f'W/"{hashlib.sha256(snapshot.weights).hexdigest()}-png"'


def test_snapshot_png_has_an_etag_until_the_next_epoch(api, running):
    path = f"/jobs/{running.id}/snapshot?format=png"
    save_network(api.models, running.id, make_network())
    known = {"If-None-Match": api.client.get(path).headers["ETag"]}

    same = api.client.get(path, headers=known)
    save_network(api.models, running.id, make_network(seed=1), epoch=2)
    next_one = api.client.get(path, headers=known)

    assert (same.status_code, same.data) == (304, b"")
    assert same.headers["Cache-Control"] == "no-cache"
    assert same.headers["X-Snapshot-Epoch"] == "1"
    assert next_one.status_code == 200
    assert next_one.headers["ETag"] != known["If-None-Match"]


def test_json_is_the_default_format(api, running):
    save_network(api.models, running.id, make_network())
    path = f"/jobs/{running.id}/snapshot"

    assert api.client.get(f"{path}?format=json").json == api.client.get(path).json


def test_png_of_a_job_without_a_snapshot_is_404(api):
    queued = api.submit()
    path = f"/jobs/{queued.id}/snapshot?format=png"

    responses = [api.client.get(path, headers=h) for h in ({}, {"If-None-Match": "*"})]

    assert [response.status_code for response in responses] == [404, 404]
    assert "has not started" in responses[0].json["detail"]


@pytest.mark.parametrize("ref", ["1", "latest", "best"])
def test_version_has_its_weights_as_png(api, ref):
    manifest = send(api)
    api.models.move_alias("mnist", "best", 1)

    response = api.client.get(f"{VERSIONS}/{ref}/weights?format=png&columns=5")

    headers = response.headers
    assert (response.status_code, response.content_type) == (200, "image/png")
    assert is_blue(response.data).shape == (4, 5 * 5 - 1)
    assert (headers["X-Units"], headers["X-Columns"]) == ("5", "5")
    assert (headers["X-Model-Name"], headers["X-Model-Version"]) == ("mnist", "1")
    assert headers["ETag"] == f'W/"{manifest["weights"]["sha256"]}-png"'
    assert headers["Content-Disposition"] == 'inline; filename="mnist-1.png"'


def test_cached_png_of_a_version_is_304(api):
    send(api)
    path = f"{VERSIONS}/1/weights?format=png"
    etag = api.client.get(path).headers["ETag"]

    again = api.client.get(path, headers={"If-None-Match": etag})

    assert (again.status_code, again.data, again.headers["ETag"]) == (304, b"", etag)
    assert again.headers["X-Model-Version"] == "1"


def test_etag_of_png_does_not_match_other_formats(api):
    send(api)
    etag = api.client.get(f"{VERSIONS}/1/weights?format=png").headers["ETag"]

    for form in ("npz", "safetensors"):
        path = f"{VERSIONS}/1/weights?format={form}"
        assert api.client.get(path, headers={"If-None-Match": etag}).status_code == 200


def test_png_of_an_unknown_version_is_404(api):
    send(api)
    assert api.client.get(f"{VERSIONS}/2/weights?format=png").status_code == 404
    assert api.client.get("/models/nope/versions/1/weights?format=png").status_code == 404


def test_non_square_number_of_inputs_is_422(api, running):
    send(api, sizes=(15, 4, 3))
    save_network(api.models, running.id, make_network((15, 4, 3)))

    for path in (f"{VERSIONS}/1/weights", f"/jobs/{running.id}/snapshot"):
        response = api.client.get(f"{path}?format=png")
        assert response.status_code == 422
        assert response.json["errors"][0]["loc"] == ["format"]


@pytest.mark.parametrize(
    "query",
    [
        "columns=0",
        "columns=65",
        "columns=+1",
        "columns=1.0",
        "units=0",
        "units=401",
        "units=",
        "rows=2",
        "format=svg",
    ],
)
@pytest.mark.parametrize("path", [f"{VERSIONS}/1/weights", "/jobs/{job_id}/snapshot"])
def test_out_of_range_query_is_422_at_its_name(api, running, path, query):
    send(api)
    save_network(api.models, running.id, make_network())
    form = "" if query.startswith("format") else "&format=png"

    response = api.client.get(f"{path.format(job_id=running.id)}?{query}{form}")

    assert response.status_code == 422
    assert response.json["errors"][0]["loc"] == [query.partition("=")[0]]


@pytest.mark.parametrize("name", ["columns", "units"])
@pytest.mark.parametrize("form", ["npz", "onnx", "json"])
def test_columns_and_units_need_png(api, running, name, form):
    send(api)
    path = f"/jobs/{running.id}/snapshot" if form == "json" else f"{VERSIONS}/1/weights"

    response = api.client.get(f"{path}?format={form}&{name}=4")

    assert response.status_code == 422
    assert response.json["errors"][0]["loc"] == [name]
    assert "format=png" in response.json["detail"]


def test_all_options_that_need_png_are_reported(api):
    send(api)
    response = api.client.get(f"{VERSIONS}/1/weights?format=npz&units=4&columns=2")
    assert [error["loc"] for error in response.json["errors"]] == [["columns"], ["units"]]


def test_too_large_network_is_422(api, running):
    units = MAX_INSPECTABLE_BYTES // 4 // 784 + 1
    save_network(api.models, running.id, make_network((784, units, 10)))

    response = api.client.get(f"/jobs/{running.id}/snapshot?format=png")

    assert response.status_code == 422
    assert "download the weights" in response.json["detail"]
