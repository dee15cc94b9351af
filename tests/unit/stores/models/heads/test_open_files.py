"""Heads on a local disk are kept open, up to a limit."""

import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest

from stores.blobs.directory import DirectoryBlobs
from stores.models import heads as heads_module
from stores.models.files.checksummed_json import dump_document
from stores.models.files.layout import head_key
from stores.models.head import Head
from stores.models.heads import Heads

NAMES = [f"model-{number}" for number in range(12)]
HEAD = Head(last=0, last_job_id=None, created_at=datetime(2026, 1, 1, tzinfo=UTC), generation=0)


@pytest.fixture
def heads(tmp_path, monkeypatch):
    monkeypatch.setattr(heads_module, "MAX_FOLLOWED", 4)
    blobs = DirectoryBlobs(tmp_path)
    for name in NAMES:
        blobs.write(head_key(name), dump_document(HEAD))
    return Heads(blobs, max_age_s=0)


def test_heads_beyond_the_limit_are_read_without_following(heads):
    for _ in range(2):
        assert [heads.read(name) for name in NAMES] == [HEAD] * len(NAMES)
        assert len(heads._followed) == 4


def test_unknown_name_is_not_followed(heads):
    assert heads.read("nobody") is None
    assert len(heads._followed) == 0


def test_threads_that_read_different_heads_do_not_interfere(heads):
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(4) as pool:
            found = list(pool.map(lambda _: [heads.read(name) for name in NAMES], range(200)))
    finally:
        sys.setswitchinterval(before)
    assert found == [[HEAD] * len(NAMES)] * len(found)
    assert [heads.read(name) for name in NAMES] == [HEAD] * len(NAMES)
    assert len(heads._followed) <= 4
