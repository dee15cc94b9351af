"""The exposition follows Prometheus' conventions."""

import re

import pytest
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4
from prometheus_client.parser import text_string_to_metric_families
from scraped_metrics import ScrapedMetrics

from services.metrics.exposition import write_text
from services.metrics.families import FAMILIES, LATENCY, LATENCY_BOUNDS_S, Family, Kind
from services.metrics.folder import Totals
from services.metrics.registry import Histogram, MetricsRegistry
from services.metrics.scraping import CONTENT_TYPE

UNITS = ("seconds", "bytes", "images")  # measured units; other metrics count things


def text_of(registry):
    return write_text(FAMILIES, registry.read()).decode()


def test_every_family_is_there_with_its_help_and_type():
    text = write_text(FAMILIES, Totals()).decode()
    found = {family.name: family for family in text_string_to_metric_families(text)}
    for family in FAMILIES:
        parsed = found[family.name.removesuffix("_total")]
        assert (parsed.documentation, parsed.type) == (family.help, family.kind.value)
    assert len(found) == len(FAMILIES)
    assert CONTENT_TYPE == CONTENT_TYPE_PLAIN_0_0_4


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.name)
def test_names_follow_the_conventions(family):
    assert re.fullmatch(r"(mlpforge_[a-z]+(_[a-z]+)*|python_info)", family.name)
    assert family.name.endswith("_total") == (family.kind is Kind.COUNTER)
    base = family.name.removesuffix("_total")
    if family.kind in {Kind.HISTOGRAM, Kind.SUMMARY}:
        assert base.endswith(UNITS)
    assert not re.search(r"_(ms|us|kb|mb|count|sum|bucket)(_|$)", base)
    assert family.help.endswith(".")
    assert not {"le", "quantile", "job", "instance"} & set(family.labels)


def test_uncounted_metrics_are_zero_unless_read_at_scrape():
    metrics = ScrapedMetrics(write_text(FAMILIES, Totals()).decode())
    assert metrics.get("inference_evictions_total") == 0
    assert metrics.get("event_streams") == 0
    assert metrics.get("jobs_waiting") is None
    assert metrics.get("processes") is None


@pytest.mark.parametrize("value", ['a"b', "a\\b", "a\nb", "é{}"])
def test_any_label_value_is_read_back(value):
    registry = MetricsRegistry()
    registry.add([(registry.find("mlpforge_http_errors_total", value), 3)])
    assert ScrapedMetrics(text_of(registry)).get("http_errors_total", reason=value) == 3


@pytest.mark.parametrize(
    ("seconds", "bound"),
    [(0.0, "5e-05"), (0.00005, "5e-05"), (0.000051, "0.0001"), (10.0, "10.0"), (11.0, "+Inf")],
)
def test_a_value_is_counted_in_its_bucket_and_all_above(seconds, bound):
    registry = MetricsRegistry()
    registry.add(Histogram(registry, LATENCY, "/predict").changes(seconds))
    metrics = ScrapedMetrics(text_of(registry))

    bounds = [*map(str, LATENCY_BOUNDS_S), "+Inf"]
    counts = [
        metrics.get(f"{LATENCY.name.removeprefix('mlpforge_')}_bucket", route="/predict", le=le)
        for le in bounds
    ]
    first = bounds.index(bound)
    assert counts == [0.0] * first + [1.0] * (len(bounds) - first)
    assert metrics.get("http_request_duration_seconds_sum", route="/predict") == seconds
    assert metrics.get("http_request_duration_seconds_count", route="/predict") == 1


def test_latency_buckets_span_50_us_to_10_s():
    assert (LATENCY_BOUNDS_S[0], LATENCY_BOUNDS_S[-1]) == (50e-6, 10.0)
    assert sorted(set(LATENCY_BOUNDS_S)) == list(LATENCY_BOUNDS_S)


def test_samples_of_unknown_names_are_not_shown():
    family = Family("mlpforge_a_total", Kind.COUNTER, "A.")
    totals = Totals({("mlpforge_a_total", ()): 1.0, ("mlpforge_b_total", ()): 2.0})
    assert b"mlpforge_b" not in write_text([family], totals)
