"""Two data sets to publish: images in colors, and a table with texts."""

import numpy as np

from contracts.columns import DatasetColumn
from contracts.datasets import DatasetInfo, DatasetSource
from stores.datasets.arrays import ARRAYS

SOURCE = DatasetSource(media_type="text/csv", sha256="0" * 64, size_bytes=9, query={})
COLORS = DatasetInfo(
    name="colors",
    sha256="",
    train_examples=6,
    test_examples=2,
    input_shape=(2, 2, 3),
    pixel_max=255,
    classes=2,
    class_names=("cat", "dog"),
    source=SOURCE,
)
WINE = COLORS.model_copy(
    update={
        "name": "wine",
        "input_shape": (3,),
        "pixel_max": None,
        "kind": "table",
        "columns": (
            DatasetColumn(name="acid", kind="number", mean=0.0, std=1.0),
            DatasetColumn(name="soil", kind="text", values=("clay", "sand")),
        ),
    }
)
LABELS = np.array([0, 1, 0, 1, 0, 1, 0, 1], np.uint8)
PIXELS = np.arange(96, dtype=np.uint8).reshape(8, 12)
ROWS = np.array([[0.5, 1, 0], [13.2, 0, 1]] * 4, np.float32)
VALUES = {"colors": PIXELS, "wine": ROWS}


def publish_to(imported, folder, info, job_id="job-1"):
    """Publish a version of a data set with the arrays above."""
    values = ROWS if info.columns else PIXELS
    for name, part in zip(ARRAYS, (values[:6], LABELS[:6], values[6:], LABELS[6:]), strict=True):
        np.save(folder / name, part)
    return imported.publish(info, job_id, 1, folder)
