"""A program that changes models in children of its own: killed, without room, or read-only.

    python children.py kill BASE OUT ACTION    one child for each point at which it can die
    python children.py full BASE OUT ACTION    one child for each point at which the disk fills
    python children.py limit ROOT ACTION       a child whose files can't grow past 1,000 bytes
    python children.py read-only ROOT          a child that may not write anything

ACTION is one of ACTIONS. `kill` and `full` leave the folders OUT/1, OUT/2, …, each a copy of BASE
in which a child was stopped one step later; the last child gets to its end.
"""

import itertools
import os
import resource
import shutil
import signal
import sys
import zlib
from collections.abc import Callable
from functools import cache
from pathlib import Path
from types import FrameType

from full_store import servable_result

from contracts.errors import StoreAwayError
from contracts.snapshots import SnapshotInfo
from stores.models.open import directory_store
from stores.models.store import ModelStore, Result, Snapshot

DONE, AWAY = 0, 3
MAX_POINTS = 500
NOBODY = 65534
TOUCHES_DISK = ("open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.scandir")
TOUCHES_FILE = ("writelines", "flush", "fsync", "flock", "close")
CHANGES_DISK = ("os.mkdir", "os.rename")

ACTIONS: dict[str, Callable[[ModelStore], object]] = {
    "publish": lambda store: store.publish(make_result("victim")),
    "import": lambda store: store.publish(make_import()),
    "stage": lambda store: store.kept.stage_result(make_result("victim"), 1),
    "snapshot": lambda store: store.kept.save_snapshot("victim", 1, make_snapshot(2)),
    "move": lambda store: store.move_alias("mnist", "champion", 2),
    "make": lambda store: store.move_alias("mnist", "new", 2),
    "remove": lambda store: store.remove_alias("mnist", "champion"),
    "delete": lambda store: store.delete_version("mnist", 2),
}


@cache
def make_result(job_id: str) -> Result:
    """Return a job's result, always the same; its weights have about 2,000 bytes."""
    return servable_result(job_id, seed=zlib.crc32(job_id.encode()))


@cache
def make_import() -> Result:
    return servable_result(None, seed=7)


def make_snapshot(step: int) -> Snapshot:
    info = SnapshotInfo(
        attempt=1,
        step=step,
        epoch=step,
        train_accuracy=0.75,
        test_accuracy=0.5,
        class_accuracy=(0.5,) * 10,
        layer_sizes=(784, 50, 10),
        activation="relu",
    )
    return Snapshot(info, b"weights".ljust(5000, b"."))


def in_child(work: Callable[[], object]) -> int:
    """Do work in a forked child; return its exit code, or minus the signal that ended it."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    code = 1
    try:
        work()
        code = DONE
    except StoreAwayError:
        code = AWAY
    finally:
        os._exit(code)


def act(root: Path, action: str) -> None:
    ACTIONS[action](directory_store(root))


def die_at(point: int) -> None:
    """Kill this process before its point-th call that touches the disk or a lock."""
    counter = itertools.count(1)

    def count() -> None:
        if next(counter) == point:
            os.kill(os.getpid(), signal.SIGKILL)

    def on_call(_: FrameType, event: str, called: object) -> None:
        if event == "c_call" and getattr(called, "__name__", "") in TOUCHES_FILE:
            count()

    sys.addaudithook(lambda event, _: count() if event in TOUCHES_DISK else None)
    sys.setprofile(on_call)


def fill_disk_at(point: int) -> None:
    """Refuse the point-th change of the disk, and every later one."""
    counter = itertools.count(1)

    def on_event(event: str, details: tuple[object, ...]) -> None:
        opens_to_write = event == "open" and int(str(details[2])) & (os.O_WRONLY | os.O_RDWR)
        if (event in CHANGES_DISK or opens_to_write) and next(counter) >= point:
            raise OSError(28, "No space left on device")

    sys.addaudithook(on_event)


def stop_at_every_point(base: Path, out: Path, action: str, arm: Callable[[int], None]) -> None:
    shutil.copytree(base, out / "0")
    act(out / "0", action)  # whatever is imported at first use is not part of the points
    shutil.rmtree(out / "0")
    for point in range(1, MAX_POINTS):
        root = out / str(point)
        shutil.copytree(base, root)

        def work(root: Path = root, point: int = point) -> None:
            arm(point)
            act(root, action)

        code = in_child(work)
        if code == DONE:
            return
        if code not in (AWAY, -signal.SIGKILL):
            sys.exit(f"point {point} ended with {code}")
    sys.exit(f"no child got to its end in {MAX_POINTS} points")


def limit(root: Path, action: str) -> None:
    def work() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
        act(root, action)

    make_result("victim")
    code = in_child(work)
    if code != AWAY:
        sys.exit(f"a full disk ended with {code}")


def read_only(root: Path) -> None:
    for path in [root, *root.rglob("*")]:
        path.chmod(0o555 if path.is_dir() else 0o444)

    def work(action: str) -> None:
        os.chdir(root)
        if os.getuid() == 0:
            os.setuid(NOBODY)  # root may write everywhere
        store = directory_store(Path())
        store.ping()
        manifests = store.list_versions("mnist", 50, None).items
        weights = [store.read_weights("mnist", manifest.version) for manifest in manifests]
        if weights != [make_result(str(manifest.job_id)).weights for manifest in manifests]:
            raise RuntimeError(manifests)
        if store.resolve("mnist", "champion") != store.get_alias("mnist", "champion").version:
            raise RuntimeError(manifests)
        ACTIONS[action](store)

    for action in ACTIONS:
        code = in_child(lambda action=action: work(action))
        if code != AWAY:
            sys.exit(f"{action} in a read-only directory ended with {code}")


def main() -> None:
    command, first, *rest = sys.argv[1:]
    if command in ("kill", "full"):
        arm = die_at if command == "kill" else fill_disk_at
        stop_at_every_point(Path(first), Path(rest[0]), rest[1], arm)
    elif command == "limit":
        limit(Path(first), rest[0])
    else:
        read_only(Path(first))


if __name__ == "__main__":
    main()
