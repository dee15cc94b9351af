"""The metrics of one scrape, by name and labels."""

from prometheus_client.parser import text_string_to_metric_families


class ScrapedMetrics:
    """The parsed samples of one scrape."""

    def __init__(self, text):
        self.families = list(text_string_to_metric_families(text))
        self._samples = {
            (sample.name, frozenset(sample.labels.items())): sample.value
            for family in self.families
            for sample in family.samples
        }

    def get(self, name, **labels):
        """Return the sample with exactly these labels; None if there is none."""
        return self._samples.get((f"mlpforge_{name}", frozenset(labels.items())))

    def total(self, name, **labels):
        """Return the sum of all samples with at least these labels."""
        return sum(
            value
            for (found, had), value in self._samples.items()
            if found == f"mlpforge_{name}" and had >= frozenset(labels.items())
        )

    def without(self, *parts):
        """Return all samples except those with one of the parts in a name or label value."""
        return {
            key: value
            for key, value in self._samples.items()
            if not any(part in str(key) for part in parts)
        }
