"""The formats that are known before the libraries are loaded."""

import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest

from services.api.models.exports.exporting import FORMATS
from services.api.models.exports.formats import MAX_EXPORT_BYTES, ExportName, check_size
from services.http.errors import RefusedError

ROOT = Path(__file__).parents[6]


def test_every_name_has_a_format():
    assert set(FORMATS) == set(get_args(ExportName))
    assert all(name == export_format.name for name, export_format in FORMATS.items())


def test_format_names_load_no_library():
    code = "import sys; import services.api.models.exports.formats; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert not {"onnx", "safetensors", "numpy", "mlp_core"} & set(done.stdout.split())


def test_weights_of_the_maximum_size_are_accepted():
    assert check_size("onnx", MAX_EXPORT_BYTES) is None


def test_larger_weights_are_refused_with_advice():
    with pytest.raises(RefusedError, match="use format=npz") as caught:
        check_size("onnx", MAX_EXPORT_BYTES + 1)
    assert caught.value.status == 422
    (field,) = caught.value.fields
    assert (field.loc, field.input) == (["format"], "onnx")
