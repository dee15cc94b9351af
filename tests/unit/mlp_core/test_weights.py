import hashlib
import io
import json
import pickle
import struct
import tracemalloc
import zipfile

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlp_core import FormatError, Initializer, Network, load_weights, save_weights, weights_bytes
from mlp_core.npz import NO_DATE, read_npz, write_npz

SIZES = (6, 5, 4, 3)


def make_network(dtype="float32", seed=0):
    initializer, rng = Initializer("normal", 0.5), np.random.default_rng(seed)
    network = Network.create(SIZES, "tanh", initializer, rng, dtype)
    network.input_scale = 1 / 255
    return network


def make_arrays(**changes):
    """Everything a weights file holds, with some arrays replaced, and those of None left out."""
    arrays = dict(np.load(io.BytesIO(weights_bytes(make_network()))))
    return {name: a for name, a in (arrays | changes).items() if a is not None}


def make_format(**changes):
    described = json.loads(str(make_arrays()["format"])) | changes
    return np.array(json.dumps({k: v for k, v in described.items() if v is not None}))


def savez(arrays, save=np.savez):
    file = io.BytesIO()
    save(file, **arrays)
    return file.getvalue()


def load(raw):
    return load_weights(io.BytesIO(raw))


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_a_network_comes_back_as_it_was(dtype, tmp_path):
    network = make_network(dtype)
    save_weights(tmp_path / "weights.npz", network)
    loaded = load_weights(str(tmp_path / "weights.npz"))
    assert (loaded.activation, loaded.input_scale) == ("tanh", 1 / 255)
    assert (loaded.layer_sizes, loaded.dtype) == (SIZES, np.dtype(dtype))
    for a, b in zip(network.params, loaded.params, strict=True):
        np.testing.assert_array_equal(a, b)
    x = np.arange(12).reshape(2, 6)
    np.testing.assert_array_equal(network.predict_probs(x), loaded.predict_probs(x))


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


def test_equal_networks_have_equal_bytes_whatever_the_clock():
    digests = {hashlib.sha256(weights_bytes(make_network())).hexdigest() for _ in range(3)}
    assert len(digests) == 1
    with zipfile.ZipFile(io.BytesIO(weights_bytes(make_network()))) as archive:
        assert {member.date_time for member in archive.infolist()} == {NO_DATE}
    assert weights_bytes(make_network(seed=1)) != weights_bytes(make_network())


def test_what_numpy_itself_saved_is_read():
    expected = weights_bytes(make_network())
    assert weights_bytes(load(savez(make_arrays()))) == expected
    weight = make_arrays()["W1"]
    for layout in (np.asfortranarray(weight), weight.astype(">f4")):
        assert weights_bytes(load(savez(make_arrays(W1=layout)))) == expected


def test_a_newer_version_is_refused_by_name(tmp_path):
    path = tmp_path / "digits.npz"
    path.write_bytes(savez(make_arrays(format=make_format(format_version=2))))
    message = "digits.npz has format version 2; this build reads 1 to 1: upgrade"
    with pytest.raises(FormatError, match=message):
        load_weights(path)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"format": None}, "has no array named format"),
        ({"W2": None}, "has 3 layers but lacks W2"),
        ({"W4": np.zeros((3, 3), "f4")}, "has 3 layers but also holds W4"),
        ({"W1": np.zeros((5, 6), "f4")}, r"W1 must be \(6, 5\) by layer_sizes, got \(5, 6\)"),
        ({"b3": np.zeros((1, 3), "f4")}, r"b3 must be \(3,\) by layer_sizes, got \(1, 3\)"),
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
        ({"format": np.array("[1]")}, "format must be one text that holds a JSON object"),
        ({"format": np.array(["{}"])}, "format must be one text"),
        ({"format": np.array(1.0)}, "format must be one text"),
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
        ({"layer_sizes": [10**9, 10**9, 4, 3]}, r"W1 must be \(1000000000, 1000000000\)"),
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


def test_objects_are_never_unpickled():
    trap = np.array([object()], dtype=object)
    with pytest.raises(FormatError, match=r"W1.npy must hold float32 or float64 .*, got .*O"):
        load(savez(make_arrays(W1=trap)))


@pytest.mark.parametrize("raw", [b"", b"weights", pickle.dumps({"W1": 1}), b"PK\x05\x06"])
def test_what_is_no_zip_is_refused(raw):
    with pytest.raises(FormatError, match=r"the weights file is not a readable .npz file"):
        load(raw)


def test_a_member_that_ends_too_early_is_refused_with_a_reason():
    raw = bytearray(weights_bytes(make_network()))
    listed, last = raw.index(b"PK\x01\x02"), raw.rindex(b"PK\x01\x02")
    (size,) = struct.unpack_from("<L", raw, last + 20)
    past_the_end = size + len(raw) - listed + 1
    struct.pack_into("<2L", raw, last + 20, past_the_end, past_the_end)
    with pytest.raises(FormatError, match=r"not a readable .npz file: it ends too early"):
        load(bytes(raw))


def test_a_lone_npy_is_refused():
    file = io.BytesIO()
    np.save(file, np.zeros(3))
    with pytest.raises(FormatError, match=r"not a readable .npz file"):
        load(file.getvalue())


def test_compressed_arrays_are_refused_before_they_grow():
    bomb = savez(make_arrays(W1=np.zeros((4000, 4000), "f4")), np.savez_compressed)
    assert len(bomb) < 100_000
    with pytest.raises(FormatError, match=r"W1.npy is compressed: save with numpy.savez"):
        load(bomb)


def rewrite(name, body):
    """A weights file in which one member's bytes are others."""
    file = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(weights_bytes(make_network()))) as old,
        zipfile.ZipFile(file, "w") as new,
    ):
        for member in old.namelist():
            new.writestr(member, body(old.read(member)) if member == name else old.read(member))
    return file.getvalue()


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (lambda raw: raw.replace(b"(6, 5)", b"(9, 9)"), r"W1.npy declares \(9, 9\) float32 but"),
        (lambda raw: raw.replace(b"(6, 5), }    ", b"(60000, 5), }"), r"declares \(60000, 5\)"),
        (lambda raw: raw[:-4], "W1.npy declares"),
        (lambda raw: raw + b"more", "W1.npy declares"),
        (lambda raw: raw[:9], "W1.npy has a header this build does not read"),
        (lambda raw: raw.replace(b"descr", b"desks"), "W1.npy has a header this build"),
        (lambda raw: raw.replace(b"NUMPY\x01", b"NUMPY\x09"), "W1.npy is not an .npy array"),
        (lambda _: b"", "W1.npy is not an .npy array"),
    ],
)
def test_an_array_that_lies_about_itself_is_refused(body, message):
    with pytest.raises(FormatError, match=message):
        load(rewrite("W1.npy", body))


def test_a_stranger_among_the_arrays_is_refused():
    file = io.BytesIO(weights_bytes(make_network()))
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr("readme.txt", "hello")
    with pytest.raises(FormatError, match=r"readme.txt is no .npy array"):
        load(file.getvalue())


def test_a_crowd_of_arrays_is_refused():
    crowd = savez({f"x{number}": np.zeros(1) for number in range(1025)})
    with pytest.raises(FormatError, match="holds 1025 arrays; at most 1024 are read"):
        load(crowd)


def test_reading_holds_the_arrays_and_the_bytes_of_one_of_them():
    arrays = {f"x{number}": np.zeros(100_000) for number in range(8)}
    raw = write_npz(arrays)
    tracemalloc.start()
    read = read_npz(raw, "the file")
    _, peak_bytes = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(read) == 8
    assert peak_bytes < (8 + 1.5) * 800_000


def test_a_file_cut_anywhere_is_refused():
    raw = weights_bytes(make_network())
    for length in range(0, len(raw), 7):
        with pytest.raises(FormatError):
            load(raw[:length])


@given(st.data())
def test_a_changed_byte_is_refused_or_changes_nothing(data):
    raw = bytearray(weights_bytes(make_network()))
    place = data.draw(st.integers(0, len(raw) - 1))
    raw[place] ^= data.draw(st.integers(1, 255))
    try:
        network = load(bytes(raw))
    except FormatError:
        return
    assert weights_bytes(network) == weights_bytes(make_network())


@given(st.binary(max_size=200))
def test_any_bytes_are_refused_with_a_sentence(raw):
    with pytest.raises(FormatError):
        load(raw)


def test_a_file_that_is_not_there_is_the_systems_error(tmp_path):
    with pytest.raises(FileNotFoundError):
        load_weights(tmp_path / "none.npz")


def test_the_file_is_closed_and_the_arrays_are_ones_own(tmp_path):
    path = tmp_path / "weights.npz"
    save_weights(path, make_network())
    loaded = load_weights(path)
    path.unlink()
    assert all(param.flags.owndata and param.flags.writeable for param in loaded.params)
