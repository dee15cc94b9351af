"""Whether a data set fits a network, and the options of an upload."""

import pytest
from pydantic import ValidationError

from contracts.columns import Column, DatasetColumn, Histogram
from contracts.datasets import CSV, DatasetInfo, ImportOptions

INFO = DatasetInfo(
    name="letters",
    sha256="0" * 64,
    train_examples=60,
    test_examples=20,
    input_shape=(4, 4),
    pixel_max=255,
    classes=3,
)
NETWORKS = {(16, 6, 3): True, (16, 3): True, (17, 6, 3): False, (16, 6, 4): False, (3, 16): False}


@pytest.mark.parametrize(("layer_sizes", "fits"), NETWORKS.items())
def test_network_fits_by_inputs_and_classes(layer_sizes, fits):
    assert INFO.fits(layer_sizes) is fits


def test_transform_leaves_out_how_values_are_distributed():
    known = {"name": "age", "kind": "number", "mean": 1.5, "std": 0.5}
    histogram = Histogram(lowest=1, highest=2, counts=(1, 1))
    info = INFO.model_copy(update={"columns": (DatasetColumn(**known, histogram=histogram),)})
    assert info.transform.columns == (Column(**known),)


def test_column_of_an_earlier_build_has_no_distribution():
    stored = INFO.model_dump(mode="json") | {"columns": [{"name": "age", "kind": "number"}]}
    column = DatasetInfo.model_validate(stored).columns[0]
    assert (column.histogram, column.counts) == (None, None)


def test_import_options_are_read_from_texts():
    query = {"test_fraction": "0.5", "seed": "7", "pixel_max": "1", "size": "28x32"}
    options = ImportOptions.model_validate(query)
    assert (options.test_fraction, options.seed, options.pixel_max) == (0.5, 7, 1)
    assert options.shape == (28, 32)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("test_fraction", "1"),
        ("test_fraction", "-0.1"),
        ("test_fraction", "nan"),
        ("seed", "1.5"),
        ("seed", "4294967296"),
        ("pixel_max", "0"),
        ("size", "28"),
        ("size", "0x28"),
        ("color", "cmyk"),
        ("delimiter", ",,"),
        ("delimiter", '"'),
        ("missing", "median"),
        ("epochs", "3"),
    ],
)
def test_invalid_import_option_is_refused(name, value):
    with pytest.raises(ValidationError):
        ImportOptions.model_validate({name: value})


def test_query_has_the_defaults_of_its_media_type():
    assert ImportOptions(label="a").query_of(CSV) == {
        "label": "a",
        "ignore": "",
        "delimiter": ",",
        "missing": "refuse",
        "test_fraction": "0.2",
        "seed": "0",
        "description": "",
    }
