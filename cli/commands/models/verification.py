"""Verify a model store, repair or prune it, and report the findings."""

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
from stores.blobs.blobs import Blobs
from stores.integrity.findings import Finding, Kind
from stores.integrity.prune import Pruner
from stores.integrity.repair import repair_heads
from stores.integrity.verify import MIN_AGE_S, Verification
from stores.models.open import head_max_age_s, open_existing_blobs

PRUNABLE = ("orphan", "leftover")
DAMAGED_STATUS, MISMATCH_STATUS = 1, 3


@dataclass(frozen=True)
class Options:
    """What to do in addition to the check.

    Args:
        prune: Remove orphans and leftovers.
        repair: First rebuild lost or outdated heads.
        min_age_s: Younger orphans and leftovers are kept; None is the default age.
    """

    prune: bool
    repair: bool
    min_age_s: float | None


@dataclass
class Report:
    """What was checked in a store, what was found or repaired, and what was removed."""

    store: str
    is_quiet: bool
    models: int = 0
    versions: int = 0
    dataset_versions: int = 0
    found: list[Finding] = field(default_factory=list)
    pruned: list[Finding] = field(default_factory=list)

    def count(self, kind: Kind) -> int:
        """Return the number of findings of a kind."""
        return sum(finding.kind == kind for finding in self.found)

    @property
    def exit_status(self) -> int:
        """The exit status of the command; damage takes precedence."""
        if self.count("damaged"):
            return DAMAGED_STATUS
        return MISMATCH_STATUS if self.count("golden_mismatch") else 0

    def add(self, finding: Finding) -> None:
        """Add a finding or a repair, and print it unless the report is one JSON document."""
        self.found.append(finding)
        if not self.is_quiet:
            console.print(_line(finding.kind, finding, f": {finding.reason}"))

    def add_pruned(self, finding: Finding) -> None:
        """Add what was removed (as add)."""
        self.pruned.append(finding)
        if not self.is_quiet:
            console.print(_line("removed", finding))

    def to_json(self) -> dict[str, Any]:
        """Return the report as one JSON document."""
        removed = {finding.place for finding in self.pruned}
        found = [asdict(one) | {"pruned": one.place in removed} for one in self.found]
        counts = {
            "models": self.models,
            "versions": self.versions,
            "dataset_versions": self.dataset_versions,
            "damaged": self.count("damaged"),
            "golden_mismatches": self.count("golden_mismatch"),
        }
        return {"store": self.store, **counts, "findings": found}

    def __str__(self) -> str:
        parts = [_counted(self.models, "model"), _counted(self.versions, "version")]
        if self.dataset_versions:
            parts.append(_counted(self.dataset_versions, "version", "versions") + " of data sets")
        parts.append(f"{self.count('damaged')} damaged")
        if mismatches := self.count("golden_mismatch"):
            parts.append(_counted(mismatches, "golden mismatch", "golden mismatches"))
        lines = [", ".join([*parts, *_sums(self.found)])]
        if self.pruned:
            lines.append(f"removed {', '.join(_sums(self.pruned))}")
        elif sums := ", ".join(_sums(self.found)):
            lines.append(f"--prune would remove {sums}")
        return "\n".join(lines)


def run(data_dir: Path | None, options: Options, *, is_quiet: bool) -> None:
    """Check a store, repair or prune it; print each finding, or all as one JSON document.

    Raises:
        ForgeError: the store can't be read; what was done before is printed first.
        typer.Exit: with 1 if something is damaged, with 3 if a version gives other answers on this
            machine.
    """
    os.umask(OTHERS)
    settings = load_cli_settings(data_dir)
    report = Report(settings.models, is_quiet)
    with _progress(is_quiet=is_quiet) as show_progress, _silent_logs():
        blobs = open_existing_blobs(settings, writes=options.prune or options.repair)
        try:
            _verify(options, blobs, report, show_progress, settings)
        finally:
            if is_quiet:  # also after an error: changes must be reported
                print_json(report.to_json())
    if not is_quiet:
        console.print(str(report))
    if report.exit_status:
        raise typer.Exit(report.exit_status)


def _verify(
    options: Options,
    blobs: Blobs,
    report: Report,
    show_progress: Callable[[str], None],
    settings: Settings,
) -> None:
    if options.repair:
        for finding in repair_heads(blobs, show_progress):
            report.add(finding)
    min_age_s = MIN_AGE_S if options.min_age_s is None else options.min_age_s
    verification = Verification(blobs, min_age_s, show_progress)
    for finding in verification.run():
        report.add(finding)
    report.models, report.versions = verification.models, verification.versions
    report.dataset_versions = verification.dataset_versions
    if options.prune:
        pruning = Pruner(blobs, verification.last_numbers, head_max_age_s(settings))
        for finding in pruning.run(list(report.found)):
            report.add_pruned(finding)


@contextmanager
def _silent_logs() -> Iterator[None]:
    """Suppress log lines beside the report; an error also names its cause."""
    configure_logging(json=False)
    logging.disable()
    try:
        yield
    except StoreUnavailableError as error:
        if error.__cause__ is None:
            raise
        raise ForgeError(f"{error} ({error.__cause__})") from error
    finally:
        logging.disable(logging.NOTSET)


def _line(verdict: str, finding: Finding, reason: str = "") -> str:
    return f"{verdict:8}  {finding.place} ({sized(finding.size_bytes)}){reason}"


def _sums(findings: list[Finding]) -> Iterator[str]:
    """Yield the number and total size of orphans and of leftovers, if there are any."""
    for kind in PRUNABLE:
        sizes = [finding.size_bytes for finding in findings if finding.kind == kind]
        if sizes:
            yield f"{_counted(len(sizes), kind)} ({sized(sum(sizes))})"


def _counted(count: int, noun: str, plural: str | None = None) -> str:
    return f"{count:,} {noun if count == 1 else plural or f'{noun}s'}"


@contextmanager
def _progress(*, is_quiet: bool) -> Iterator[Callable[[str], None]]:
    """Yield a function that shows the current place, on a terminal only."""
    if is_quiet or not console.is_terminal:
        yield lambda _: None
        return
    with console.status("") as status:
        yield lambda place: status.update(Text(place))
