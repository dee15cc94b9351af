"""The results as rows, and the rows as a table in Markdown."""

import statistics
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from serving.rounds import Results, Run, Stay

# A run in which one process did more than this share of the work measured luck.
UNBALANCED = 0.75
HEAD = (
    "| contender | n | req/s, 1 conn. | p50 / p99 ms | R | req/s, 32 conn. | p50 / p99 ms | R "
    "| CPU us a response | busiest | PSS MB, processes | start s |"
)


@dataclass(frozen=True)
class Column:
    """The runs of one load on one contender, and R of each; figures are medians."""

    runs: Sequence[Run]
    ratios: Sequence[float]

    def median(self, read: Callable[[Run], float]) -> float:
        """Return the median of a figure."""
        return statistics.median(map(read, self.runs))

    @property
    def ratio(self) -> float:
        """The median of R."""
        return statistics.median(self.ratios)

    @property
    def p99_ms(self) -> float:
        """The 99th percentile of wrk's latencies."""
        return self.median(lambda run: run.figures.p99_ms)

    @property
    def cpu_us(self) -> float:
        """Processor time per response."""
        return self.median(lambda run: run.cpu_us)

    def cells(self) -> Iterable[str]:
        """Yield rate, latencies and R."""
        yield f"{self.median(lambda run: run.figures.rate):.0f}"
        yield f"{self.median(lambda run: run.figures.p50_ms):.2f} / {self.p99_ms:.2f}"
        yield f"**{self.ratio:.2f}** ({min(self.ratios):.2f}-{max(self.ratios):.2f})"


@dataclass(frozen=True)
class Row:
    """A contender in one form."""

    contender: str
    form: str
    one: Column
    many: Column
    stays: Sequence[Stay]

    @property
    def name(self) -> str:
        """The contender, and the form unless it is JSON."""
        return self.contender if self.form == "JSON" else f"{self.contender}, {self.form}"

    @property
    def pss_mb(self) -> float:
        """The median memory after the load."""
        return statistics.median(stay.pss_mb for stay in self.stays)

    @property
    def start_s(self) -> float:
        """The median time to the first correct response."""
        return statistics.median(stay.start_s for stay in self.stays)

    def cells(self) -> Iterable[str]:
        """Yield the cells of the table."""
        processes = max(stay.processes for stay in self.stays)
        unbalanced = sum(run.busiest > UNBALANCED for run in self.many.runs)
        note = f" (unbalanced: {unbalanced})" if unbalanced and processes > 1 else ""
        yield from (self.name, str(len(self.many.runs)), *self.one.cells(), *self.many.cells())
        yield f"{self.many.cpu_us:.0f}"
        yield f"{self.many.median(lambda run: run.busiest):.2f}{note}"
        yield f"{self.pss_mb:.0f}, {processes}"
        yield f"{self.start_s:.2f}"


def make_rows(results: Results) -> list[Row]:
    """Return a row for each contender and form, in the order of their first runs."""
    names = dict.fromkeys((run.contender, run.form) for run in results.runs)
    return [_row(results, contender, form) for contender, form in names]


def print_table(rows: Sequence[Row]) -> None:
    """Print the rows, the fastest with many connections first."""
    print(f"\n{HEAD}\n{'|---' * HEAD.count(' | ')}|---|")
    for row in sorted(rows, key=lambda row: -row.many.median(lambda run: run.figures.rate)):
        print(f"| {' | '.join(row.cells())} |")


def _row(results: Results, contender: str, form: str) -> Row:
    loads = [results.of(contender, form, connections) for connections in (1, 32)]
    one, many = (Column(runs, [results.ratio(run) for run in runs]) for runs in loads)
    stays = [stay for stay in results.stays if stay.contender == contender]
    return Row(contender, form, one, many, stays)
