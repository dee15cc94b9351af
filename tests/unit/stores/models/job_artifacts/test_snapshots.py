"""Headers and open files of snapshots, on every kind of store."""

import hashlib

from contracts.models.versions import FileDigest

JOB_ID = "job-1"


def test_snapshot_header_has_figures_and_the_weights_digest(store, make_snapshot):
    store.artifacts.save_snapshot(JOB_ID, 1, make_snapshot(7, weights=b"weights"))
    header = store.artifacts.load_snapshot_header(JOB_ID)
    assert header.figures == make_snapshot(7).figures
    assert header.weights == FileDigest(
        sha256=hashlib.sha256(b"weights").hexdigest(), size_bytes=len(b"weights")
    )
    opened = store.artifacts.open_snapshot(JOB_ID)
    opened.weights.close()
    assert opened.header == header


def test_open_snapshot_survives_replacement_and_discard(store, make_snapshot):
    store.artifacts.save_snapshot(JOB_ID, 1, make_snapshot(7, weights=b"weights at step 7"))
    opened = store.artifacts.open_snapshot(JOB_ID)
    store.artifacts.save_snapshot(JOB_ID, 1, make_snapshot(9, weights=b"weights at step 9"))
    store.artifacts.discard(JOB_ID)
    assert opened.header.figures.step == 7
    with opened.weights as file:
        assert (file.read(7), file.read()) == (b"weights", b" at step 7")
