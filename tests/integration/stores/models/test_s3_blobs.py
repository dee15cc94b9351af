"""Blobs in a bucket pass the contract tests, also in forked processes."""

import pytest
from blobs_contract import BlobsContract
from fork_server import call_together

from . import s3_children


@pytest.fixture(scope="session")
def s3_server(strict_s3_server):
    return strict_s3_server


class TestS3Blobs(BlobsContract):
    @pytest.fixture
    def blobs(self, s3_blobs):
        return s3_blobs


def test_forked_children_can_use_the_bucket(proxy, s3_blobs, prefix):
    """Through the proxy, which keeps connections open: children must not share their parent's."""
    call_together(s3_children.count_together, (prefix, 3, 5))
    assert s3_blobs.read("a") == b"%d" % (1 + 4 * 5)


def test_prefixes_of_a_bucket_are_separate(make_blobs, s3_blobs, prefix):
    s3_blobs.write("models/a/head.json", b"1")
    other = make_blobs(f"{prefix}models/")
    assert other.list_names("") == ["a"]
    assert other.read("a/head.json") == b"1"
    assert make_blobs(f"{prefix}model/").list_names("") == []


def test_empty_object_for_a_folder_is_not_listed(s3_blobs):
    s3_blobs.write("models/", b"")
    s3_blobs.write("models/a/head.json", b"1")
    assert s3_blobs.list_names("models/") == ["a"]
