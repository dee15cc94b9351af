"""Eight processes that publish, and one that prunes continuously."""

import os
from pathlib import Path

from full_store import servable_result

from contracts.errors import StoreUnavailableError
from stores.blobs.directory import DirectoryBlobs
from stores.integrity.prune import Pruner
from stores.integrity.verify import Verification
from stores.models.store import ModelStore

PUBLISHERS, EACH = 8, 5


def publish(root: Path, publisher: int) -> None:
    store = ModelStore(DirectoryBlobs(root))
    for i in range(EACH):
        result = servable_result(f"job-{publisher}-{i}", seed=100 * publisher + i)
        while True:
            try:
                store.publish(result)
            except StoreUnavailableError:  # its files were pruned as an orphan
                continue
            break


def prune(root: Path, min_age_s: float) -> int:
    verification = Verification(DirectoryBlobs(root), min_age_s)
    found = list(verification.run())
    damaged = [finding for finding in found if finding.kind == "damaged"]
    assert not damaged, damaged
    return len(list(Pruner(DirectoryBlobs(root), verification.last_numbers, 0).run(found)))


def publish_and_prune(root: Path, min_age_s: float) -> int:
    """Prune until all publishers have ended; return the number of removed findings."""
    children = set()
    for publisher in range(PUBLISHERS):
        child = os.fork()
        if child == 0:
            publish(root, publisher)
            os._exit(0)
        children.add(child)
    pruned = 0
    while children:
        pruned += prune(root, min_age_s)
        child, status = os.waitpid(-1, os.WNOHANG)
        assert status == 0, "a publisher failed"
        children.discard(child)
    return pruned + prune(root, min_age_s)
