"""Eight processes that publish, and one that prunes all the time.

python pruning_children.py FOLDER MIN_AGE_S
"""

import os
import sys
from pathlib import Path

from full_store import servable_result

from contracts.errors import StoreAwayError
from stores.blobs.directory import DirectoryBlobs
from stores.models.checking.pruning import Pruning
from stores.models.checking.verifying import Verification
from stores.models.versions import BlobModelStore

PUBLISHERS, EACH = 8, 5


def publish(root: Path, publisher: int) -> None:
    store = BlobModelStore(DirectoryBlobs(root))
    for i in range(EACH):
        result = servable_result(f"job-{publisher}-{i}", seed=100 * publisher + i)
        while True:
            try:
                store.publish(result)
            except StoreAwayError:  # its files were taken for an orphan's
                continue
            break


def prune(root: Path, min_age_s: float) -> int:
    verification = Verification(DirectoryBlobs(root), min_age_s)
    found = list(verification.run())
    if damaged := [finding for finding in found if finding.kind == "damaged"]:
        sys.exit(f"damaged: {damaged}")
    return len(list(Pruning(DirectoryBlobs(root), verification.last_numbers, 0).run(found)))


def main() -> None:
    root, min_age_s = Path(sys.argv[1]), float(sys.argv[2])
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
        if status:
            sys.exit("a publisher failed")
        children.discard(child)
    sys.stdout.write(str(pruned + prune(root, min_age_s)))


if __name__ == "__main__":
    main()
