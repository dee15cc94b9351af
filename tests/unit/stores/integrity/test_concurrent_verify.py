"""A check of a store in use reports no false damage."""

import pytest
from full_store import folder_of, head_of, save_artifacts, servable_result, verify_store

from stores.models.files.layout import WEIGHTS, head_key


@pytest.fixture
def weights_of(blobs):
    return lambda version: f"{folder_of(blobs, 'mnist', version)}/{WEIGHTS}"


class HookedBlobs:
    """Blobs with a hook that is called once, right before or after a key is read."""

    def __init__(self, blobs, action, *, before_open="", after_read=""):
        self._blobs = blobs
        self._actions = [action]
        self._before_open = before_open
        self._after_read = after_read

    def __getattr__(self, name):
        return getattr(self._blobs, name)

    def open(self, key, sha256=None):
        if key == self._before_open:
            self._act()
        return self._blobs.open(key, sha256)

    def read(self, key, max_bytes=None):
        found = self._blobs.read(key, max_bytes)
        if key == self._after_read:
            self._act()
        return found

    def _act(self):
        while self._actions:
            self._actions.pop()()


def test_version_deleted_during_the_audit_is_no_damage(blobs, store, weights_of):
    key = weights_of(5)
    wrapped = HookedBlobs(blobs, lambda: store.delete_version("mnist", 5), before_open=key)
    assert verify_store(wrapped, min_age_s=0) == []


@pytest.mark.parametrize("moment", ["early", "late"])
def test_concurrent_versions_and_moves_are_no_damage(blobs, store, weights_of, moment):
    def go_on():
        for number in (8, 9):
            store.publish(servable_result(f"job-{number}", seed=number))
            store.move_alias("mnist", "champion", number - 1)
            store.move_alias("mnist", "new", number - 1)

    moments = {
        "early": {"after_read": head_key("mnist")},
        "late": {"before_open": weights_of(1)},
    }
    wrapped = HookedBlobs(blobs, go_on, **moments[moment])
    assert verify_store(wrapped, min_age_s=60) == []
    assert head_of(blobs).last == 8


def test_artifact_discarded_during_the_audit_is_no_damage(blobs, store):
    artifact = "jobs/job-7/result"
    wrapped = HookedBlobs(blobs, lambda: store.artifacts.discard("job-7"), before_open=artifact)
    assert verify_store(wrapped, min_age_s=0) == []
    save_artifacts(store, "job-7")
    assert verify_store(blobs, min_age_s=0) == []
