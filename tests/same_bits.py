"""An image has the same output bits alone, in any batch and on a tile, under any BLAS kernel."""

import json
import sys
from itertools import pairwise, product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from threadpoolctl import threadpool_info

from mlp_core import Affine, Network, Scale, Standardize
from mlp_core import network as core
from mlp_core.single_image import SingleImagePredictor

units = st.integers(1, 70) | st.sampled_from([128, 300])
pixel_types = st.sampled_from(["uint8", "float32", "float64"])


@st.composite
def networks(draw):
    inputs = draw(st.integers(1, 90) | st.just(784))
    sizes = [inputs, *draw(st.lists(units, max_size=4)), draw(st.integers(1, 12))]
    dtype, order = draw(st.sampled_from(["float32", "float64"])), draw(st.sampled_from("CF"))
    rng = np.random.default_rng(draw(st.integers(0, 99)))
    affines = [
        Affine(
            np.array(rng.normal(0, 2 / fan_in**0.5, (fan_in, fan_out)), dtype, order=order),
            rng.normal(size=fan_out).astype(dtype),
        )
        for fan_in, fan_out in pairwise(sizes)
    ]
    activation = draw(st.sampled_from(["sigmoid", "tanh", "relu"]))
    standardize = Standardize(rng.normal(99, 50, inputs), rng.uniform(1, 99, inputs))
    transforms = st.sampled_from([Scale(1 / 255), Scale(), standardize])
    return Network(affines, activation, draw(transforms))


def draw_pixels(rng, rows, inputs, dtype):
    pixels = rng.integers(0, 256, (rows, inputs)) * (rng.random((rows, inputs)) < rng.random())
    return (pixels if dtype == "uint8" else pixels * rng.random()).astype(dtype)


def bits(probs):
    return [row.tobytes() for row in probs.astype(np.float32, copy=False)]


@settings(max_examples=60, deadline=None, derandomize=True, database=None)
@given(networks(), pixel_types, st.integers(1, 40), st.lists(st.integers(1, 39)), st.integers(0, 9))
def alone_in_any_batch_and_on_a_tile(network, dtype, rows, cuts, seed):
    """Any split of a batch, any position in it, and the tile give the same float32."""
    rng = np.random.default_rng(seed)
    pixels = draw_pixels(rng, rows, network.layer_sizes[0], dtype)
    together = bits(network.predict_probs(pixels))
    tile = SingleImagePredictor(network)
    for number, image in enumerate(pixels):
        assert bits(network.predict_probs(image[None])) == [together[number]]
        assert tile.predict(image).tobytes() == together[number]
    stops = [0, *sorted({cut for cut in cuts if cut < rows}), rows]
    parts = [bits(network.predict_probs(pixels[start:stop])) for start, stop in pairwise(stops)]
    assert [row for part in parts for row in part] == together
    order = rng.permutation(rows)
    assert bits(network.predict_probs(pixels[order])) == [together[place] for place in order]


@settings(max_examples=10, deadline=None, derandomize=True, database=None)
@given(networks(), pixel_types, st.integers(250, 800))
def past_what_is_computed_at_once(network, dtype, rows):
    """So do the images of a batch that is computed in several parts."""
    pixels = draw_pixels(np.random.default_rng(0), rows, network.layer_sizes[0], dtype)
    together = bits(network.predict_probs(pixels))
    tile = SingleImagePredictor(network)
    assert [tile.predict(image).tobytes() for image in pixels] == together


def through_a_layer_of_one_unit():
    """So they do with a layer of one column, for which BLAS has another product."""
    rng = np.random.default_rng(0)
    for inputs, dtype in product(range(20, 90), ("float32", "float64")):
        weights = [rng.normal(size=shape).astype(dtype) for shape in ((inputs, 1), (1, 3))]
        affines = [Affine(weight, np.zeros(weight.shape[1], dtype)) for weight in weights]
        network = Network(affines, "tanh", Scale(1 / 255))
        image = draw_pixels(rng, 1, inputs, "float32")
        probs = network.predict_probs(np.repeat(image, 8, axis=0))
        assert set(bits(probs)) == {SingleImagePredictor(network).predict(image[0]).tobytes()}


if __name__ == "__main__":
    alone_in_any_batch_and_on_a_tile()
    core.CHUNK_BYTES = 2**17  # a few tiles
    past_what_is_computed_at_once()
    through_a_layer_of_one_unit()
    blas = [info for info in threadpool_info() if info["internal_api"] == "openblas"]
    simd = np.lib.introspect.opt_func_info(func_name="^tanh$", signature="float32")
    found = {"blas": blas[0]["architecture"] if blas else None, "simd": simd}
    sys.stdout.write(json.dumps(found))
