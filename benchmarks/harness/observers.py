"""Observers of training runs."""

from mlp_core import EpochReport


class LastReport:
    """An observer that never stops a run and keeps its latest report."""

    def __init__(self) -> None:
        self.report: EpochReport | None = None

    def should_stop(self) -> bool:
        """Return False."""
        return False

    def on_step(self, step: int, loss: float) -> None:
        """Do nothing."""

    def on_epoch(self, report: EpochReport) -> None:
        """Keep the report."""
        self.report = report
