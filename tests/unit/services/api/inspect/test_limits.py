import numpy as np
import orjson
import pytest

from contracts.default_transform import default_transform
from contracts.inference.inspections import InspectRequest
from mlp_core import Initializer, Network
from services.api.inspect.encoding import encode_inspection
from services.api.inspect.image_choices import read_choices
from services.api.inspect.limits import NUMBER_BYTES, count_numbers, measure_bytes
from services.api.inspect.network_choices import FoundChoice, LoadedChoice, VersionSource
from stores.datasets.memory import MemoryDatasets, synthetic_dataset

SIZES = (16, 7, 5, 3)
TRANSFORM = default_transform(16, 3)
IMAGE = {"dataset": "synthetic", "index": 0}


def found_network():
    network = Network.create(SIZES, "relu", Initializer(), np.random.default_rng(0))
    source = VersionSource(kind="version", model="mnist", version=1)
    loaded = LoadedChoice(source, network, TRANSFORM)
    return FoundChoice("a network", SIZES, 4 * network.parameter_count, lambda: loaded)


def count_in(value):
    """Return how many numbers arrays have."""
    if isinstance(value, dict):
        return sum(map(count_in, value.values()))
    if isinstance(value, list):
        return sum(1 if isinstance(item, int | float) else count_in(item) for item in value)
    return 0


@pytest.mark.parametrize("more", [{}, {"weights": True}, {"steps": 4}])
@pytest.mark.parametrize("images", [1, 3])
def test_count_is_that_of_the_response(images, more):
    body = InspectRequest.model_validate({"images": [IMAGE] * images, **more})
    found, datasets = found_network(), MemoryDatasets([synthetic_dataset()])

    images = read_choices(body, TRANSFORM, datasets)
    answer = encode_inspection(body, found.load(), images)

    given = orjson.loads(answer)
    del given["layer_sizes"]
    assert count_in(given) == count_numbers(body, found)


def test_a_unit_counts_with_its_weights_and_bias():
    without = InspectRequest.model_validate({"images": [IMAGE]})
    body = InspectRequest.model_validate({"images": [IMAGE], "unit": {"layer": 2, "unit": 0}})
    found = found_network()
    assert count_numbers(body, found) - count_numbers(without, found) == 2 * (7 + 1)


def test_size_is_the_network_s_and_the_response_s():
    body = InspectRequest.model_validate({"images": [IMAGE]})
    found = found_network()
    assert found.parameters == 16 * 7 + 7 + 7 * 5 + 5 + 5 * 3 + 3
    assert measure_bytes(body, found) == 4 * found.parameters + NUMBER_BYTES * count_numbers(
        body, found
    )
