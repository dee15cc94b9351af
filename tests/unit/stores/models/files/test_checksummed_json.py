"""A checksummed document is read back equal or refused."""

import hashlib
import io
import json

import numpy as np
import pytest

from contracts.base import utc_now
from contracts.errors import DamagedError
from stores.models.files.checksummed_json import (
    copy_verified,
    digest_of,
    dump_document,
    is_same,
    parse_document,
    read_verified,
    verify,
)
from stores.models.head import Head

CONTENT = bytes(range(256)) * 2000
HEAD = Head(last=3, last_job_id="job", created_at=utc_now().replace(microsecond=0), generation=3)


def test_document_is_read_back_equal_and_is_json():
    raw = dump_document(HEAD)
    assert parse_document(Head, raw, "it") == HEAD
    assert json.loads(raw)["content"]["last"] == 3


def test_every_flipped_byte_is_found():
    raw = dump_document(HEAD)
    for at in range(len(raw)):
        with pytest.raises(DamagedError):
            parse_document(Head, raw[:at] + bytes([raw[at] ^ 1]) + raw[at + 1 :], "it")


def test_every_shorter_or_longer_document_is_found():
    raw = dump_document(HEAD)
    for damaged in [
        *(raw[:length] for length in range(len(raw))),
        raw + b"\n",
        b"\0" * len(raw),
        b"[" * 100_000,
    ]:
        with pytest.raises(DamagedError):
            parse_document(Head, damaged, "it")


def test_document_of_a_later_format_says_to_upgrade():
    raw = dump_document(HEAD).replace(b'"format_version":1', b'"format_version":2')
    with pytest.raises(DamagedError, match="format version 2; this build reads 1: upgrade"):
        parse_document(Head, raw, "it")


def checksum(content: bytes) -> bytes:
    """Return the document with this content."""
    digest = hashlib.sha256(content).hexdigest().encode()
    return b'{"format_version":1,"sha256":"' + digest + b'","content":' + content + b"}\n"


def test_unknown_fields_are_kept_in_the_document():
    raw = checksum(HEAD.model_dump_json().encode()[:-1] + b',"later":{"a":[1.5,null]}}')
    head = parse_document(Head, raw, "it")
    assert is_same(head, HEAD)
    assert dump_document(head) == raw


def test_field_of_an_unknown_type_says_to_upgrade():
    raw = checksum(HEAD.model_dump_json().encode().replace(b'"last":3', b'"last":"three"'))
    with pytest.raises(DamagedError, match=r"\(last\): upgrade"):
        parse_document(Head, raw, "it")


@pytest.mark.parametrize("damaged", [b"abd", b"ab", b"abcd", b""])
def test_file_with_other_bytes_is_refused(damaged):
    with pytest.raises(DamagedError, match=r"it must have|its sha256 must be"):
        verify(damaged, digest_of(b"abc"), "it")


def test_file_with_its_digest_is_returned():
    assert verify(b"abc", digest_of(b"abc"), "it") == b"abc"


class RecordingFile(io.BytesIO):
    """Remembers the sizes of its reads."""

    def __init__(self, content):
        super().__init__(content)
        self.sizes = []

    def read(self, size=-1):
        """Return at most size bytes."""
        self.sizes.append(size)
        return super().read(size)


def test_large_file_is_read_in_small_pieces():
    file = RecordingFile(CONTENT)
    assert read_verified(file, digest_of(CONTENT), "a file") == CONTENT
    assert max(file.sizes) <= 65_536
    assert min(file.sizes) >= 0


def copy(file, digest, what):
    return copy_verified(file, digest, what, lambda size_bytes: np.zeros(size_bytes, np.uint8))


@pytest.mark.parametrize("read", [read_verified, copy])
@pytest.mark.parametrize("content", [CONTENT[:-1], CONTENT + b"x", CONTENT[:-1] + b"x"])
def test_file_with_another_digest_is_damaged(content, read):
    with pytest.raises(DamagedError):
        read(io.BytesIO(content), digest_of(CONTENT), "a file")


def test_copy_in_memory_has_the_content():
    file = io.BytesIO(b"before" + CONTENT)
    file.seek(len(b"before"))
    assert copy(file, digest_of(CONTENT), "a file").tobytes() == CONTENT
