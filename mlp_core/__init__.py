"""Multi-layer perceptrons in numpy: arrays in, arrays out.

This module is the public interface; other modules may change.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from mlp_core.activations import relu, sigmoid, softmax, tanh
from mlp_core.analysis.calibration import Calibration, measure_calibration
from mlp_core.analysis.metrics import accuracy, confusion_matrix, find_mistakes, precision, recall
from mlp_core.errors import (
    ConfigError,
    CoreError,
    DivergedError,
    FormatError,
    LabelError,
    OutputError,
    ShapeError,
)
from mlp_core.files.golden import Golden, check_golden, golden_bytes, read_golden
from mlp_core.files.weights import load_weights, save_weights, weights_bytes
from mlp_core.initializers import Initializer
from mlp_core.input_transform import Scale, Standardize
from mlp_core.layers import Affine
from mlp_core.losses import mse, softmax_cross_entropy
from mlp_core.network import Network

if TYPE_CHECKING:
    from mlp_core.analysis.significance import McNemar, mcnemar, mcnemar_one_sided
    from mlp_core.data.augmentation import Augmentation
    from mlp_core.data.examples import Examples, TrainingData
    from mlp_core.training.averaging import Averaging
    from mlp_core.training.config import EarlyStopping, TrainConfig
    from mlp_core.training.group import TrainingGroup
    from mlp_core.training.optimizers import SGD, Adam
    from mlp_core.training.plain_step import Updater, train_step
    from mlp_core.training.reports import EpochReport, Observer
    from mlp_core.training.run import TrainingRun
    from mlp_core.training.run_state import checkpoint_bytes, read_checkpoint
    from mlp_core.training.schedules import Schedule

# Loaded when they are used first: a service that predicts starts without them.
_LAZY: Final = {
    "McNemar": "mlp_core.analysis.significance",
    "mcnemar": "mlp_core.analysis.significance",
    "mcnemar_one_sided": "mlp_core.analysis.significance",
    "Augmentation": "mlp_core.data.augmentation",
    "Examples": "mlp_core.data.examples",
    "TrainingData": "mlp_core.data.examples",
    "Averaging": "mlp_core.training.averaging",
    "EarlyStopping": "mlp_core.training.config",
    "TrainConfig": "mlp_core.training.config",
    "TrainingGroup": "mlp_core.training.group",
    "SGD": "mlp_core.training.optimizers",
    "Adam": "mlp_core.training.optimizers",
    "Updater": "mlp_core.training.plain_step",
    "train_step": "mlp_core.training.plain_step",
    "EpochReport": "mlp_core.training.reports",
    "Observer": "mlp_core.training.reports",
    "TrainingRun": "mlp_core.training.run",
    "checkpoint_bytes": "mlp_core.training.run_state",
    "read_checkpoint": "mlp_core.training.run_state",
    "Schedule": "mlp_core.training.schedules",
}

__all__ = [
    "SGD",
    "Adam",
    "Affine",
    "Augmentation",
    "Averaging",
    "Calibration",
    "ConfigError",
    "CoreError",
    "DivergedError",
    "EarlyStopping",
    "EpochReport",
    "Examples",
    "FormatError",
    "Golden",
    "Initializer",
    "LabelError",
    "McNemar",
    "Network",
    "Observer",
    "OutputError",
    "Scale",
    "Schedule",
    "ShapeError",
    "Standardize",
    "TrainConfig",
    "TrainingData",
    "TrainingGroup",
    "TrainingRun",
    "Updater",
    "accuracy",
    "check_golden",
    "checkpoint_bytes",
    "confusion_matrix",
    "find_mistakes",
    "golden_bytes",
    "load_weights",
    "mcnemar",
    "mcnemar_one_sided",
    "measure_calibration",
    "mse",
    "precision",
    "read_checkpoint",
    "read_golden",
    "recall",
    "relu",
    "save_weights",
    "sigmoid",
    "softmax",
    "softmax_cross_entropy",
    "tanh",
    "train_step",
    "weights_bytes",
]


def __getattr__(name: str) -> Any:
    if name not in _LAZY:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = found = getattr(import_module(_LAZY[name]), name)
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *_LAZY})
