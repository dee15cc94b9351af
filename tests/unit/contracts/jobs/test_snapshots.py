"""The JSON of a snapshot."""

import json

from contracts.jobs.snapshots import SnapshotInfo


def test_snapshot_with_nan_accuracy_round_trips_as_null():
    info = SnapshotInfo(
        attempt=1,
        step=600,
        epoch=1,
        train_accuracy=float("nan"),
        test_accuracy=0.1 + 0.2,
        class_accuracy=(1.0, None, float("inf")),
        layer_sizes=(784, 3),
        activation="relu",
    )
    text = info.model_dump_json()
    assert json.loads(text)["train_accuracy"] is None
    assert json.loads(text)["class_accuracy"] == [1.0, None, None]
    assert SnapshotInfo.model_validate_json(text) == info
