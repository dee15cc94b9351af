"""Reading a number as float64 and rounding it gives the float32 that was written."""

import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.http.float_json import dump

AMBIGUOUS = np.nextafter(np.float32(float("7.0385313e-26")), np.float32(0))


def read_back(values):
    return np.array(json.loads(dump(values)), np.float64).astype(np.float32)


@given(bits=st.lists(st.integers(0, 0x3F800000), min_size=1))  # all of 0..1
def test_each_probability_is_read_back_exactly(bits):
    values = np.array(bits, np.uint32).view(np.float32)
    assert np.array_equal(read_back(values), values)


def test_ambiguous_float_is_read_back_exactly():
    values = np.array([0.5, AMBIGUOUS, 1.0], np.float32)
    assert np.array_equal(read_back(values), values)
    assert np.float32(json.loads(dump({"p": [values]}))["p"][0][1]) == AMBIGUOUS


@pytest.mark.parametrize("text", ["run-7.038531e-26", '\\"[7.038531e-26,', "7.038531e-26"])
def test_digits_inside_strings_are_unchanged(text):
    read = json.loads(dump({text: [np.full(2, AMBIGUOUS), text]}))
    assert read == {text: [[7.0385307e-26] * 2, text]}


def test_numbers_have_the_fewest_digits():
    assert dump(np.array([0.1, 1e-7], np.float32)) == b"[0.1,1e-7]"
