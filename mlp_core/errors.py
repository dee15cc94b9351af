"""The errors of the core."""


class CoreError(Exception):
    """The base class of all errors of mlp_core."""


class ShapeError(CoreError):
    """An array has the wrong shape or dtype."""


class LabelError(CoreError):
    """A label is not a class index."""

    def __init__(self, classes: int, low: int, high: int) -> None:
        super().__init__(f"labels must be class indices in 0..{classes - 1}, got {low} to {high}")


class ConfigError(CoreError):
    """A training option has an invalid value."""


class FormatError(CoreError):
    """A file is not of a kind and version that this build reads."""


class OutputError(CoreError):
    """A network's outputs are not finite, or differ from those recorded when it was stored."""


class DivergedError(CoreError):
    """Training has diverged: a value is not finite, or the loss is far worse than guessing.

    Args:
        step: The step at which it was detected, from 1.
        loss: That step's loss before its update, mean over the batch; may be NaN or infinite.
        reason: What was detected.
    """

    def __init__(self, step: int, loss: float, reason: str = "the loss is not finite") -> None:
        super().__init__(
            f"training diverged at step {step} (loss {loss:.6g}): {reason}; "
            "try a smaller learning_rate or another initializer"
        )
        self.step = step
        self.loss = loss
