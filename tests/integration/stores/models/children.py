"""Changes of models in forked children: killed, on a full disk, or read-only.

An action is one of ACTIONS.
"""

import itertools
import os
import resource
import shutil
import sys
import zlib
from collections.abc import Callable
from functools import cache
from pathlib import Path
from types import FrameType

from full_store import servable_result

from contracts.errors import StoreUnavailableError
from contracts.jobs.snapshots import SnapshotInfo
from stores.models.job_artifacts import Snapshot
from stores.models.open import directory_store
from stores.models.results import Result
from stores.models.store import ModelStore

DONE, AWAY = 0, 3
MAX_POINTS = 500
NOBODY = 65534
TOUCHES_DISK = ("os.mkdir", "os.rename", "os.remove", "os.rmdir")
TOUCHES_FILE = ("writelines", "flush", "fsync", "close")
CHANGES_DISK = ("os.mkdir", "os.rename")

ACTIONS: dict[str, Callable[[ModelStore], object]] = {
    "publish": lambda store: store.publish(make_result("victim")),
    "import": lambda store: store.publish(make_import()),
    "stage": lambda store: store.artifacts.stage_result(make_result("victim"), 1),
    "snapshot": lambda store: store.artifacts.save_snapshot("victim", 1, make_snapshot(2)),
    "move": lambda store: store.move_alias("mnist", "champion", 2),
    "make": lambda store: store.move_alias("mnist", "new", 2),
    "remove": lambda store: store.remove_alias("mnist", "champion"),
    "delete": lambda store: store.delete_version("mnist", 2),
}


@cache
def make_result(job_id: str) -> Result:
    """Return the same result for each call with a job id; its weights have about 2,000 bytes."""
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
    except StoreUnavailableError:
        code = AWAY
    finally:
        os._exit(code)


def act(root: Path, action: str) -> None:
    ACTIONS[action](directory_store(root))


def copy_at_every_point(root: Path, out: Path) -> Callable[[], None]:
    """Copy root before each call that changes the disk, as a kill at that point would leave it.

    Returns:
        What makes the last copy.
    """
    numbers = itertools.count(1)
    is_watching = True

    def copy() -> None:
        nonlocal is_watching
        if is_watching:
            is_watching = False
            shutil.copytree(root, out / str(next(numbers)), copy_function=shutil.copyfile)
            is_watching = True

    def finish() -> None:
        nonlocal is_watching
        copy()
        is_watching = False

    def on_call(_: FrameType, event: str, called: object) -> None:
        if event == "c_call" and getattr(called, "__name__", "") in TOUCHES_FILE:
            copy()

    def on_event(event: str, details: tuple[object, ...]) -> None:
        if event in TOUCHES_DISK or _opens_to_write(event, details):
            copy()

    sys.addaudithook(on_event)
    sys.setprofile(on_call)
    return finish


def fill_disk_at(point: int) -> None:
    """Make the point-th change of the disk fail, and every later one."""
    counter = itertools.count(1)

    def on_event(event: str, details: tuple[object, ...]) -> None:
        changes = event in CHANGES_DISK or _opens_to_write(event, details)
        if changes and next(counter) >= point:
            raise OSError(28, "No space left on device")

    sys.addaudithook(on_event)


def _opens_to_write(event: str, details: tuple[object, ...]) -> bool:
    return event == "open" and bool(int(str(details[2])) & (os.O_WRONLY | os.O_RDWR))


def stop_at_every_point(stop: str, base: Path, out: Path, action: str) -> None:
    """Write a copy of base for each point at which an action may be killed, and one of its end.

    They are out/1, out/2, …

    Args:
        stop: How: kill, or full for a disk that fills.
    """
    live = out.with_name("live")
    shutil.copytree(base, live)
    act(live, action)  # imports everything before the points
    shutil.rmtree(live)
    if stop == "kill":
        shutil.copytree(base, live)
        finish = copy_at_every_point(live, out)
        act(live, action)
        finish()
    else:
        fill_disk_at_every_point(base, out, action)


def fill_disk_at_every_point(base: Path, out: Path, action: str) -> None:
    for point in range(1, MAX_POINTS):
        root = out / str(point)
        shutil.copytree(base, root)

        def work(root: Path = root, point: int = point) -> None:
            fill_disk_at(point)
            act(root, action)

        code = in_child(work)
        if code == DONE:
            return
        if code != AWAY:
            raise AssertionError(f"point {point} ended with {code}")
    raise AssertionError(f"no child got to its end in {MAX_POINTS} points")


def limit(root: Path, action: str) -> None:
    """Run a child whose files can't exceed 1,000 bytes."""

    def work() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
        act(root, action)

    make_result("victim")
    code = in_child(work)
    if code != AWAY:
        raise AssertionError(f"a full disk ended with {code}")


def read_only(root: Path) -> None:
    """Run children that may not write anything."""
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
            raise AssertionError(f"{action} in a read-only directory ended with {code}")
