"""Writes metrics as text with prometheus_client, which is loaded for the first scrape."""

from collections.abc import Iterable, Sequence
from itertools import accumulate

from prometheus_client import Metric
from prometheus_client.core import HistogramMetricFamily
from prometheus_client.exposition import generate_latest
from prometheus_client.utils import INF, floatToGoString

from services.metrics.families import Family, Kind
from services.metrics.folder import Totals


def write_text(shown: Sequence[Family], totals: Totals) -> bytes:
    """Return the text of some families; one without labels is included even at 0."""
    return generate_latest(_Collector(shown, totals))


class _Collector:
    """Totals in the form that prometheus_client writes."""

    def __init__(self, shown: Sequence[Family], totals: Totals) -> None:
        self._shown = shown
        self._by_name: dict[str, dict[tuple[str, ...], float]] = {}
        for (name, labels), number in totals.values.items():
            self._by_name.setdefault(name, {})[labels] = number

    def collect(self) -> Iterable[Metric]:
        """Return each family with its samples."""
        return map(self._metric, self._shown)

    def _metric(self, family: Family) -> Metric:
        if family.kind is Kind.HISTOGRAM:
            return self._histogram(family)
        # prometheus_client adds the ending to a counter's name.
        metric = Metric(family.name.removesuffix("_total"), family.help, family.kind.value)
        for name in family.sample_names:
            for values, number in self._numbers(name, family):
                metric.add_sample(name, dict(zip(family.labels, values, strict=True)), number)
        return metric

    def _histogram(self, family: Family) -> Metric:
        metric = HistogramMetricFamily(family.name, family.help, labels=family.labels)
        buckets = self._by_name.get(family.bucket_name, {})
        bounds = [floatToGoString(bound) for bound in (*family.bounds, INF)]  # type: ignore[no-untyped-call]  # it has no annotations
        for values, total in self._numbers(family.sum_name, family):
            counts = (buckets.get((*values, str(number)), 0.0) for number in range(len(bounds)))
            metric.add_metric(values, list(zip(bounds, accumulate(counts), strict=True)), total)
        return metric

    def _numbers(self, name: str, family: Family) -> list[tuple[tuple[str, ...], float]]:
        is_always_shown = not family.labels and not family.is_read_at_scrape
        found = self._by_name.get(name, {(): 0.0} if is_always_shown else {})
        return sorted(found.items())
