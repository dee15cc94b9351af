"""A body is read whole within its bound, or refused with what to send."""

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


def test_a_body_is_its_bytes_and_what_it_says_it_is():
    with sent(b"[1]", OCTETS):
        assert read_body({JSON: 1, OCTETS: 3}) == SentFile(OCTETS, b"[1]")


def test_each_media_type_has_a_bound_of_its_own():
    with sent(b"1234", OCTETS):
        assert refused(lambda: read_body({JSON: 4, OCTETS: 3})) == 413


def test_a_chunked_body_past_the_bound_is_not_cut_off_there():
    chunked = {"environ_overrides": {"wsgi.input_terminated": True, "CONTENT_LENGTH": ""}}
    with sent(None, OCTETS, input_stream=BytesIO(b"1234"), **chunked):
        assert refused(lambda: read_body({OCTETS: 3})) == 413


def test_another_media_type_is_415_with_those_there_are():
    with sent(b"{}", "text/plain"), pytest.raises(RefusedError) as caught:
        read_body({JSON: 9, OCTETS: 9})
    assert caught.value.status == 415
    assert f"{JSON} or {OCTETS}" in str(caught.value)
    assert "'text/plain'" in str(caught.value)


def test_a_compressed_body_is_415():
    with sent(b"{}", headers={"Content-Encoding": "gzip"}):
        assert refused(lambda: read_body({JSON: 9})) == 415


def test_a_body_that_ends_too_soon_is_400():
    # A server that knows where a body ends, as gunicorn does, lets it be read to there.
    short = {"CONTENT_LENGTH": "3", "wsgi.input_terminated": True}
    with sent(b"{}", environ_overrides=short):
        bound_body(9)
        assert refused(lambda: read_bytes(9)) == 400


@pytest.mark.parametrize("content", [b"", b"{}", b" {} \n"])
def test_where_no_body_is_read_an_empty_one_may_come(content):
    with sent(content):
        bound_body(9)
        refuse_body(9)
        assert request.stream.read() == b""


@pytest.mark.parametrize(("content", "status"), [(b"[]", 422), (b" " * 10, 413)])
def test_where_no_body_is_read_another_one_is_refused(content, status):
    with sent(content):
        bound_body(9)
        assert refused(lambda: refuse_body(9)) == status


def test_what_is_kept_is_read_again():
    with sent(b"{}"):
        bound_body(9)
        keep_body()
        assert request.stream.read() == b""
        assert read_body({JSON: 9}).content == b"{}"


@pytest.mark.parametrize("content", [b"", b"{}", b" " * 100_000])
def test_what_is_discarded_is_read_to_its_end(content):
    with sent(content):
        bound_body(100_000)
        discard_body()
        assert request.stream.read() == b""


def test_what_is_discarded_may_be_too_long_or_end_too_soon():
    with sent(b" " * 200_000):
        bound_body(100_000)
        discard_body()
    with sent(b"{}", environ_overrides={"CONTENT_LENGTH": "3"}):
        bound_body(9)
        discard_body()
