"""A multi-layer perceptron in numpy alone: arrays in, arrays out.

Everything the world may rely on is imported from here.
"""

from mlp_core.activations import relu, sigmoid, softmax, tanh
from mlp_core.config import TrainConfig
from mlp_core.errors import (
    ConfigError,
    CoreError,
    DivergedError,
    FormatError,
    LabelError,
    ShapeError,
)
from mlp_core.initializers import Initializer
from mlp_core.layers import Affine
from mlp_core.losses import mse, softmax_cross_entropy
from mlp_core.metrics import accuracy
from mlp_core.network import Network, scale_pixels
from mlp_core.optimizers import SGD
from mlp_core.training import EpochReport, Examples, Observer, TrainingRun, train_step
from mlp_core.weights import load_weights, save_weights, weights_bytes

__all__ = [
    "SGD",
    "Affine",
    "ConfigError",
    "CoreError",
    "DivergedError",
    "EpochReport",
    "Examples",
    "FormatError",
    "Initializer",
    "LabelError",
    "Network",
    "Observer",
    "ShapeError",
    "TrainConfig",
    "TrainingRun",
    "accuracy",
    "load_weights",
    "mse",
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
