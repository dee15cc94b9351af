"""Totals as Prometheus reads them: its text format, in the order in which families are declared."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from prometheus_client import Metric
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4, generate_latest
from prometheus_client.utils import INF, floatToGoString

from services.metrics.families import Family, Kind
from services.metrics.folder import Totals

# With its help and types every Prometheus since 2016 reads it, and every other collector.
CONTENT_TYPE: Final = CONTENT_TYPE_PLAIN_0_0_4


def write_text(families: Sequence[Family], totals: Totals) -> bytes:
    """Return the text of some families; one without labels is there even if nothing was counted."""
    return generate_latest(_Collector(families, totals))


def _write_bound(bound: float) -> str:
    return str(floatToGoString(bound))  # type: ignore[no-untyped-call]  # it has no types


class _Collector:
    """What generate_latest takes: prometheus_client's registry is one of its implementations."""

    def __init__(self, families: Sequence[Family], totals: Totals) -> None:
        self._families = families
        self._by_name: dict[str, dict[tuple[str, ...], float]] = {}
        for (name, labels), number in totals.values.items():
            self._by_name.setdefault(name, {})[labels] = number

    def collect(self) -> Iterable[Metric]:
        """Return each family with its samples."""
        return map(self._metric, self._families)

    def _metric(self, family: Family) -> Metric:
        # prometheus_client knows a counter by its name without the ending, and adds that.
        metric = Metric(family.name.removesuffix("_total"), family.help, family.kind.value)
        samples = self._buckets if family.kind is Kind.HISTOGRAM else self._plain
        for name, labels, number in samples(family):
            metric.add_sample(name, labels, number)
        return metric

    def _plain(self, family: Family) -> Iterator[tuple[str, dict[str, str], float]]:
        for name in family.sample_names:
            for values, number in self._numbers(name, family):
                yield name, dict(zip(family.labels, values, strict=True)), number

    def _numbers(self, name: str, family: Family) -> list[tuple[tuple[str, ...], float]]:
        is_always_there = not family.labels and not family.is_read_at_scrape
        found = self._by_name.get(name, {(): 0.0} if is_always_there else {})
        return sorted(found.items())

    def _buckets(self, family: Family) -> Iterator[tuple[str, dict[str, str], float]]:
        buckets = self._by_name.get(family.bucket_name, {})
        for values, seconds in self._numbers(family.sum_name, family):
            labels = dict(zip(family.labels, values, strict=True))
            count = 0.0
            for number, bound in enumerate((*family.bounds, INF)):
                count += buckets.get((*values, str(number)), 0.0)
                yield family.bucket_name, {**labels, "le": _write_bound(bound)}, count
            yield family.count_name, labels, count
            yield family.sum_name, labels, seconds
