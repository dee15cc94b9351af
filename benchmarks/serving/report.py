"""The results as rows, and the rows as a table in Markdown."""

import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from serving.rounds import Results, Run

# A run in which one process did more of the work than this measured luck.
UNBALANCED = 0.75
HEAD = (
    "| contender | n | req/s, 1 conn. | p50 / p99 ms | R | req/s, 32 conn. | p50 / p99 ms | R "
    "| CPU us an answer | busiest | PSS MB, processes | start s |"
)


@dataclass(frozen=True)
class Column:
    """Medians of one load on one contender.

    Args:
        rate: Answers a second.
        p50_ms: Of wrk's latencies.
        p99_ms: Of wrk's latencies.
        ratios: R of every run.
        cpu_us: The processor's time an answer.
        busiest: The busiest process's share of it.
        unbalanced: In how many runs that was too large.
    """

    rate: float
    p50_ms: float
    p99_ms: float
    ratios: tuple[float, ...]
    cpu_us: float
    busiest: float
    unbalanced: int

    @property
    def ratio(self) -> float:
        """The median of R."""
        return statistics.median(self.ratios)


@dataclass(frozen=True)
class Row:
    """A contender in one form."""

    contender: str
    form: str
    one: Column
    many: Column
    pss_mb: float
    processes: int
    start_s: float

    @property
    def name(self) -> str:
        """The contender, and the form where it is not JSON."""
        return self.contender if self.form == "JSON" else f"{self.contender}, {self.form}"


def make_rows(results: Results) -> list[Row]:
    """Return a row for each contender and form, in the order in which they first came."""
    names = dict.fromkeys((run.contender, run.form) for run in results.runs)
    return [_row(results, contender, form) for contender, form in names]


def print_table(rows: Sequence[Row]) -> None:
    """Print the rows, the quickest under many connections first."""
    print(f"\n{HEAD}\n{'|---' * HEAD.count(' | ')}|---|")
    for row in sorted(rows, key=lambda row: -row.many.rate):
        busiest = f"{row.many.busiest:.2f}"
        if row.many.unbalanced and row.processes > 1:
            busiest += f" (unbalanced: {row.many.unbalanced})"
        cells = [
            row.name,
            len(row.many.ratios),
            *_cells(row.one),
            *_cells(row.many),
            f"{row.many.cpu_us:.0f}",
            busiest,
            f"{row.pss_mb:.0f}, {row.processes}",
            f"{row.start_s:.2f}",
        ]
        print(f"| {' | '.join(map(str, cells))} |")


def _cells(column: Column) -> Iterable[str]:
    low, high = min(column.ratios), max(column.ratios)
    yield f"{column.rate:.0f}"
    yield f"{column.p50_ms:.2f} / {column.p99_ms:.2f}"
    yield f"**{column.ratio:.2f}** ({low:.2f}-{high:.2f})"


def _row(results: Results, contender: str, form: str) -> Row:
    stays = [stay for stay in results.stays if stay.contender == contender]
    return Row(
        contender,
        form,
        _column(results, results.of(contender, form, 1)),
        _column(results, results.of(contender, form, 32)),
        statistics.median(stay.pss_mb for stay in stays),
        max(stay.processes for stay in stays),
        statistics.median(stay.start_s for stay in stays),
    )


def _column(results: Results, runs: Sequence[Run]) -> Column:
    return Column(
        statistics.median(run.figures.rate for run in runs),
        statistics.median(run.figures.p50_ms for run in runs),
        statistics.median(run.figures.p99_ms for run in runs),
        tuple(map(results.ratio, runs)),
        statistics.median(run.cpu_us for run in runs),
        statistics.median(run.busiest for run in runs),
        sum(run.busiest > UNBALANCED for run in runs),
    )
