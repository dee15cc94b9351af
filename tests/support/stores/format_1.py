"""Stores of format version 1, as two builds wrote them.

`earlier` is of a build whose versions lay in folders of their own, before there were aliases,
evaluations and golden inputs; `current` is of the build that brought those.
"""

import shutil
from io import BytesIO
from pathlib import Path

import numpy as np

from mlp_core import load_weights
from stores.models.store import ModelStore

FOLDER = Path(__file__).parents[2] / "data/format-1/store"
JOB = "0190a000-0000-7000-8000-00000000000{}"
# The outputs for the pixels 0, 1/16, … 15/16 of the networks drawn with these seeds.
PROBS = {
    1: [0.472169, 0.410126, 0.117705],
    2: [0.207151, 0.344662, 0.448187],
    4: [0.259832, 0.338753, 0.401414],
}


def copy_store(build: str, to: Path) -> Path:
    """Copy the store that a build wrote to a new folder, and return it."""
    return shutil.copytree(FOLDER / build, to)


def assert_answers(store: ModelStore, version: int) -> None:
    """Check that a version's network gives the outputs that it had when it was published."""
    network = load_weights(BytesIO(store.read_weights("mnist", version)))
    pixels = np.arange(16, dtype=np.float32)[np.newaxis] / 16
    np.testing.assert_allclose(network.predict_probs(pixels)[0], PROBS[version], rtol=0, atol=1e-6)


def list_versions(store: ModelStore) -> list[tuple[int, str | None, tuple[str, ...]]]:
    """Return number, job and aliases of each version."""
    manifests = store.list_versions("mnist", 50, None).items
    return [(manifest.version, manifest.job_id, manifest.aliases) for manifest in manifests]
