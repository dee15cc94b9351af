"""A network that has learned nothing yet."""

from contracts.inference.inspections import FreshChoice
from mlp_core import Initializer, Network
from mlp_core.network import draw_affines
from mlp_core.training.random_streams import open_stream


def draw_fresh(choice: FreshChoice, layer_sizes: tuple[int, ...], pixel_max: int) -> Network:
    """Return what a job with such a spec, in float64, has before its first step.

    Args:
        choice: Seed, initializer and activation.
        layer_sizes: Input, hidden layers, classes.
        pixel_max: Of the data set that it would learn.
    """
    rng = open_stream(choice.seed, "weights")
    initializer = Initializer(**choice.initializer.model_dump())
    affines = draw_affines(layer_sizes, initializer, rng, "float64")
    return Network(affines, choice.activation, 1.0 / pixel_max)
