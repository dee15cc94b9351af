"""A sealed document is read whole or refused."""

import hashlib
import json

import pytest

from contracts.base import utc_now
from contracts.errors import DamagedError
from stores.models.checksummed_json import digest_of, seal, unseal, verify
from stores.models.head import Head

HEAD = Head(last=3, last_job_id="job", created_at=utc_now().replace(microsecond=0), generation=3)


def test_document_is_read_back_equal_and_is_json():
    raw = seal(HEAD)
    assert unseal(Head, raw, "it") == HEAD
    assert json.loads(raw)["content"]["last"] == 3


def test_every_flipped_byte_is_found():
    raw = seal(HEAD)
    for at in range(len(raw)):
        with pytest.raises(DamagedError):
            unseal(Head, raw[:at] + bytes([raw[at] ^ 1]) + raw[at + 1 :], "it")


def test_every_shorter_or_longer_document_is_found():
    raw = seal(HEAD)
    for damaged in [*(raw[:length] for length in range(len(raw))), raw + b"\n", b"\0" * len(raw)]:
        with pytest.raises(DamagedError):
            unseal(Head, damaged, "it")


def test_document_of_a_later_format_says_to_upgrade():
    raw = seal(HEAD).replace(b'"format_version":1', b'"format_version":2')
    with pytest.raises(DamagedError, match="format version 2; this build reads 1: upgrade"):
        unseal(Head, raw, "it")


def test_unknown_field_says_to_upgrade():
    content = HEAD.model_dump_json().encode()[:-1] + b',"later":1}'
    digest = hashlib.sha256(content).hexdigest().encode()
    raw = b'{"format_version":1,"sha256":"' + digest + b'","content":' + content + b"}\n"
    with pytest.raises(DamagedError, match=r"\(later\): upgrade"):
        unseal(Head, raw, "it")


@pytest.mark.parametrize("damaged", [b"abd", b"ab", b"abcd", b""])
def test_file_that_is_not_the_one_written_is_refused(damaged):
    with pytest.raises(DamagedError, match=r"it must have|its sha256 must be"):
        verify(damaged, digest_of(b"abc"), "it")


def test_file_that_is_the_one_written_is_returned():
    assert verify(b"abc", digest_of(b"abc"), "it") == b"abc"
