"""The fast path and the ordinary path answer alike."""

import json

import numpy as np
import pytest
from described_networks import COLORS, GRAY, TABLE, make_described
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from services.http.operations import OCTETS

IMAGE = np.random.default_rng(3).integers(0, 256, 784).tolist()
FLOATS = [value / 3 for value in IMAGE]


def body(**fields):
    return json.dumps({"pixels": IMAGE, **fields}).encode()


@pytest.mark.parametrize(
    "request_body",
    [
        body(),
        body(version="latest"),
        body(version=1),
        body(version="1"),
        body(version="best"),
        body(model="other", version=1),
        body(model="double"),
        body(model="four", pixels=[0, 255, 3, 9]),
        body(pixels=FLOATS),
        body(pixels=FLOATS, model="double"),
        body(pixels=[0.5, *IMAGE[1:]]),
        body(pixels=[-0.0, *IMAGE[1:]]),
        body(pixels=[1e-320, *FLOATS[1:]]),
        body(pixels=[0] * 784),
        body(pixels=[0.0] * 784),
        body(pixels=[0] * 783 + [2]),
        body(pixels=[1] * 783 + [1.5]),
        json.dumps({"version": 2, "pixels": IMAGE}, indent=3).encode(),
        b'{"pixels": [], "pixels": ' + json.dumps(IMAGE).encode() + b"}",
        b'\n {"\\u0070ixels": ' + json.dumps(IMAGE).encode() + b"}\t",
    ],
    ids=lambda request_body: request_body[-40:].decode(),
)
def test_plain_request_has_the_same_answer_on_both_paths(paths, request_body):
    assert paths.agree(request_body)


def test_raw_bytes_have_the_same_answer_on_both_paths(paths):
    assert paths.agree(bytes(IMAGE), OCTETS)
    assert paths.agree(bytes(IMAGE), OCTETS, "?model=other&version=latest")
    assert paths.agree(bytes(IMAGE), OCTETS, "?model=mnist&version=best")
    assert paths.agree(bytes(IMAGE), OCTETS, "?version=1")
    assert paths.agree(bytes(IMAGE), OCTETS, "?version=best")
    assert paths.agree(bytes(IMAGE), OCTETS, "?version=latest&model=other")
    assert paths.agree(bytes(784), OCTETS)


@pytest.mark.parametrize(
    "request_body",
    [
        b"",
        b"{}",
        b"[]",
        b"7",
        b"null",
        b"{",
        b"\xff",
        b'{"pixels": 7}',
        b'{"pixels": null}',
        body(pixels=[IMAGE]),
        body(pixels=IMAGE[1:]),
        body(pixels=[*IMAGE, 0]),
        body(pixels=[IMAGE[start : start + 28] for start in range(0, 784, 28)]),
        body(pixels=[True, *IMAGE[1:]]),
        body(pixels=[False, *FLOATS[1:]]),
        body(pixels=[None, *IMAGE[1:]]),
        body(pixels=["1", *IMAGE[1:]]),
        body(pixels=[256, *IMAGE[1:]]),
        body(pixels=[-1, *IMAGE[1:]]),
        body(pixels=[255.01, *IMAGE[1:]]),
        body(pixels=[10**30, *IMAGE[1:]]),
        body(pixels=[1e308, *IMAGE[1:]]).replace(b"1e+308", b"1e999"),
        body(pixels=[float("nan"), *IMAGE[1:]]),
        body(pixels=[value // 255 for value in IMAGE]),  # these look unscaled
        body(pixels=[value / 255 for value in IMAGE]),
        body(pixels=[0] * 783 + [1]),
        body(pixels=[0] * 783 + [1e-300]),
        body(pixel_max=255),
        body(unknown=1),
        body(version="gone"),
        body(version=3),
        body(version=0),
        body(version=-1),
        body(version=True),
        body(version=1.0),
        body(version=None),
        body(version="01"),
        body(version=[1]),
        body(model="Mnist"),
        body(model="../mnist"),
        body(model="missing"),
        body(model=7),
        body(model="wide"),
        body() + b"x",
        b"\xef\xbb\xbf" + body(),
        b'{"a":' * 2000 + b"1" + b"}" * 2000,
    ],
    ids=lambda request_body: repr(request_body[-40:]),
)
def test_other_requests_are_left_to_the_ordinary_path(paths, request_body):
    assert not paths.agree(request_body)


def test_other_bytes_are_left_to_the_ordinary_path(paths):
    assert not paths.agree(bytes(IMAGE) * 2, OCTETS)
    assert not paths.agree(b"", OCTETS)
    assert not paths.agree(bytes(783) + b"\1", OCTETS)
    assert not paths.agree(bytes(IMAGE), "image/png")
    assert not paths.agree(bytes(IMAGE), OCTETS, "?model=missing")
    assert not paths.agree(bytes(IMAGE), OCTETS, "?return_pixels=true")


def test_unloaded_version_is_left_to_the_ordinary_path(paths, publish, make_network):
    publish(make_network(seed=9))
    assert paths.fast(body()) is None
    assert json.loads(paths.ordinary(body())[2])["version"] == 3
    assert paths.agree(body())


def test_moved_alias_is_followed_immediately(paths, store):
    for version in (2, 1, 2):
        store.move_alias("mnist", "best", version)
        assert paths.fast(body(version="best")) is None  # until the head is known to be synced
        assert json.loads(paths.ordinary(body(version="best"))[2])["version"] == version
        assert json.loads(paths.fast(body(version="best"))[2])["version"] == version


def test_one_read_of_a_head_serves_earlier_requests(paths, store):
    assert json.loads(paths.fast(body(version="best"), is_last=False)[2])["version"] == 1
    store.move_alias("mnist", "best", 2)
    assert json.loads(paths.fast(body(version="best"), is_last=False)[2])["version"] == 1
    paths.fast_path.forget()
    assert paths.fast(body(version="best")) is None


def test_deleted_version_is_not_served(paths, store):
    store.delete_version("mnist", 2)
    assert paths.fast(body(version=2)) is None
    assert paths.ordinary(body(version=2))[0].startswith("404")


pixel = st.one_of(
    st.integers(0, 255), st.floats(0, 255), st.integers(), st.floats(), st.booleans(), st.text()
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    ends=st.lists(pixel, max_size=4),
    fields=st.fixed_dictionaries(
        {},
        optional={
            "version": st.one_of(st.integers(), st.text(max_size=5), st.none(), st.booleans()),
            "model": st.one_of(st.sampled_from(["mnist", "other", "double"]), st.text(max_size=5)),
        },
    ),
)
def test_any_request_has_the_same_answer_on_both_paths(paths, ends, fields):
    pixels = [*IMAGE[len(ends) :], *ends]
    paths.agree(json.dumps({"pixels": pixels, **fields}).encode())


@pytest.mark.parametrize(
    ("transform", "pixels", "is_fast"),
    [
        (COLORS, [200, *range(35)], True),
        (GRAY, [16, *range(9)], True),
        (GRAY, [15.5, *range(9)], True),
        (GRAY, [17, *range(9)], False),
        (GRAY, [16.5, *range(9)], False),
        (TABLE, [2, 3, 4, 5, 6], False),
    ],
)
def test_other_inputs_have_the_same_answer_on_both_paths(
    paths, publish, transform, pixels, is_fast
):
    publish(make_described(transform), "described")
    request = json.dumps({"model": "described", "pixels": pixels}).encode()
    paths.ordinary(request)
    assert paths.agree(request) == is_fast
