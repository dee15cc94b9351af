"""One look at a model store, what it does there, and its report."""

import logging
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import typer
from rich.text import Text

from cli.options import load_cli_settings
from cli.output import console, print_json, sized
from cli.supervisor.folders import OTHERS
from contracts.errors import ForgeError, StoreUnavailableError
from contracts.logs import configure_logging
from contracts.settings import Settings
from stores.audit.findings import Finding, Kind
from stores.audit.prune import Pruner
from stores.audit.repair import HeadRepair
from stores.audit.verify import MIN_AGE_S, Verification
from stores.blobs.blobs import Blobs
from stores.models.open import open_existing_blobs, reader_max_age_s

PRUNABLE = ("orphan", "leftover")
DAMAGED_STATUS, MISMATCH_STATUS = 1, 3


@dataclass(frozen=True)
class Wish:
    """What is to be done besides looking.

    Args:
        prune: Remove orphans and leftovers.
        repair: First make lost or outdated heads anew.
        min_age_s: Younger orphans and leftovers are left alone; None for the usual age.
    """

    prune: bool
    repair: bool
    min_age_s: float | None


@dataclass
class Report:
    """What was looked at in a store, what was found or done, and what of it was removed."""

    store: str
    is_quiet: bool
    models: int = 0
    versions: int = 0
    found: list[Finding] = field(default_factory=list)
    pruned: list[Finding] = field(default_factory=list)

    def count(self, kind: Kind) -> int:
        """Return how many findings are of a kind."""
        return sum(finding.kind == kind for finding in self.found)

    @property
    def exit_status(self) -> int:
        """What the command exits with: damage comes first."""
        if self.count("damaged"):
            return DAMAGED_STATUS
        return MISMATCH_STATUS if self.count("golden_mismatch") else 0

    def add(self, finding: Finding) -> None:
        """Note what was found or done, and print it unless all of it becomes one document."""
        self.found.append(finding)
        if not self.is_quiet:
            console.print(_line(finding.kind, finding, f": {finding.reason}"))

    def add_pruned(self, finding: Finding) -> None:
        """Note what was removed (as add)."""
        self.pruned.append(finding)
        if not self.is_quiet:
            console.print(_line("removed", finding))

    def to_json(self) -> dict[str, Any]:
        """Return everything as one document."""
        gone = {finding.place for finding in self.pruned}
        found = [asdict(one) | {"pruned": one.place in gone} for one in self.found]
        counted = {
            "models": self.models,
            "versions": self.versions,
            "damaged": self.count("damaged"),
            "golden_mismatches": self.count("golden_mismatch"),
        }
        return {"store": self.store, **counted, "findings": found}

    def __str__(self) -> str:
        parts = [_counted(self.models, "model"), _counted(self.versions, "version")]
        parts.append(f"{self.count('damaged')} damaged")
        if mismatches := self.count("golden_mismatch"):
            parts.append(_counted(mismatches, "golden mismatch", "golden mismatches"))
        lines = [", ".join([*parts, *_sums(self.found)])]
        if self.pruned:
            lines.append(f"removed {', '.join(_sums(self.pruned))}")
        elif sums := ", ".join(_sums(self.found)):
            lines.append(f"--prune would remove {sums}")
        return "\n".join(lines)


def run(data_dir: Path | None, wish: Wish, *, is_quiet: bool) -> None:
    """Look at a store and do what is wished for; print each finding, or all as one document.

    Raises:
        ForgeError: the store can't be looked at; what was done until then is told first.
        typer.Exit: with 1 if something is damaged, with 3 if a version gives other answers here.
    """
    os.umask(OTHERS)
    settings = load_cli_settings(data_dir)
    report = Report(settings.models, is_quiet)
    with _progress(is_quiet=is_quiet) as watch, _own_words():
        blobs = open_existing_blobs(settings, writes=wish.prune or wish.repair)
        try:
            _fulfil(wish, blobs, report, watch, settings)
        finally:
            if is_quiet:  # also after an error: what was changed must not go untold
                print_json(report.to_json())
    if not is_quiet:
        console.print(str(report))
    if report.exit_status:
        raise typer.Exit(report.exit_status)


def _fulfil(
    wish: Wish, blobs: Blobs, report: Report, watch: Callable[[str], None], settings: Settings
) -> None:
    if wish.repair:
        for finding in HeadRepair(blobs, watch).run():
            report.add(finding)
    min_age_s = MIN_AGE_S if wish.min_age_s is None else wish.min_age_s
    verification = Verification(blobs, min_age_s, watch)
    for finding in verification.run():
        report.add(finding)
    report.models, report.versions = verification.models, verification.versions
    if wish.prune:
        pruning = Pruner(blobs, verification.last_numbers, reader_max_age_s(settings))
        for finding in pruning.run(list(report.found)):
            report.add_pruned(finding)


@contextmanager
def _own_words() -> Iterator[None]:
    """Let no log speak beside the report: what it knows of a silent storage, the error says."""
    configure_logging(json=False)
    logging.disable()
    try:
        yield
    except StoreUnavailableError as away:
        if away.__cause__ is None:
            raise
        raise ForgeError(f"{away} ({away.__cause__})") from away
    finally:
        logging.disable(logging.NOTSET)


def _line(begins: str, finding: Finding, ends: str = "") -> str:
    return f"{begins:8}  {finding.place} ({sized(finding.size_bytes)}){ends}"


def _sums(findings: list[Finding]) -> Iterator[str]:
    """Yield how many orphans and leftovers there are, and of what size, if there are any."""
    for kind in PRUNABLE:
        sizes = [finding.size_bytes for finding in findings if finding.kind == kind]
        if sizes:
            yield f"{_counted(len(sizes), kind)} ({sized(sum(sizes))})"


def _counted(count: int, noun: str, plural: str | None = None) -> str:
    return f"{count:,} {noun if count == 1 else plural or f'{noun}s'}"


@contextmanager
def _progress(*, is_quiet: bool) -> Iterator[Callable[[str], None]]:
    """Yield what shows where the look is; on a terminal alone."""
    if is_quiet or not console.is_terminal:
        yield lambda _: None
        return
    with console.status("") as status:
        yield lambda place: status.update(Text(place))
