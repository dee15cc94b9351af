import pytest

from worker.batch import predicted_parts

from .batches import publish


@pytest.fixture(autouse=True)
def small_parts(monkeypatch, temporary):
    """Let a part have 7 examples: 100 are 15 parts."""
    monkeypatch.setattr(predicted_parts, "MAX_PART_ROWS", 7)


@pytest.fixture
def network(bench):
    """Publish a network for the synthetic images."""
    return publish(bench, bench.datasets.get_info("synthetic").transform)
