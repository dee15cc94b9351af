"""The strongest units and weights of a network."""

import numpy as np

from mlp_core import Network
from mlp_core.analysis.strongest import find_strongest
from mlp_core.layers import Affine

# Two inputs, three units, three classes.
FIRST = [[1.0, -5.0, 2.0], [-3.0, 4.0, 0.0]]
SECOND = [[0.1, 0.1, 0.1], [3.0, 0.0, -4.0], [0.0, 2.0, 0.0]]
PROBS = np.array([0.2, 0.1, 0.7])


def strongest(second=SECOND, units=2, weights=1):
    weights_of = [np.array(weight) for weight in (FIRST, second)]
    affines = [Affine(weight, np.zeros(weight.shape[1])) for weight in weights_of]
    return find_strongest(Network(affines, "relu"), PROBS, units, weights)


def test_units_are_chosen_by_their_outgoing_weights():
    hidden, classes = strongest()

    assert hidden.units.tolist() == [1, 2]  # their norms are 5 and 2, that of the first is 0.17
    assert classes.units.tolist() == [0, 2]  # the most probable ones


def test_weights_are_the_strongest_from_shown_units():
    hidden, classes = strongest()

    assert (hidden.inputs.tolist(), hidden.weights.tolist()) == ([[0], [0]], [[-5.0], [2.0]])
    assert (classes.inputs.tolist(), classes.weights.tolist()) == ([[1], [1]], [[3.0], [-4.0]])


def test_small_network_is_returned_whole():
    hidden, classes = strongest(units=9, weights=9)

    assert hidden.units.tolist() == classes.units.tolist() == [0, 1, 2]
    assert hidden.inputs.tolist() == [[1, 0], [0, 1], [0, 1]]
    assert hidden.weights.tolist() == [[-3.0, 1.0], [-5.0, 4.0], [2.0, 0.0]]
    assert strongest(weights=0)[0].inputs.shape == (2, 0)


def test_weights_that_are_not_numbers_are_the_weakest():
    broken = [*SECOND[:2], [np.nan, np.nan, np.nan]]

    assert strongest(broken)[0].units.tolist() == [0, 1]
    assert strongest(broken, units=3)[1].inputs.tolist() == [[1], [0], [1]]
