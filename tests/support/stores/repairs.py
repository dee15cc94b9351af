"""Repairs the model `mnist` of a full store (full_store.py)."""

from functools import cache

from full_store import fill, servable_result

from stores.blobs.blobs import Blobs
from stores.blobs.memory import MemoryBlobs
from stores.integrity.findings import Finding
from stores.integrity.repair import repair_heads
from stores.models.files.layout import head_key
from stores.models.head import Head
from stores.models.store import ModelStore

HEAD = head_key("mnist")
CHANGES = ("publish", "move", "publish", "delete", "move", "remove", "publish")


@cache
def _full() -> dict[str, bytes | None]:
    blobs = MemoryBlobs()
    fill(blobs)
    return everything(blobs)


def fill_quickly(blobs: Blobs) -> None:
    """Copy the content of a filled store to an empty one."""
    for key, content in _full().items():
        assert content is not None
        blobs.write(key, content)


def repair(blobs: Blobs) -> list[Finding]:
    """Repair the heads; return what was done."""
    return list(repair_heads(blobs))


def reasons(done: list[Finding], place: str = HEAD) -> list[str]:
    """Return the reasons of the findings at a place."""
    assert {finding.kind for finding in done} <= {"repaired"}
    return [finding.reason for finding in done if finding.place == place]


def everything(blobs: Blobs) -> dict[str, bytes | None]:
    """Return all blobs by key."""
    return {info.key: blobs.read(info.key) for info in blobs.walk("")}


def publish_next(store: ModelStore, seed: int = 50) -> int:
    """Publish the result of a new job; return the version."""
    return store.publish(servable_result(f"later-{seed}", seed=seed)).version


def known(head: Head) -> tuple[object, ...]:
    """Return the parts of a head that a repair restores exactly, without the generation."""
    last = (head.last, head.last_job_id, head.last_record)
    return *last, head.deleted, head.aliases, head.created_at


def apply(store: ModelStore, changes: list[str] | tuple[str, ...], seed: int) -> None:
    """Make changes to the model, one after another."""
    for number, change in enumerate(changes, seed):
        newest = store.get_model("mnist").latest
        if change == "publish":
            publish_next(store, number)
        elif change == "move":
            store.move_alias("mnist", "champion", newest)
        elif change == "delete":
            store.delete_version("mnist", newest)
        else:
            store.remove_alias("mnist", "champion")
