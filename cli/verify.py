"""`mlpforge models verify`: looks at the model store itself, whether a service uses it or not."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.text import Text

from cli.folders import OTHERS
from cli.given import load_given_settings
from cli.output import JsonOption, console, print_json, sized
from contracts.settings import Settings

if TYPE_CHECKING:
    from stores.models.findings import Finding

PRUNABLE = ("orphan", "leftover")

DataDirOption = Annotated[
    Path | None,
    typer.Option(help="Where the service keeps its models.  [MLPFORGE_DATA_DIR, MLPFORGE_MODELS]"),
]
PruneOption = Annotated[bool, typer.Option("--prune", help="Remove orphans and leftovers.")]
MinAgeOption = Annotated[
    float, typer.Option(help="Younger ones may be a publish that goes on.", min=0)
]


@dataclass(frozen=True)
class Report:
    """What was looked at in a store, what was found, and what of it was removed."""

    store: str
    models: int
    versions: int
    found: "list[Finding]"
    pruned: "list[Finding]"

    @property
    def damaged(self) -> int:
        """How many places are damaged."""
        return sum(finding.kind == "damaged" for finding in self.found)

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
    min_age_s: MinAgeOption = 3600,
    as_json: JsonOption = False,
) -> None:
    """Check everything in the model store, and find or remove what nobody needs.

    Works on the store itself, so run it as the service's user. Exits 1 if something is damaged.
    """
    from contracts.logs import configure_logging  # noqa: PLC0415  slow to load

    configure_logging(json=False)
    os.umask(OTHERS)
    settings = load_given_settings(data_dir)
    with _progress(is_quiet=as_json) as watch:
        report = _examine(settings, min_age_s, watch, prune=prune, is_quiet=as_json)
    if as_json:
        print_json(report.to_json())
    else:
        console.print(str(report))
    if report.damaged:
        raise typer.Exit(1)


def _examine(
    settings: Settings,
    min_age_s: float,
    watch: Callable[[str], None],
    *,
    prune: bool,
    is_quiet: bool,
) -> Report:
    from stores.models.open import open_existing_blobs, reader_max_age_s  # noqa: PLC0415  slow
    from stores.models.pruning import Pruning  # noqa: PLC0415  slow to load
    from stores.models.verifying import Verification  # noqa: PLC0415  slow to load

    blobs = open_existing_blobs(settings, writes=prune)
    verification = Verification(blobs, min_age_s, watch)
    found: list[Finding] = []
    for finding in verification.run():
        found.append(finding)
        if not is_quiet:
            console.print(_line(finding))
    pruning = Pruning(blobs, verification.last_numbers, reader_max_age_s(settings))
    pruned = list(pruning.run(found)) if prune else []
    return Report(settings.models, verification.models, verification.versions, found, pruned)


def _line(finding: "Finding") -> str:
    return f"{finding.kind:8}  {finding.place} ({sized(finding.size_bytes)}): {finding.reason}"


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
