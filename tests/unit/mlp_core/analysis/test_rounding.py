"""Rounding errors are never taken for other answers, and other answers never for rounding."""

import os
import subprocess
import sys
from itertools import product
from pathlib import Path

import numpy as np
import pytest
from numpy._core._multiarray_umath import __cpu_features__
from rounded_networks import NETWORKS, NOISE, STROKES
from waiting import TIMEOUT_S

from mlp_core import Affine, Golden, Network, OutputError, Scale
from mlp_core.analysis.rounding import bound_probs
from mlp_core.files.golden import TOLERANCE, compare_to_golden

pytestmark = pytest.mark.xdist_group("rounding")  # one process asks every kernel
ROOT = Path(__file__).parents[4]
# What of the processor OpenBLAS's kernel needs, and how many threads compute.
MACHINES = {
    "Sandybridge": ("AVX", 1),
    "Haswell": ("AVX2", 2),
    "SkylakeX": ("AVX512_SKX", 1),
}
RUNNABLE = [name for name, (feature, _) in MACHINES.items() if __cpu_features__.get(feature)]


@pytest.fixture(scope="module")
def answers(tmp_path_factory):
    """What each network answers under each kernel that this processor has."""
    folder = tmp_path_factory.mktemp("answers")
    for kernel in RUNNABLE:
        threads = str(MACHINES[kernel][1])
        environ = {"OPENBLAS_CORETYPE": kernel, "OPENBLAS_NUM_THREADS": threads}
        subprocess.run(
            [sys.executable, "-W", "error", "tests/rounded_networks.py", folder / f"{kernel}.npz"],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT), **environ},
            check=True,
            timeout=TIMEOUT_S,
        )
    return {kernel: dict(np.load(folder / f"{kernel}.npz")) for kernel in RUNNABLE}


@pytest.mark.parametrize("name", NETWORKS)
def test_answers_of_every_kernel_are_accepted_under_every_other(answers, name):
    network = NETWORKS[name]()
    for kind, pixels in (("noise", NOISE), ("strokes", STROKES)):
        found = [answers[kernel][f"{name}, {kind}"] for kernel in answers]
        bounds = bound_probs(network, pixels)
        assert all(excess(probs, bounds) <= TOLERANCE for probs in found)


@pytest.fixture(scope="module")
def network():
    """A network whose answers differ by more than 1e-5 where sums are taken in another order."""
    return NETWORKS["large logits"]()


@pytest.fixture(scope="module")
def golden(network):
    return Golden(NOISE, network.predict_probs(NOISE))


def excess(probs, bounds):
    lowest, highest = bounds
    return np.maximum(lowest - probs, probs - highest).max()


def check(network, golden, probs=None):
    found = network.predict_probs(golden.pixels) if probs is None else probs
    compare_to_golden(found, golden, lambda: network)


def test_sums_in_another_order_are_the_same_answers(network, golden):
    order = np.random.default_rng(1).permutation(784)
    reordered = with_params(
        network, lambda number, weight, bias: (weight if number else weight[order], bias)
    )
    probs = reordered.predict_probs(golden.pixels[:, order])
    assert np.abs(probs - golden.probabilities).max() > TOLERANCE
    check(network, golden, probs)
    check(reordered, Golden(golden.pixels[:, order], golden.probabilities))


def test_the_exact_answers_are_within_the_bounds(network):
    exact = Network(
        [Affine(a.weight.astype(float), a.bias.astype(float)) for a in network.affines],
        network.activation,
        Scale(float(np.float32(network.transform.factor))),
    )
    assert excess(exact.predict_probs(NOISE), bound_probs(network, NOISE)) <= 0


def test_bounds_are_narrow_for_confident_predictions(network):
    lowest, highest = bound_probs(network, NOISE)
    assert (highest - lowest).max() < 0.1
    assert np.median(highest - lowest) < 1e-20  # most logits are far below the largest


def test_one_image_and_one_class_have_bounds_too(network):
    lowest, highest = bound_probs(with_params(network, keep_one_class), NOISE[:1])
    assert (lowest, highest) == (1, 1)


def with_params(network, change, activation=None, input_scale=None):
    affines = [
        Affine(*change(number, affine.weight.copy(), affine.bias.copy()))
        for number, affine in enumerate(network.affines)
    ]
    transform = network.transform if input_scale is None else Scale(input_scale)
    return Network(affines, activation or network.activation, transform)


def keep(_number, weight, bias):
    return weight, bias


def keep_one_class(number, weight, bias):
    return (weight[:, :1], bias[:1]) if number == 2 else (weight, bias)


def transpose(_number, weight, bias):
    return np.ascontiguousarray(weight.T).reshape(weight.shape), bias


def swap_two_rows(number, weight, bias):
    if number == 1:
        weight[[3, 40]] = weight[[40, 3]]
    return weight, bias


def negate_one_unit(number, weight, bias):
    if number == 0:
        weight[:, 7] *= -1
    return weight, bias


def leave_out_last_input(number, weight, bias):
    if number == 1:
        weight[-1] = 0
    return weight, bias


def to_half_precision(_number, weight, bias):
    return weight.astype(np.float16).astype(np.float32), bias


MUTATIONS = {
    "another activation": {"change": keep, "activation": "tanh"},
    "another scale": {"change": keep, "input_scale": 1 / 256},
    "no scale": {"change": keep, "input_scale": 1.0},
    "a transposed weight": {"change": transpose},
    "two rows swapped": {"change": swap_two_rows},
    "a negated unit": {"change": negate_one_unit},
    "an input left out": {"change": leave_out_last_input},
    "half precision": {"change": to_half_precision},
}


SMALL = ("trained", "sigmoid", "deep")


@pytest.mark.parametrize(
    ("name", "mutation"),
    [*product(SMALL, MUTATIONS), ("wide", "half precision"), ("large logits", "a negated unit")],
)
def test_another_network_is_never_accepted(name, mutation):
    """Not where the file was read as another network, nor where this machine computes another."""
    network = NETWORKS[name]()
    golden = Golden(STROKES, network.predict_probs(STROKES))
    other = with_params(network, **MUTATIONS[mutation])
    with pytest.raises(OutputError, match="got a difference of"):
        check(other, golden)
    with pytest.raises(OutputError, match="the computed ones differ from the exact ones"):
        check(network, golden, other.predict_probs(STROKES))


def test_flipped_bits_that_matter_are_found(network, golden):
    rng = np.random.default_rng(0)
    for bit in range(20, 32):  # the highest of the fraction, the exponent, the sign
        other = with_params(network, keep)
        weight = other.affines[rng.integers(3)].weight
        flip(weight, rng.integers(weight.size), bit)
        with np.errstate(over="ignore", invalid="ignore"):
            probs = other.predict_probs(NOISE)
        if not np.abs(probs - golden.probabilities).max() <= 0.02:
            with pytest.raises(OutputError):
                check(other, golden)


def flip(weight, place, bit):
    """Flip a bit of a weight; an infinity or a NaN would be refused as no weights file."""
    bits = weight.reshape(-1).view(np.uint32)
    bits[place] ^= np.uint32(1 << bit)
    if not np.isfinite(weight).all():
        bits[place] ^= np.uint32(1 << bit)
