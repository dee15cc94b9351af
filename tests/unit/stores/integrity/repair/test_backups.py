"""Backups as docs/operations.md describes them, taken while the store changes."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event

from full_store import places
from repairs import CHANGES, HEAD, apply, publish_next, reasons, repair
from waiting import TIMEOUT_S

from stores.blobs.directory import DirectoryBlobs
from stores.models.files.layout import number_of
from stores.models.store import ModelStore

ROUNDS = 4


def is_head(key):
    return key.endswith("/head.json")


def copy(source, target, *, heads):
    for info in source.walk(""):
        content = source.read(info.key) if is_head(info.key) == heads else None
        if content is not None:
            target.write(info.key, content)


def test_copy_of_a_changing_store_can_be_repaired(blobs, store, tmp_path_factory):
    backup = DirectoryBlobs(tmp_path_factory.mktemp("backup"))
    copy(blobs, backup, heads=True)
    apply(store, ("publish", "move"), 10)
    has_started = Event()

    def change():
        for number in range(ROUNDS):
            apply(store, CHANGES, 100 * (number + 1))
            has_started.set()

    with ThreadPoolExecutor(1) as pool:
        changes = pool.submit(change)
        assert has_started.wait(TIMEOUT_S)
        copy(blobs, backup, heads=False)
        changes.result(TIMEOUT_S)

    assert reasons(repair(backup))[0].startswith("it was older than the documents beside it")
    # A folder that grows while it is copied may lack a file: at most a move.
    assert [place for _, place in places(backup) if "/moves/" not in place] == []
    numbers = [number_of(info.key) or 0 for info in backup.walk(HEAD.removesuffix("head.json"))]
    assert publish_next(ModelStore(backup)) > max(numbers)
    assert repair(backup) == []
