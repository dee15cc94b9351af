"""Bodies are read completely within their limit, or rejected."""

from io import BytesIO

import pytest
from flask import Flask, request

from services.http.bodies import (
    SentFile,
    bound_body,
    discard_body,
    keep_body,
    read_body,
    read_bytes,
    refuse_body,
)
from services.http.errors import RefusedError
from services.http.operations import JSON, OCTETS


def sent(content, media_type=JSON, **more):
    return Flask(__name__).test_request_context(
        method="POST", data=content, content_type=media_type, **more
    )


def refused(ask):
    with pytest.raises(RefusedError) as caught:
        ask()
    return caught.value.status


def test_body_has_its_bytes_and_media_type():
    with sent(b"[1]", OCTETS):
        assert read_body({JSON: 1, OCTETS: 3}) == SentFile(OCTETS, b"[1]")


def test_each_media_type_has_its_own_limit():
    with sent(b"1234", OCTETS):
        assert refused(lambda: read_body({JSON: 4, OCTETS: 3})) == 413


def test_chunked_body_above_the_limit_is_413():
    chunked = {"environ_overrides": {"wsgi.input_terminated": True, "CONTENT_LENGTH": ""}}
    with sent(None, OCTETS, input_stream=BytesIO(b"1234"), **chunked):
        assert refused(lambda: read_body({OCTETS: 3})) == 413


def test_other_media_type_is_415_with_the_accepted_ones():
    with sent(b"{}", "text/plain"), pytest.raises(RefusedError) as caught:
        read_body({JSON: 9, OCTETS: 9})
    assert caught.value.status == 415
    assert f"{JSON} or {OCTETS}" in str(caught.value)
    assert "'text/plain'" in str(caught.value)


def test_a_compressed_body_is_415():
    with sent(b"{}", headers={"Content-Encoding": "gzip"}):
        assert refused(lambda: read_body({JSON: 9})) == 415


def test_truncated_body_is_400():
    # A server that knows the end of a body, as gunicorn does, allows reading up to it.
    short = {"CONTENT_LENGTH": "3", "wsgi.input_terminated": True}
    with sent(b"{}", environ_overrides=short):
        bound_body(9)
        assert refused(lambda: read_bytes(9)) == 400


@pytest.mark.parametrize("content", [b"", b"{}", b" {} \n"])
def test_operation_without_body_accepts_an_empty_one(content):
    with sent(content):
        bound_body(9)
        refuse_body(9)
        assert request.stream.read() == b""


@pytest.mark.parametrize(("content", "status"), [(b"[]", 422), (b" " * 10, 413)])
def test_operation_without_body_rejects_others(content, status):
    with sent(content):
        bound_body(9)
        assert refused(lambda: refuse_body(9)) == status


def test_buffered_body_is_read_again():
    with sent(b"{}"):
        bound_body(9)
        keep_body()
        assert request.stream.read() == b""
        assert read_body({JSON: 9}).content == b"{}"


@pytest.mark.parametrize("content", [b"", b"{}", b" " * 100_000])
def test_discarded_body_is_read_to_its_end(content):
    with sent(content):
        bound_body(100_000)
        discard_body()
        assert request.stream.read() == b""


def test_discarded_body_may_be_too_long_or_truncated():
    with sent(b" " * 200_000):
        bound_body(100_000)
        discard_body()
    with sent(b"{}", environ_overrides={"CONTENT_LENGTH": "3"}):
        bound_body(9)
        discard_body()
