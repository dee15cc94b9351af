"""`mlpforge models verify`: looks at the model store itself, whether a service uses it or not."""

import logging
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.text import Text

from cli.folders import OTHERS
from cli.given import load_given_settings
from cli.output import JsonOption, console, print_json, sized
from contracts.errors import ForgeError, StoreAwayError
from contracts.settings import Settings

if TYPE_CHECKING:
    from stores.blobs.blobs import Blobs
    from stores.models.checking.findings import Finding

PRUNABLE = ("orphan", "leftover")

DataDirOption = Annotated[
    Path | None,
    typer.Option(help="Where the service keeps its models.  [MLPFORGE_DATA_DIR, MLPFORGE_MODELS]"),
]
PruneOption = Annotated[bool, typer.Option("--prune", help="Remove orphans and leftovers.")]
RepairOption = Annotated[
    bool, typer.Option("--repair", help="First make lost or outdated heads anew, as of a backup.")
]
MinAgeOption = Annotated[
    float | None,
    typer.Option(help="Younger ones may be a publish that goes on.", min=0, show_default="an hour"),
]


@dataclass
class Report:
    """What was looked at in a store, what was found or done, and what of it was removed."""

    store: str
    is_quiet: bool
    models: int = 0
    versions: int = 0
    found: "list[Finding]" = field(default_factory=list)
    pruned: "list[Finding]" = field(default_factory=list)

    @property
    def damaged(self) -> int:
        """How many places are damaged."""
        return sum(finding.kind == "damaged" for finding in self.found)

    def add(self, finding: "Finding") -> None:
        """Note what was found or done, and print it unless all of it becomes one document."""
        self.found.append(finding)
        if not self.is_quiet:
            console.print(_line(finding.kind, finding, f": {finding.reason}"))

    def add_pruned(self, finding: "Finding") -> None:
        """Note what was removed (as add)."""
        self.pruned.append(finding)
        if not self.is_quiet:
            console.print(_line("removed", finding))

    def to_json(self) -> dict[str, Any]:
        """Return everything as one document."""
        gone = {finding.place for finding in self.pruned}
        found = [asdict(one) | {"pruned": one.place in gone} for one in self.found]
        counted = {"models": self.models, "versions": self.versions, "damaged": self.damaged}
        return {"store": self.store, **counted, "findings": found}

    def __str__(self) -> str:
        parts = [_counted(self.models, "model"), _counted(self.versions, "version")]
        lines = [", ".join([*parts, f"{self.damaged} damaged", *_sums(self.found)])]
        if self.pruned:
            lines.append(f"removed {', '.join(_sums(self.pruned))}")
        elif sums := ", ".join(_sums(self.found)):
            lines.append(f"--prune would remove {sums}")
        return "\n".join(lines)


def verify(
    data_dir: DataDirOption = None,
    prune: PruneOption = False,
    repair: RepairOption = False,
    min_age_s: MinAgeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Check everything in the model store; repair its heads, or remove what nobody needs.

    Works on the store itself, so run it as the service's user. Exits 1 if something is damaged.
    """
    if prune and repair:
        raise ForgeError("give one of --prune and --repair: look at what is left in between")
    os.umask(OTHERS)
    settings = load_given_settings(data_dir)
    report = Report(settings.models, as_json)
    with _progress(is_quiet=as_json) as watch, _own_words():
        blobs = _open(settings, writes=prune or repair)
        try:
            if repair:
                _repair(blobs, report, watch)
            last_numbers = _examine(blobs, report, min_age_s, watch)
            if prune:
                _prune(blobs, report, last_numbers, settings)
        except ForgeError:
            if as_json:  # lines are out already, and what was changed must not go untold
                print_json(report.to_json())
            raise
    if as_json:
        print_json(report.to_json())
    else:
        console.print(str(report))
    if report.damaged:
        raise typer.Exit(1)


def _open(settings: Settings, *, writes: bool) -> "Blobs":
    from stores.models.open import open_existing_blobs  # noqa: PLC0415  slow to load

    return open_existing_blobs(settings, writes=writes)


def _repair(blobs: "Blobs", report: Report, watch: Callable[[str], None]) -> None:
    from stores.models.checking.repairing import Repairing  # noqa: PLC0415  slow to load

    for finding in Repairing(blobs, watch).run():
        report.add(finding)


def _examine(
    blobs: "Blobs", report: Report, min_age_s: float | None, watch: Callable[[str], None]
) -> dict[str, int]:
    """Look at everything; return the highest number of each model."""
    from stores.models.checking.verifying import MIN_AGE_S, Verification  # noqa: PLC0415  slow to load

    verification = Verification(blobs, MIN_AGE_S if min_age_s is None else min_age_s, watch)
    for finding in verification.run():
        report.add(finding)
    report.models, report.versions = verification.models, verification.versions
    return verification.last_numbers


def _prune(
    blobs: "Blobs", report: Report, last_numbers: dict[str, int], settings: Settings
) -> None:
    from stores.models.checking.pruning import Pruning  # noqa: PLC0415  slow to load
    from stores.models.open import reader_max_age_s  # noqa: PLC0415  slow to load

    pruning = Pruning(blobs, last_numbers, reader_max_age_s(settings))
    for finding in pruning.run(list(report.found)):
        report.add_pruned(finding)


@contextmanager
def _own_words() -> Iterator[None]:
    """Let no log speak beside the report: what it knows of a silent storage, the error says."""
    from contracts.logs import configure_logging  # noqa: PLC0415  slow to load

    configure_logging(json=False)
    logging.disable()
    try:
        yield
    except StoreAwayError as away:
        if away.__cause__ is None:
            raise
        raise ForgeError(f"{away} ({away.__cause__})") from away
    finally:
        logging.disable(logging.NOTSET)


def _line(begins: str, finding: "Finding", ends: str = "") -> str:
    return f"{begins:8}  {finding.place} ({sized(finding.size_bytes)}){ends}"


def _sums(findings: "list[Finding]") -> Iterator[str]:
    """Yield how many orphans and leftovers there are, and of what size, if there are any."""
    for kind in PRUNABLE:
        sizes = [finding.size_bytes for finding in findings if finding.kind == kind]
        if sizes:
            yield f"{_counted(len(sizes), kind)} ({sized(sum(sizes))})"


def _counted(count: int, noun: str) -> str:
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


@contextmanager
def _progress(*, is_quiet: bool) -> Iterator[Callable[[str], None]]:
    """Yield what shows where the look is; on a terminal alone."""
    if is_quiet or not console.is_terminal:
        yield lambda _: None
        return
    with console.status("") as status:
        yield lambda place: status.update(Text(place))
