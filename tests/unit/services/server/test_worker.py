import io

import pytest
from gunicorn.http.errors import ChunkMissingTerminator
from werkzeug.exceptions import BadRequest

from services.server.worker import CheckedBody


class Malformed:
    def read(self, _size):
        raise ChunkMissingTerminator(b"XX")


def test_body_is_read_unchanged():
    body = CheckedBody(io.BytesIO(b"abcd"))
    assert [body.read(3), body.read(), body.read(5)] == [b"abc", b"d", b""]


def test_malformed_body_is_a_bad_request():
    with pytest.raises(BadRequest):
        CheckedBody(Malformed()).read()
