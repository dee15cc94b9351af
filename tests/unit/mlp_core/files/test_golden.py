"""Answers that a network repeats wherever it is loaded, or is not served."""

import io

import numpy as np
import pytest

from mlp_core import (
    Affine,
    CoreError,
    FormatError,
    Initializer,
    Network,
    OutputError,
    Scale,
    check_golden,
    golden_bytes,
    load_weights,
    read_golden,
    weights_bytes,
)
from mlp_core.files.npz import write_npz

SIZES = (6, 5, 3)
IMAGES = np.random.default_rng(1).integers(0, 256, (70, 6)).astype(np.uint8)
NAN = np.full((64, 3), np.nan, np.float32)


def make_network(sizes=SIZES, dtype="float32", seed=0):
    rng = np.random.default_rng(seed)
    network = Network.create(sizes, "tanh", Initializer("xavier"), rng, dtype)
    network.transform = Scale(1 / 255)
    return network


def make_overflowing():
    return Network([Affine(np.full((6, 3), 3e38, np.float32), np.zeros(3, np.float32))], "relu")


def arrays_of(**changes):
    """What a golden file holds, with some arrays replaced, and those of None left out."""
    arrays = dict(np.load(io.BytesIO(golden_bytes(make_network(), IMAGES)))) | changes
    return {name: array for name, array in arrays.items() if array is not None}


def test_golden_file_has_64_images_and_their_predictions():
    network = make_network()
    golden = read_golden(golden_bytes(network, IMAGES))
    np.testing.assert_array_equal(golden.pixels, IMAGES[:64])
    np.testing.assert_array_equal(golden.probabilities, network.predict_probs(IMAGES)[:64])
    assert (golden.pixels.dtype, golden.probabilities.dtype) == (np.uint8, np.float32)


def test_a_small_test_set_gives_as_many_as_it_has():
    golden = read_golden(golden_bytes(make_network(), IMAGES[:3]))
    assert (golden.pixels.shape, golden.probabilities.shape) == ((3, 6), (3, 3))


def test_golden_inputs_without_images_are_the_same_noise():
    first, other = (read_golden(golden_bytes(make_network(seed=seed))) for seed in (0, 1))
    np.testing.assert_array_equal(first.pixels, other.pixels)
    assert first.pixels.shape == (64, 6)
    assert (first.pixels.min(), first.pixels.max()) == (0, 255)
    assert not np.array_equal(first.probabilities, other.probabilities)


def test_plain_numpy_opens_it():
    with np.load(io.BytesIO(golden_bytes(make_network())), allow_pickle=False) as file:
        assert set(file.files) == {"pixels", "probabilities"}


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("images", [IMAGES, IMAGES[:1], None], ids=["many", "one", "noise"])
def test_a_loaded_network_repeats_its_answers(dtype, images):
    network = make_network(dtype=dtype)
    loaded = load_weights(io.BytesIO(weights_bytes(network)))
    check_golden(loaded, golden_bytes(network, images))


@pytest.mark.parametrize("share", [-1, 1])
def test_golden_answer_may_differ_by_at_most_1e_5(share):
    network, probs = make_network(), arrays_of()["probabilities"]
    near, far = probs.copy(), probs.copy()
    near[63, 2] += share * 0.9e-5
    far[63, 2] += share * 1.5e-5
    check_golden(network, write_npz(arrays_of(probabilities=near)))
    with pytest.raises(OutputError, match=r"got a difference of 1\.\d+e-05; the recorded ones"):
        check_golden(network, write_npz(arrays_of(probabilities=far)))


def test_another_network_is_refused():
    with pytest.raises(
        OutputError,
        match="golden answers must equal the recorded ones, got a difference",
    ):
        check_golden(make_network(seed=1), golden_bytes(make_network(), IMAGES))


@pytest.mark.parametrize(
    ("sizes", "message"),
    [
        ((7, 5, 3), "must have 6 inputs like the golden images, got 7"),
        ((6, 5, 1), r"must be \(64, 3\) like the golden ones, got \(64, 1\)"),  # would broadcast
    ],
)
def test_a_network_of_other_sizes_is_refused(sizes, message):
    with pytest.raises(OutputError, match=message):
        check_golden(make_network(sizes), golden_bytes(make_network(), IMAGES))


def test_golden_answers_must_be_finite():
    with pytest.raises(OutputError, match="not finite: its weights are too large"):
        golden_bytes(make_overflowing(), IMAGES)
    with pytest.raises(OutputError, match="not finite: its weights are too large"):
        check_golden(make_overflowing(), golden_bytes(make_network(), IMAGES))
    with pytest.raises(OutputError, match="got a difference of nan"):
        check_golden(make_network(), write_npz(arrays_of(probabilities=NAN)))


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"pixels": None}, "the golden file has no array named pixels"),
        ({"probabilities": None}, "has no array named probabilities"),
        ({"pixels": np.zeros((64, 6))}, r"one row per input, uint8 or float32, got .* float64"),
        ({"probabilities": np.zeros((64, 3))}, r"one row per input, float32, got .* float64"),
        ({"pixels": np.zeros(64, "u1")}, r"one row per input, uint8 or float32, got \(64,\)"),
        ({"pixels": np.zeros((63, 6), "u1")}, "at least one, got 64 for 63"),
        (
            {"pixels": np.zeros((0, 6), "u1"), "probabilities": np.zeros((0, 3), "f4")},
            "at least one, got 0 for 0",
        ),
    ],
)
def test_arrays_of_another_kind_are_no_golden_file(changes, message):
    with pytest.raises(FormatError, match=message):
        check_golden(make_network(), write_npz(arrays_of(**changes)))


def test_a_golden_file_cut_anywhere_is_refused():
    raw = golden_bytes(make_network(), IMAGES)
    for length in range(0, len(raw), 7):
        with pytest.raises(CoreError):
            check_golden(make_network(), raw[:length])
