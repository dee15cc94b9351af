"""A multi-layer perceptron in numpy alone: arrays in, arrays out.

Everything the world may rely on is imported from here.
"""

from mlp_core.activations import relu, sigmoid, softmax, tanh
from mlp_core.augmentation import Augmentation
from mlp_core.calibration import Calibration, measure_calibration
from mlp_core.checkpoints import checkpoint_bytes, read_checkpoint
from mlp_core.config import EarlyStopping, TrainConfig
from mlp_core.data import Examples, TrainingData
from mlp_core.errors import (
    ConfigError,
    CoreError,
    DivergedError,
    FormatError,
    LabelError,
    OutputError,
    ShapeError,
)
from mlp_core.golden import Golden, check_golden, golden_bytes, read_golden
from mlp_core.initializers import Initializer
from mlp_core.layers import Affine, Dropout
from mlp_core.losses import mse, softmax_cross_entropy
from mlp_core.metrics import accuracy, confusion_matrix, find_mistakes, precision, recall
from mlp_core.network import Network, scale_pixels
from mlp_core.optimizers import SGD, Adam
from mlp_core.plain import train_step
from mlp_core.reports import EpochReport, Observer
from mlp_core.schedules import Schedule
from mlp_core.significance import McNemar, mcnemar
from mlp_core.training import TrainingRun
from mlp_core.updates import Updater
from mlp_core.weights import load_weights, save_weights, weights_bytes

__all__ = [
    "SGD",
    "Adam",
    "Affine",
    "Augmentation",
    "Calibration",
    "ConfigError",
    "CoreError",
    "DivergedError",
    "Dropout",
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
    "Schedule",
    "ShapeError",
    "TrainConfig",
    "TrainingData",
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
    "measure_calibration",
    "mse",
    "precision",
    "read_checkpoint",
    "read_golden",
    "recall",
    "relu",
    "save_weights",
    "scale_pixels",
    "sigmoid",
    "softmax",
    "softmax_cross_entropy",
    "tanh",
    "train_step",
    "weights_bytes",
]
