"""JSON responses are compressed if the client accepts it, unless small or with a strong ETag."""

import gzip

import pytest

from services.http.compression import MIN_BYTES

LISTED = "/datasets/synthetic/versions/1/examples?limit=50"
EXAMPLE = "/datasets/synthetic/test/3"
GZIP = {"Accept-Encoding": "gzip"}


def test_json_is_compressed_if_accepted(api):
    plain = api.client.get(LISTED)
    packed = api.client.get(LISTED, headers={"Accept-Encoding": "gzip, deflate, br"})

    assert gzip.decompress(packed.data) == plain.data
    assert packed.content_length == len(packed.data) < len(plain.data) / 2
    assert packed.headers["Vary"] == plain.headers["Vary"] == "Accept-Encoding"
    assert "Content-Encoding" not in plain.headers


@pytest.mark.parametrize("accepted", ["gzip;q=0", "br", "identity, gzip;q=0.5"])
def test_json_is_plain_for_other_clients(api, accepted):
    response = api.client.get(LISTED, headers={"Accept-Encoding": accepted})

    assert "Content-Encoding" not in response.headers
    assert response.json["items"]


def test_head_has_the_headers_of_the_compressed_get(api):
    get, head = (getattr(api.client, name)(LISTED, headers=GZIP) for name in ("get", "head"))

    assert head.data == b""
    for name in ("Content-Encoding", "Content-Length", "Vary"):
        assert head.headers[name] == get.headers[name]


@pytest.mark.parametrize("path", ["/healthz", "/jobs"])
def test_small_json_is_plain(api, path):
    response = api.client.get(path, headers=GZIP)

    assert response.content_length < MIN_BYTES
    assert not {"Content-Encoding", "Vary"} & set(response.headers.keys())


def test_json_with_a_strong_etag_keeps_its_bytes(two):
    described = {"description": "\N{SNOWMAN}" * 400}
    etag = two.client.patch("/models/mnist", json=described).headers["ETag"]
    response = two.client.get("/models/mnist", headers=GZIP)

    assert response.content_length > MIN_BYTES
    assert response.headers["ETag"] == etag
    assert not {"Content-Encoding", "Vary"} & set(response.headers.keys())


def test_weak_etag_holds_for_both_encodings(api):
    plain, packed = api.client.get(EXAMPLE), api.client.get(EXAMPLE, headers=GZIP)
    known = api.client.get(EXAMPLE, headers={**GZIP, "If-None-Match": plain.headers["ETag"]})

    assert packed.headers["ETag"] == plain.headers["ETag"]
    assert (known.status_code, known.data) == (304, b"")
    assert known.headers["Vary"] == "Accept-Encoding"
    assert "Content-Encoding" not in known.headers


@pytest.mark.parametrize("path", ["/jobs/{job}/events", f"{EXAMPLE}?format=png"])
def test_other_media_types_are_not_compressed(api, path):
    job_id = api.finish().job_id
    response = api.client.get(path.format(job=job_id), headers=GZIP)

    assert response.status_code == 200
    assert "Content-Encoding" not in response.headers
    response.close()


def test_long_error_is_plain_as_the_gateway_repeats_it(api):
    fields = {f"unknown_{number}": 1 for number in range(50)}
    response = api.client.post("/jobs", json=fields, headers=GZIP)

    assert (response.status_code, len(response.data) > MIN_BYTES) == (422, True)
    assert "Content-Encoding" not in response.headers
