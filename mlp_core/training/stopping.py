"""Early stopping: the best epoch so far, and its weights."""

import math
from collections.abc import Sequence

import numpy as np

from mlp_core.arrays import Array
from mlp_core.training.config import EarlyStopping
from mlp_core.training.reports import EpochReport


class BestEpoch:
    """Keeps the weights of the epoch with the lowest validation loss.

    Args:
        rule: When to stop.
        params: The parameters in training; copied when an epoch is the best.

    Attributes:
        report: The report of the best epoch; None before the first.
        params: Its parameters.
        reference_loss: The validation loss that counts as progress must be below this by min_delta.
        stale_epochs: Epochs since the last progress.
    """

    def __init__(self, rule: EarlyStopping, params: Sequence[Array]) -> None:
        self._rule = rule
        self.report: EpochReport | None = None
        self.params = [param.copy() for param in params]
        self.reference_loss = math.inf
        self.stale_epochs = 0

    def consider(self, report: EpochReport, params: Sequence[Array]) -> bool:
        """Compare an epoch with the best; return whether patience is exhausted (Prechelt 1998)."""
        loss = _loss(report)
        if loss < self.reference_loss - self._rule.min_delta:
            self.reference_loss, self.stale_epochs = loss, 0
        else:
            self.stale_epochs += 1
        if self.report is None or loss < _loss(self.report):
            self.report = report
            for best, param in zip(self.params, params, strict=True):
                np.copyto(best, param)
        return self.stale_epochs >= self._rule.patience


def _loss(report: EpochReport) -> float:
    return math.inf if report.validation_loss is None else report.validation_loss
