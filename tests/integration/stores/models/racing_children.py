"""Forked children that change one model concurrently."""

import multiprocessing
from collections.abc import Callable
from pathlib import Path

from full_store import servable_result
from waiting import TIMEOUT_S

from contracts.errors import ForgeError
from stores.models.open import directory_store
from stores.models.results import Result
from stores.models.store import ModelStore
from stores.models.transitions import SettingsChange

PUBLISHERS = 20
FORK = multiprocessing.get_context("fork")


def run_concurrently(works: list[Callable[[], object]], watch: Callable[[], object]) -> None:
    """Run each function in a child, and call watch until all have ended."""
    children = [FORK.Process(target=work) for work in works]
    for child in children:
        child.start()
    while any(child.is_alive() for child in children):
        watch()
    if any(child.exitcode for child in children):
        raise AssertionError("a child failed")


def publish(root: Path) -> None:
    """Publish twice from each of twenty children: ten jobs and ten imports."""
    together = FORK.Barrier(PUBLISHERS)
    results = [servable_result(f"job-{i}" if i % 2 else None, seed=i) for i in range(PUBLISHERS)]

    def publish_twice(result: Result) -> None:
        together.wait(TIMEOUT_S)
        for _ in range(2):
            directory_store(root).publish(result)

    works = [lambda result=result: publish_twice(result) for result in results]
    run_concurrently(works, directory_store(root).ping)


def delete_and_move(root: Path, out: Path) -> None:
    """Let versions 2, 3, … be deleted by two while another one moves the alias `champion` there."""
    store = directory_store(root)
    _race(store, out, lambda v: store.move_alias("mnist", "champion", v), "champion")


def delete_and_set_default(root: Path, out: Path) -> None:
    """Let versions 2, 3, … be deleted by two while another one makes them the default."""
    store = directory_store(root)
    _race(store, out, lambda v: store.change_settings(SettingsChange("mnist", v)), None)


def _race(store: ModelStore, out: Path, move: Callable[[int], object], ref: str | None) -> None:
    """Race a move against two deletes, version by version.

    What became of each call is in out/0, out/1 and out/2, one line each. The ref, which is resolved
    all the time, must never point at nothing.
    """
    versions = range(2, store.get_model("mnist").latest + 1)
    together = FORK.Barrier(3)
    calls = [move, *[lambda v: store.delete_version("mnist", v)] * 2]

    def answer(call: Callable[[int], object], version: int) -> str:
        together.wait(TIMEOUT_S)
        try:
            call(version)
        except ForgeError as refused:
            return type(refused).__name__
        finally:
            together.wait(TIMEOUT_S)
        return "done"

    def work(number: int) -> None:
        answers = [answer(calls[number], version) for version in versions]
        (out / str(number)).write_text("\n".join(answers))

    works = [lambda number=number: work(number) for number in range(3)]
    run_concurrently(works, lambda: store.resolve("mnist", ref))
