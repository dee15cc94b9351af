"""Three versions of a model and one of another, with files that can be damaged."""

import pytest
from full_store import folder_of, servable_result

from stores.blobs.directory import DirectoryBlobs
from stores.models.files.layout import (
    head_key,
    job_key,
    move_key,
    record_key,
)
from stores.models.open import directory_store


@pytest.fixture
def store(tmp_path):
    store = directory_store(tmp_path)
    for version in (1, 2, 3):
        store.publish(servable_result(f"job-{version}", seed=version))
        store.move_alias("mnist", "champion", version)
    store.publish(servable_result("other", name="other"))
    return store


@pytest.fixture
def path_of(tmp_path, store):
    def find(place, name="mnist", version=2):
        keys = {
            "record": record_key(name, version),
            "head": head_key(name),
            "job": job_key(name, f"job-{version}"),
            "move": move_key(name, "champion", 2 * version),
        }
        folder = folder_of(DirectoryBlobs(tmp_path), name, version)
        return tmp_path / keys.get(place, f"{folder}/{place}")

    return find
