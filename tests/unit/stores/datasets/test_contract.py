"""The contract of every data-set store."""

import numpy as np
import pytest

from contracts.errors import DatasetNotFoundError
from stores.datasets.memory import MemoryDatasets, synthetic_dataset
from stores.datasets.packaged import PackagedDatasets


@pytest.fixture(scope="module", params=["packaged", "memory"])
def store(request):
    if request.param == "packaged":
        return PackagedDatasets()
    return MemoryDatasets([synthetic_dataset(), synthetic_dataset("other", seed=1)])


def test_listed_data_set_is_found_by_its_name(store):
    names = store.list_names()
    assert names
    assert [store.get_info(name).name for name in names] == names


def test_arrays_have_the_shapes_of_the_info(store):
    for info in map(store.get_info, store.list_names()):
        dataset = store.load(info.name)
        assert dataset.info == info
        sizes = ((dataset.train, info.train_examples), (dataset.test, info.test_examples))
        for examples, count in sizes:
            assert examples.values.shape == (count, info.input_size)
            assert examples.labels.shape == (count,)
            assert examples.values.dtype == examples.labels.dtype == np.uint8
            assert examples.values.max() <= info.pixel_max
            assert set(np.unique(examples.labels)) == set(range(info.classes))


def test_arrays_are_read_only(store):
    dataset = store.load(store.list_names()[0])
    for examples in (dataset.train, dataset.test):
        for array in (examples.values, examples.labels):
            assert not array.flags.writeable


def test_data_set_is_loaded_once(store):
    name = store.list_names()[0]
    assert store.load(name) is store.load(name)


@pytest.mark.parametrize("name", ["unknown", "", "../mnist", "mnist\0", "x" * 10_000])
def test_unknown_name_is_not_found(store, name):
    with pytest.raises(DatasetNotFoundError):
        store.get_info(name)
    with pytest.raises(DatasetNotFoundError):
        store.load(name)
