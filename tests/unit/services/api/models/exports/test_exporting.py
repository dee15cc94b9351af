"""An exported file gives the golden answers; otherwise the export fails."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import numpy as np
import onnx
import pytest
from flask import Flask
from rounded_networks import NETWORKS
from structlog.testing import capture_logs

from contracts.default_transform import default_transform
from contracts.errors import DamagedError, GoldenMismatchError
from mlp_core import (
    Affine,
    Initializer,
    Network,
    golden_bytes,
    save_weights,
    weights_bytes,
)
from mlp_core.files.npz import write_npz
from mlp_core.files.weights import weights_arrays
from services.api.models.exports.exporting import FORMATS, ExportError, export
from services.api.models.exports.formats import Source
from services.http.error_responses import catch_errors

ROOT = Path(__file__).parents[6]
NAMES = tuple(FORMATS)
SIX = default_transform(6, 3)
SOURCE = Source("digits", 3, "ab" * 32)


def answer(name, file):
    return FORMATS[name].answer(file, np.arange(12, dtype=np.float32).reshape(2, 6), SIX)


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("activation", ["sigmoid", "tanh", "relu"])
@pytest.mark.parametrize("name", NAMES)
def test_exported_file_gives_the_same_answers(name, activation, dtype, make_network):
    network = make_network(activation, dtype)
    file = export(FORMATS[name], weights_bytes(network), golden_bytes(network), SOURCE)
    ours = network.predict_probs(np.arange(12).reshape(2, 6))
    np.testing.assert_allclose(answer(name, file), ours, rtol=0, atol=1e-6)


@pytest.mark.parametrize("name", NAMES)
def test_version_without_golden_file_is_still_checked(name, make_network):
    network = make_network()
    with_golden = export(FORMATS[name], weights_bytes(network), golden_bytes(network), SOURCE)
    assert export(FORMATS[name], weights_bytes(network), None, SOURCE) == with_golden


@pytest.mark.parametrize("name", NAMES)
def test_large_logits_are_no_reason_to_refuse(name):
    # 64 rows are summed in another order than 8, which moves these answers by 3e-5.
    network = NETWORKS["deep sigmoid"]()
    assert export(FORMATS[name], weights_bytes(network), golden_bytes(network), SOURCE)


def test_mnist_golden_answers_pass_the_check(train, mnist):
    network = train("sigmoid")
    golden = golden_bytes(network, mnist.test.values)
    assert all(export(FORMATS[name], weights_bytes(network), golden, SOURCE) for name in NAMES)


EXPORT = """
import sys
from hashlib import sha256
from services.api.models.exports.exporting import FORMATS, export
from services.api.models.exports.formats import Source
weights, source = sys.stdin.buffer.read(), Source("digits", 3, "ab" * 32)
print(*[sha256(export(FORMATS[name], weights, None, source)).hexdigest() for name in sys.argv[1:]])
"""


def test_export_is_deterministic_across_processes(make_network):
    weights = weights_bytes(make_network())

    done = subprocess.run(
        [sys.executable, "-c", EXPORT, *NAMES],
        cwd=ROOT,
        env=os.environ
        | {"PYTHONHASHSEED": "2" if os.environ.get("PYTHONHASHSEED") == "1" else "1"},
        input=weights,
        capture_output=True,
        check=True,
    )
    here = [sha256(export(FORMATS[name], weights, None, SOURCE)).hexdigest() for name in NAMES]
    assert done.stdout.decode().split() == here


def with_params(network, change):
    """Return a network with changed parameters."""
    affines = [
        Affine(change(layer, "W", affine.weight), change(layer, "b", affine.bias))
        for layer, affine in enumerate(network.affines, start=1)
    ]
    return Network(affines, network.activation, network.transform)


def other_activation(network):
    return Network(network.affines, "sigmoid", network.transform)


def no_scale(network):
    return Network(network.affines, network.activation)


def no_first_biases(network):
    return with_params(network, lambda n, key, p: p * 0 if (n, key) == (1, "b") else p)


def one_weight_off(network):
    def change(layer, key, param):
        off = param.copy()
        if (layer, key) == (2, "W"):
            off[0, 0] += 0.001
        return off

    return with_params(network, change)


def half_precision(network):
    return with_params(network, lambda _n, _key, p: p.astype(np.float16).astype(p.dtype))


def no_numbers(network):
    return with_params(network, lambda _n, _key, p: p * np.float32(np.nan))


def overflowing(network):
    return with_params(network, lambda _n, _key, p: np.full_like(p, 3e38))


def a_class_less(network):
    last = network.affines[-1]
    affines = [*network.affines[:-1], Affine(last.weight[:, :2], last.bias[:2])]
    return Network(affines, network.activation, network.transform)


@pytest.mark.parametrize(
    "broken",
    [
        other_activation,
        no_scale,
        no_first_biases,
        one_weight_off,
        half_precision,
        a_class_less,
    ],
)
@pytest.mark.parametrize("name", NAMES)
def test_a_conversion_that_changes_answers_is_an_error(name, broken, make_network):
    network, export_format = make_network(), FORMATS[name]
    faulty = replace(
        export_format, convert=lambda given, source: export_format.convert(broken(given), source)
    )
    with pytest.raises(ExportError, match=f"the {name} file of version 3 of model digits failed"):
        export(faulty, weights_bytes(network), golden_bytes(network), SOURCE)


def test_conversion_to_nan_is_an_error(make_network):
    network = make_network()
    faulty = replace(
        FORMATS["onnx"],
        convert=lambda given, source: FORMATS["onnx"].convert(no_numbers(given), source),
    )
    with pytest.raises(ExportError, match="not finite"):
        export(faulty, weights_bytes(network), golden_bytes(network), SOURCE)


def wrong_digit(network, source):
    """An ONNX file whose digit is the least probable class."""
    model = onnx.load_from_string(FORMATS["onnx"].convert(network, source))
    (node,) = (node for node in model.graph.node if node.op_type == "ArgMax")
    node.op_type = "ArgMin"
    return model.SerializeToString()


def unknown_operator(network, source):
    model = onnx.load_from_string(FORMATS["onnx"].convert(network, source))
    model.graph.node[0].op_type = "Guess"
    return model.SerializeToString()


@pytest.mark.parametrize(
    ("name", "convert", "reason"),
    [
        ("onnx", wrong_digit, "must be that of the most probable class"),
        ("onnx", unknown_operator, "Guess"),
        ("onnx", lambda _network, _source: b"no model", "parse"),
        ("safetensors", lambda _network, _source: b"no tensors", "header"),
    ],
)
def test_a_file_that_its_reader_refuses_is_an_error(name, convert, reason, make_network):
    network = make_network()
    faulty = replace(FORMATS[name], convert=convert)
    with pytest.raises(ExportError, match=f"of version 3 of model digits failed.*{reason}"):
        export(faulty, weights_bytes(network), golden_bytes(network), SOURCE)


def test_export_error_is_a_500_without_internals(make_network):
    app = Flask("test")
    catch_errors(app)
    network = make_network()
    faulty = replace(
        FORMATS["onnx"], answer=lambda _file, rows, _transform: np.zeros((len(rows), 3))
    )
    weights, golden = weights_bytes(network), golden_bytes(network)
    app.add_url_rule("/", view_func=lambda: export(faulty, weights, golden, SOURCE))
    with capture_logs() as logs:
        response = app.test_client().get("/")
    assert response.status_code == 500
    assert "golden" not in response.text
    assert [(log["event"], type(log["exc_info"])) for log in logs] == [
        ("request_failed", ExportError)
    ]


def later_format(network):
    arrays = weights_arrays(network)
    described = {**json.loads(str(arrays["format"])), "format_version": 3}
    return write_npz(arrays | {"format": np.array(json.dumps(described))})


@pytest.mark.parametrize(
    ("make_weights", "make_golden", "reason"),
    [
        (lambda network: weights_bytes(network)[:-9], golden_bytes, "not a readable .npz file"),
        (later_format, golden_bytes, "format version 3; this build reads 1 to 2: upgrade"),
        (weights_bytes, lambda network: golden_bytes(network)[:-9], "not a readable .npz file"),
        (weights_bytes, weights_bytes, "has no array named pixels"),
        (lambda network: weights_bytes(overflowing(network)), lambda _: None, "is not finite"),
    ],
)
@pytest.mark.parametrize("name", NAMES)
def test_invalid_weights_are_damaged(name, make_weights, make_golden, reason, make_network):
    network = make_network()
    with pytest.raises(DamagedError, match=f"version 3 of model digits is damaged: .*{reason}"):
        export(FORMATS[name], make_weights(network), make_golden(network), SOURCE)


@pytest.mark.parametrize(
    ("make_weights", "make_golden", "reason"),
    [
        (weights_bytes, lambda network: golden_bytes(no_scale(network)), "a difference of"),
        (lambda network: weights_bytes(overflowing(network)), golden_bytes, "is not finite"),
    ],
)
@pytest.mark.parametrize("name", NAMES)
def test_version_with_other_answers_is_a_golden_mismatch(
    name, make_weights, make_golden, reason, make_network
):
    network = make_network()
    with pytest.raises(GoldenMismatchError, match=f"version 3 of model digits gives .*{reason}"):
        export(FORMATS[name], make_weights(network), make_golden(network), SOURCE)


MEASURE = """
import resource, sys
from pathlib import Path
import numpy as np
from mlp_core import Initializer, Network, weights_bytes
from services.api.models.exports.exporting import FORMATS, export
from services.api.models.exports.formats import Source
name, file = sys.argv[1:]
source = Source("digits", 3, "ab" * 32)
small = Network.create((6, 5, 3), "relu", Initializer(), np.random.default_rng(0))
export(FORMATS[name], weights_bytes(small), None, source)
unit = {"linux": 1024, "darwin": 1}[sys.platform]
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
for _ in range(3):
    export(FORMATS[name], Path(file).read_bytes(), None, source)
print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * unit)
"""


@pytest.mark.parametrize("name", NAMES)
def test_repeated_exports_have_bounded_memory(name, tmp_path):
    network = Network.create((784, 10_000, 10), "relu", Initializer(), np.random.default_rng(0))
    save_weights(tmp_path / "weights.npz", network)
    done = subprocess.run(
        [sys.executable, "-c", MEASURE, name, tmp_path / "weights.npz"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    assert int(done.stdout) < 6.5 * (tmp_path / "weights.npz").stat().st_size
