"""A fixed text is compressed for exactly those who take that (RFC 9110, 12.5.3)."""

import gzip

import pytest
from flask import Flask

from services.api.page.compressed import FixedText

TEXT = FixedText("text/css; charset=utf-8", b"a { color: red }" * 9)


def answer(accepted):
    headers = {} if accepted is None else {"Accept-Encoding": accepted}
    with Flask(__name__).test_request_context(headers=headers):
        return TEXT.answer()


@pytest.mark.parametrize(
    "accepted", ["gzip", "GZIP", "*", "br, gzip;q=0.1", "identity;q=0, *", "br;q=0, *;q=0.5"]
)
def test_client_that_accepts_gzip_gets_it(accepted):
    response = answer(accepted)
    assert response.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(response.data) == TEXT.plain


@pytest.mark.parametrize(
    "accepted", [None, "", "identity", "br", "gzip;q=0", "*;q=0", "gzip;q=0, *", "*, gzip;q=0"]
)
def test_other_client_gets_the_plain_text(accepted):
    response = answer(accepted)
    assert "Content-Encoding" not in response.headers
    assert response.data == TEXT.plain


@pytest.mark.parametrize("accepted", ["gzip", "br"])
def test_vary_header_names_accept_encoding(accepted):
    response = answer(accepted)
    assert response.headers["Vary"] == "Accept-Encoding"
    assert response.content_type == TEXT.content_type


def test_it_is_compressed_once_and_always_to_the_same_bytes():
    assert TEXT.zipped is TEXT.zipped
    assert FixedText(TEXT.content_type, TEXT.plain).zipped == TEXT.zipped
