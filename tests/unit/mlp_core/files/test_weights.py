import hashlib
import io
import json
import zipfile

import numpy as np
import pytest
import weights_files
from weights_files import arrays_of, format_of, savez

from mlp_core import (
    FormatError,
    Network,
    Scale,
    Standardize,
    load_weights,
    save_weights,
    weights_bytes,
)
from mlp_core.files.npz import NO_DATE
from mlp_core.files.weights import read_activation

SIZES = (6, 5, 4, 3)


def make_network(dtype="float32", seed=0):
    return weights_files.make_network(SIZES, "tanh", dtype, seed)


def make_arrays(**changes):
    return arrays_of(make_network(), **changes)


def make_format(**changes):
    return format_of(make_network(), **changes)


def load(raw):
    return load_weights(io.BytesIO(raw))


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_network_round_trips(dtype, tmp_path):
    network = make_network(dtype)
    save_weights(tmp_path / "weights.npz", network)
    loaded = load_weights(str(tmp_path / "weights.npz"))
    assert (loaded.activation, loaded.transform) == ("tanh", Scale(1 / 255))
    assert (loaded.layer_sizes, loaded.dtype) == (SIZES, np.dtype(dtype))
    for a, b in zip(network.params, loaded.params, strict=True):
        np.testing.assert_array_equal(a, b)
    x = np.arange(12).reshape(2, 6)
    np.testing.assert_array_equal(network.predict_probs(x), loaded.predict_probs(x))


class CountedFile(io.BytesIO):
    """An open file that counts the bytes that are read."""

    read_bytes = 0

    def read(self, size=-1):
        content = super().read(size)
        self.read_bytes += len(content)
        return content


def test_activation_is_read_without_the_parameters():
    raw = weights_bytes(weights_files.make_network((100, 500, 10), "tanh"))
    file = CountedFile(raw)
    assert read_activation(file) == "tanh"
    assert file.read_bytes < len(raw) // 20


@pytest.mark.parametrize("raw", [b"", b"no zip", savez(make_arrays(format=None))])
def test_activation_of_another_file_is_refused(raw):
    with pytest.raises(FormatError, match="the weights file can't be read"):
        read_activation(io.BytesIO(raw))


def test_an_open_file_works_as_a_path_does(tmp_path):
    file = io.BytesIO()
    save_weights(file, make_network())
    save_weights(str(tmp_path / "weights.npz"), make_network())
    assert file.getvalue() == (tmp_path / "weights.npz").read_bytes()
    file.seek(0)
    assert weights_bytes(load_weights(file)) == file.getvalue()


def test_plain_numpy_opens_it():
    with np.load(io.BytesIO(weights_bytes(make_network())), allow_pickle=False) as file:
        shapes = {name: file[name].shape for name in file.files}
        described = json.loads(str(file["format"]))
    assert shapes == {
        "W1": (6, 5),
        "b1": (5,),
        "W2": (5, 4),
        "b2": (4,),
        "W3": (4, 3),
        "b3": (3,),
        "format": (),
    }
    assert described == {
        "format_version": 1,
        "activation": "tanh",
        "layer_sizes": [6, 5, 4, 3],
        "input_scale": 1 / 255,
    }


def test_a_few_lines_of_numpy_are_enough_to_use_it():
    network = make_network("float64")
    pixels = np.arange(12).reshape(2, 6)
    file = np.load(io.BytesIO(weights_bytes(network)))
    x = pixels * json.loads(str(file["format"]))["input_scale"]
    for number in (1, 2):
        x = np.tanh(x @ file[f"W{number}"] + file[f"b{number}"])
    powers = np.exp(x @ file["W3"] + file["b3"])
    file.close()
    np.testing.assert_allclose(
        network.predict_probs(pixels), powers / powers.sum(axis=1, keepdims=True), rtol=1e-12
    )


def test_equal_networks_have_equal_bytes_at_any_time():
    digests = {hashlib.sha256(weights_bytes(make_network())).hexdigest() for _ in range(3)}
    assert len(digests) == 1
    with zipfile.ZipFile(io.BytesIO(weights_bytes(make_network()))) as archive:
        assert {member.date_time for member in archive.infolist()} == {NO_DATE}
    assert weights_bytes(make_network(seed=1)) != weights_bytes(make_network())


def test_file_saved_by_numpy_is_read():
    expected = weights_bytes(make_network())
    assert weights_bytes(load(savez(make_arrays()))) == expected
    weight = make_arrays()["W1"]
    for layout in (np.asfortranarray(weight), weight.astype(">f4")):
        assert weights_bytes(load(savez(make_arrays(W1=layout)))) == expected


def test_a_newer_version_is_refused_by_name(tmp_path):
    path = tmp_path / "digits.npz"
    path.write_bytes(savez(make_arrays(format=make_format(format_version=3))))
    message = "digits.npz has format version 3; this build reads 1 to 2: upgrade"
    with pytest.raises(FormatError, match=message):
        load_weights(path)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"format": None}, "has no array named format"),
        ({"W2": None}, "has 3 layers but lacks W2"),
        ({"W4": np.zeros((3, 3), "f4")}, "has 3 layers but also holds W4"),
        ({"W1": np.zeros((5, 6), "f4")}, r"W1 must have the shape \(6, 5\) .*, got \(5, 6\)"),
        ({"b3": np.zeros((1, 3), "f4")}, r"b3 must have the shape \(3,\) .*, got \(1, 3\)"),
        ({"W1": np.zeros((6, 5), "f8")}, "b1 must be float64 like W1, got float32"),
        ({"b3": np.zeros(3, "f8")}, "b3 must be float32 like W1, got float64"),
        ({"W1": np.zeros((6, 5), "i4")}, r"W1.npy must hold float32 or float64 \(.*, got .*i4"),
        ({"W1": np.zeros((6, 5), "f2")}, r"W1.npy must hold float32 or float64 \(.*, got .*f2"),
        ({"W1": np.zeros((6, 5), "u1")}, r"W1.npy must hold float32 or float64 \(.*, got .*u1"),
        ({"W1": np.full((6, 5), "x")}, "W1 must be float32 or float64, got <U1"),
        ({"format": np.frombuffer(b"{}", "u1")}, r"format.npy must hold .*\(format: text\), got"),
        ({"b2": np.array([1, 2, np.nan, 4], "f4")}, "b2 holds a number that is not finite"),
        ({"W3": np.full((4, 3), np.inf, "f4")}, "W3 holds a number that is not finite"),
        ({"format": np.array("{")}, "format is not JSON"),
        ({"format": np.array("[" * 20_000)}, "format is not JSON"),
        ({"format": np.frombuffer(b"\xff\xff\xff\x7f", "<U1")[0:1].reshape(())}, "is not JSON"),
        ({"format": np.array("[1]")}, "format must be a text that contains a JSON object"),
        ({"format": np.array(["{}"])}, "format must be a text"),
        ({"format": np.array(1.0)}, "format must be a text"),
    ],
)
def test_arrays_that_are_no_network_are_refused(changes, message):
    with pytest.raises(FormatError, match=message):
        load(savez(make_arrays(**changes)))


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"format_version": None}, "format_version must be an integer from 1, got None"),
        ({"format_version": "1"}, "format_version must be an integer from 1, got '1'"),
        ({"format_version": True}, "format_version must be an integer from 1, got True"),
        ({"format_version": 0}, "format_version must be an integer from 1, got 0"),
        ({"activation": None}, "format has no activation"),
        ({"activation": "gelu"}, "activation must be one of .*, got 'gelu'"),
        ({"activation": ["relu"]}, "activation must be one of"),
        ({"layer_sizes": [6]}, "layer_sizes must be two or more integers from 1"),
        ({"layer_sizes": [6, 0, 3]}, "layer_sizes must be"),
        ({"layer_sizes": [6, 5.0, 4, 3]}, "layer_sizes must be"),
        ({"layer_sizes": "6543"}, "layer_sizes must be"),
        (
            {"layer_sizes": [10**9, 10**9, 4, 3]},
            r"W1 must have the shape \(1000000000, 1000000000\)",
        ),
        ({"input_scale": 0}, "input_scale must be a number above 0 .*, got 0"),
        ({"input_scale": float("nan")}, "input_scale must be a number .*, got nan"),
        ({"input_scale": 1e300}, r"at most 3.40282347e\+38, the largest float32, got 1e\+300"),
        ({"input_scale": 10**400}, "input_scale must be a number above 0"),
        ({"input_scale": "1"}, "input_scale must be a number above 0 .*, got '1'"),
        ({"layer_sizes": [6, 3]}, "has 1 layer but also holds W2"),
    ],
)
def test_a_description_that_is_no_network_is_refused(changes, message):
    with pytest.raises(FormatError, match=message):
        load(savez(make_arrays(format=make_format(**changes))))


def test_missing_file_raises_the_systems_error(tmp_path):
    with pytest.raises(FileNotFoundError):
        load_weights(tmp_path / "none.npz")


def test_file_is_closed_and_arrays_are_copies(tmp_path):
    path = tmp_path / "weights.npz"
    save_weights(path, make_network())
    loaded = load_weights(path)
    path.unlink()
    assert all(param.flags.owndata and param.flags.writeable for param in loaded.params)


DESCRIPTION = {"kind": "table", "class_names": ["a", "b", "c"]}


def make_standardized(dtype="float32", description=DESCRIPTION):
    transform = Standardize(np.arange(6.0), np.arange(1.0, 7.0), description)
    return Network(make_network(dtype).affines, "tanh", transform)


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("description", [None, DESCRIPTION])
def test_standardization_and_description_round_trip(dtype, description):
    network = make_standardized(dtype, description)
    raw = weights_bytes(network)
    loaded = load(raw)
    assert weights_bytes(loaded) == raw
    assert loaded.transform.description == description
    rows = np.arange(12.0).reshape(2, 6)
    np.testing.assert_array_equal(loaded.predict_probs(rows), network.predict_probs(rows))
    described = json.loads(str(np.load(io.BytesIO(raw))["format"]))
    assert described["format_version"] == 2
    assert "input_scale" not in described


def test_a_long_description_round_trips():
    described = {"columns": [{"name": "x" * 1000, "values": ["y" * 100] * 20}] * 1000}
    raw = weights_bytes(make_standardized(description=described))
    assert load(raw).transform.description == described


def test_a_described_scale_has_version_2_and_the_same_arrays():
    plain = make_network()
    described = Network(plain.affines, "tanh", Scale(1 / 255, DESCRIPTION))
    loaded = load(weights_bytes(described))
    assert (loaded.transform.factor, loaded.transform.description) == (1 / 255, DESCRIPTION)
    np.testing.assert_array_equal(loaded.params[0], plain.params[0])
    assert format_of(described) != format_of(plain)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"input_mean": None}, "has no input_scale, and lacks input_mean"),
        ({"input_std": None}, "has no input_scale, and lacks input_std"),
        ({"input_mean": np.zeros(5)}, r"input_std must be \(5,\) float64"),
        ({"input_mean": np.zeros(6, "f4")}, r"input_mean must be \(6,\) float64, got .* float32"),
        ({"input_std": np.zeros(6)}, "input_std must be above 0, got 0"),
        ({"input_std": np.full(6, np.inf)}, "input_std holds a number that is not finite"),
        ({"input_mean": np.zeros(5), "input_std": np.ones(5)}, r"have the shape \(6,\)"),
        ({"b9": np.zeros(6)}, "also holds b9"),
    ],
)
def test_malformed_standardization_is_refused(changes, message):
    with pytest.raises(FormatError, match=message):
        load(savez(arrays_of(make_standardized(), **changes)))


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"input_transform": "a table"}, "input_transform must be a JSON object, got 'a table'"),
        ({"input_scale": 1.0}, "also holds input_mean, input_std"),
        ({"input_scale": 0}, "input_scale must be a number above 0"),
        ({"format_version": 1}, "format has no input_scale"),
    ],
)
def test_malformed_format_of_version_2_is_refused(fields, message):
    network = make_standardized()
    with pytest.raises(FormatError, match=message):
        load(savez(arrays_of(network, format=format_of(network, **fields))))


def test_bytes_of_a_scaled_network_are_those_of_version_1():
    # Written by the build before version 2.
    digest = hashlib.sha256(weights_bytes(make_network())).hexdigest()
    assert digest == "ce37a8f7d712339e393d5b9ecbbc0c5b3888016d318559b00d77eca68ff8caaa"
