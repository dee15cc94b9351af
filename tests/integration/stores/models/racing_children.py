"""A program whose children change one model at once.

    python racing_children.py publish ROOT     twenty publish twice each: ten jobs, ten imports
    python racing_children.py cross ROOT OUT   one moves an alias to versions 2, 3, …; two delete

`cross` leaves what became of each call in OUT/0, OUT/1 and OUT/2, one line each, and fails if the
alias, which is asked for all the time, ever points at nothing.
"""

import multiprocessing
import sys
from collections.abc import Callable
from pathlib import Path

from full_store import servable_result
from waiting import TIMEOUT_S

from contracts.errors import ForgeError
from stores.models.open import directory_store
from stores.models.store import Result

PUBLISHERS = 20
FORK = multiprocessing.get_context("fork")


def at_once(works: list[Callable[[], object]], watch: Callable[[], object]) -> None:
    """Do each work in a child, and watch until all have ended."""
    children = [FORK.Process(target=work) for work in works]
    for child in children:
        child.start()
    while any(child.is_alive() for child in children):
        watch()
    if any(child.exitcode for child in children):
        sys.exit("a child failed")


def publish(root: Path) -> None:
    together = FORK.Barrier(PUBLISHERS)
    results = [servable_result(f"job-{i}" if i % 2 else None, seed=i) for i in range(PUBLISHERS)]

    def publish_twice(result: Result) -> None:
        together.wait(TIMEOUT_S)
        for _ in range(2):
            directory_store(root).publish(result)

    works = [lambda result=result: publish_twice(result) for result in results]
    at_once(works, directory_store(root).ping)


def cross(root: Path, out: Path) -> None:
    """Let versions 2, 3, … be deleted by two while another one moves the alias `champion` there."""
    store = directory_store(root)
    versions = range(2, store.get_model("mnist").latest + 1)
    together = FORK.Barrier(3)
    calls = [lambda v: store.move_alias("mnist", "champion", v)]
    calls += [lambda v: store.delete_version("mnist", v)] * 2

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
    at_once(works, lambda: store.resolve("mnist", "champion"))


def main() -> None:
    command, root, *rest = sys.argv[1:]
    if command == "publish":
        publish(Path(root))
    else:
        cross(Path(root), Path(rest[0]))


if __name__ == "__main__":
    main()
