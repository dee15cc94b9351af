"""What can go wrong in the core, named once."""


class CoreError(Exception):
    """The base of every error that mlp_core raises on purpose."""


class ShapeError(CoreError):
    """An array does not have the shape or the dtype that was needed."""


class LabelError(CoreError):
    """A label is no class index."""

    def __init__(self, classes: int, low: int, high: int) -> None:
        super().__init__(f"labels must be class indices in 0..{classes - 1}, got {low} to {high}")


class ConfigError(CoreError):
    """A training option has a value that can't be used."""


class FormatError(CoreError):
    """Bytes that are no weights file of a version that this build reads."""


class OutputError(CoreError):
    """A network's answers are not finite, or not the ones that they were when it was stored."""


class DivergedError(CoreError):
    """Training has left the finite, or a loss far worse than guessing.

    Args:
        step: The step it was noticed at, from 1.
        loss: That step's loss before its update, mean over the batch; may be NaN or infinite.
        reason: What was seen.
    """

    def __init__(self, step: int, loss: float, reason: str = "the loss is not finite") -> None:
        super().__init__(
            f"training diverged at step {step} (loss {loss:.6g}): {reason}; "
            "try a smaller learning_rate or another initializer"
        )
        self.step = step
        self.loss = loss
