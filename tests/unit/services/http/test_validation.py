"""Error messages of long inputs take little memory."""

import tracemalloc
from functools import partial

import pytest

from contracts.default_transform import default_transform
from contracts.inference.predictions import PredictRequest
from services.http.errors import RefusedError
from services.http.validation import parse_body, parse_values
from services.images.pixels import parse_pixels
from services.inference.protocols.mlflow.choosing import Params
from services.inference.protocols.oip.schema import InferBody

CHARS = 2_000_000
LONG = "x" * CHARS


def refuse_pixel():
    parse_pixels([LONG, 0, 0, 0], 255, default_transform(4, 10))


@pytest.mark.parametrize(
    ("refuse", "most_chars"),
    [
        # Parsing a body makes one copy.
        (partial(parse_body, PredictRequest, f'{{"pixels": [0], "{LONG}": 1}}'.encode()), CHARS),
        (partial(parse_body, PredictRequest, f'{{"pixels": "{LONG}"}}'.encode()), CHARS),
        (partial(parse_values, Params, {LONG: 1}), 0),
        (partial(parse_values, Params, {"model": "ü" * CHARS}), 0),
        (refuse_pixel, 0),
        (partial(parse_values, InferBody, {"inputs": [{"name": LONG, "datatype": "FP32"}]}), 0),
    ],
    ids=["field", "value", "name in params", "model in params", "pixel", "nested"],
)
def test_long_text_is_cut_before_it_is_formatted(refuse, most_chars):
    tracemalloc.start()
    with pytest.raises(RefusedError):
        refuse()
    peak_bytes = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak_bytes < most_chars + CHARS / 10


def test_long_field_name_is_cut():
    with pytest.raises(RefusedError, match="unknown field") as refused:
        parse_body(PredictRequest, f'{{"pixels": [0], "{LONG}": 1}}'.encode())
    assert refused.value.fields[0].loc == [LONG[:100]]
