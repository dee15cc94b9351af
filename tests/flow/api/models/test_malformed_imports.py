"""Files that are not weights files: 422 with what was expected, and nothing remains."""

import io
import pickle
import struct
import warnings
import zipfile

import numpy as np
import pytest
from weights_files import arrays_of, format_of, make_file, savez

from stores.models.open import directory_store

OCTETS = "application/octet-stream"
PATH = "/models/mnist/versions?dataset=synthetic"
NAN, HUGE = np.float32("nan"), np.float32(3e38)
LONGEST_ANSWER = 2000


def changed(name, place, value):
    """The weights file with one number replaced."""
    array = arrays_of()[name].copy()
    array[place] = value
    return savez(arrays_of(**{name: array}))


def described(**changes):
    return savez(arrays_of(format=format_of(**changes)))


def zipped(*members, compression=zipfile.ZIP_STORED):
    file = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of names that are there twice
        with zipfile.ZipFile(file, "w", compression) as archive:
            for name, content in members:
                archive.writestr(name, content)
    return file.getvalue()


def npy(array):
    file = io.BytesIO()
    np.save(file, array)
    return file.getvalue()


def claiming(shape):
    """A file whose W1 says that it has another shape than its bytes have."""
    header = f"{{'descr': '<f4', 'fortran_order': False, 'shape': {shape}, }}\n".encode()
    content = b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header)) + header + bytes(80)
    return zipped(("W1.npy", content))


def declaring(size_bytes):
    """A file whose list of members says that the first one is so long."""
    content = bytearray(make_file())
    entry = content.index(b"PK\x01\x02")
    content[entry + 20 : entry + 28] = struct.pack("<2L", size_bytes, size_bytes)
    return bytes(content)


def of_sizes(*sizes, weight=0.0):
    arrays = {"format": format_of(layer_sizes=sizes)}
    for number in range(1, len(sizes)):
        arrays[f"W{number}"] = np.full(sizes[number - 1 : number + 1], weight, np.float32)
        arrays[f"b{number}"] = np.zeros(sizes[number], np.float32)
    return savez(arrays)


# A zip's list of members, without any of them.
LISTED = struct.pack("<4s24xH16x", b"PK\x01\x02", 5) + b"a.npy"
END = struct.pack("<4s4x2H2L2x", b"PK\x05\x06", 65_535, 65_535, len(LISTED) * 65_535, 0)

MALFORMED = {
    "nothing": (b"", "not a readable .npz"),
    "text": (b"W1,b1\n0.5,0\n", "not a readable .npz"),
    "noise": (np.random.default_rng(0).bytes(3000), "not a readable .npz"),
    "a single array": (npy(np.zeros((16, 3))), "not a readable .npz"),
    "a pickle": (pickle.dumps(arrays_of()), "not a readable .npz"),
    "an empty zip": (zipped(), "no array named format"),
    "a zip of something else": (zipped(("model.onnx", b"")), "model.onnx is not an .npy array"),
    "compressed": (savez(arrays_of(), np.savez_compressed), "is compressed: save with numpy.savez"),
    "a zip bomb": (
        zipped(("W1.npy", bytes(2**22)), compression=zipfile.ZIP_DEFLATED),
        "is compressed",
    ),
    "objects": (savez(arrays_of(W1=np.array([[{}] * 5] * 16))), "got dtype '|O'"),
    "a pickle as an array": (zipped(("W1.npy", pickle.dumps(1))), "is not an .npy array"),
    "two arrays with the same name": (
        zipped(*[("W1.npy", npy(np.zeros((16, 5), np.float32)))] * 2),
        "two arrays with the same name",
    ),
    "a million members": (LISTED * 65_535 + END, "holds 65535 arrays"),
    "a member of 4 GB": (declaring(2**32 - 2), "declares 4"),
    "a shape of 10^22": (claiming((10**11, 10**11)), "declares (100000000000, 100000000000)"),
    "a negative shape": (claiming((-1, 5)), "header"),
    "no format": (savez(arrays_of(format=None)), "no array named format"),
    "format of numbers": (savez(arrays_of(format=np.zeros(3))), "format must be a text"),
    "format that is no JSON": (savez(arrays_of(format=np.array("{"))), "format is not JSON"),
    "format version 3": (described(format_version=3), "format version 3; this build reads 1 to 2"),
    "format version true": (described(format_version=True), "format_version must be an integer"),
    "unknown activation": (described(activation="gelu"), "activation must be one of"),
    "no activation": (described(activation=None), "format has no activation"),
    "input scale 0": (described(input_scale=0), "input_scale must be a number above 0"),
    "input scale NaN": (described(input_scale=float("nan")), "above 0 and at most 3.4"),
    "input scale 1e300": (described(input_scale=1e300), "at most 3.40282347e+38"),
    "no layer": (described(layer_sizes=[16]), "two or more integers"),
    "a layer of 0": (described(layer_sizes=[16, 0, 3]), "two or more integers"),
    "a layer of 10^20": (described(layer_sizes=[16, 10**20, 3]), "the shape (16, 1000000"),
    "100,000 layers": (described(layer_sizes=[1] * 100_001), "has 100000 layers but lacks"),
    "no bias": (savez(arrays_of(b2=None)), "lacks b2"),
    "a surplus array": (savez(arrays_of(W3=np.zeros((3, 3)))), "also holds W3"),
    "a turned weight": (savez(arrays_of(W1=arrays_of()["W1"].T)), "W1 must have the shape (16, 5)"),
    "a weight of a unit less": (
        savez(arrays_of(W2=arrays_of()["W2"][:4])),
        "W2 must have the shape (5, 3)",
    ),
    "a bias of (1, 5)": (savez(arrays_of(b1=np.zeros((1, 5)))), "b1 must have the shape (5,)"),
    "half precision": (
        savez(arrays_of(W1=arrays_of()["W1"].astype(np.float16))),
        "W1.npy must hold float32 or float64 (format: text), got dtype '<f2'",
    ),
    "integers": (savez(arrays_of(W1=np.ones((16, 5), np.int64))), "must hold float32 or float64"),
    "bytes": (savez(arrays_of(b1=np.ones(5, np.uint8))), "must hold float32 or float64"),
    "two dtypes": (savez(arrays_of(b1=np.zeros(5))), "b1 must be float32 like W1, got float64"),
    "NaN": (changed("W1", (3, 2), NAN), "W1 holds a number that is not finite"),
    "infinity": (changed("b2", 1, np.inf), "b2 holds a number that is not finite"),
    "minus infinity": (changed("W2", (0, 0), -np.inf), "W2 holds a number that is not finite"),
    "weights that overflow": (of_sizes(16, 5, 3, weight=HUGE), "can reach"),
    # Each is finite alone; in a corner that is black in all of a data set they would pass unseen.
    "two weights that overflow together": (changed("W1", (slice(0, 2), 0), HUGE), "W1 and b1 can"),
    "too wide": (of_sizes(1, 8193, 2), "the widest with 8193"),
    "too many inputs": (of_sizes(65_537, 2), "and 65537 inputs"),
    "one output": (of_sizes(30, 16, 1), "at least 2 classes, got layer_sizes [30, 16, 1]"),
    "too deep": (of_sizes(*[1] * 66), "got 65 layers"),
}


def send(api, body):
    return api.client.post(PATH, data=body, content_type=OCTETS)


@pytest.mark.parametrize(("body", "sentence"), MALFORMED.values(), ids=MALFORMED)
def test_malformed_import_is_422_and_publishes_nothing(api, body, sentence):
    response = send(api, body)

    assert response.status_code == 422
    (error,) = response.json["errors"]
    assert error["loc"] == []
    assert sentence in error["msg"]
    assert len(response.data) < LONGEST_ANSWER
    assert api.stored() == []
    assert api.client.get("/models").json["items"] == []


@pytest.mark.parametrize("sizes", [(65_536, 2), (1, 8192, 2), (*(1,) * 64, 2)])
def test_widest_and_deepest_networks_are_accepted(api, sizes):
    assert send(api, make_file(sizes)).status_code == 201


def test_refused_imports_use_no_version_number(make, tmp_path):
    api = make(directory_store(tmp_path))
    assert send(api, make_file()).json["version"] == 1
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}

    statuses = {send(api, body).status_code for body, _ in MALFORMED.values()}

    assert statuses == {422}
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before
    assert len(api.client.get("/models/mnist/versions").json["items"]) == 1
    assert send(api, make_file()).json["version"] == 2


def test_a_file_cut_anywhere_is_422(api):
    content = make_file()

    for length in range(0, len(content), 31):
        assert send(api, content[:length]).status_code == 422, length

    assert api.stored() == []


def test_a_flipped_bit_is_422_or_changes_no_number(api):
    content = make_file()
    rng = np.random.default_rng(0)
    weights = send(api, content).json["weights"]
    published = [weights]

    for place in rng.integers(0, len(content) * 8, 400).tolist():
        damaged = bytearray(content)
        damaged[place // 8] ^= 1 << place % 8
        response = send(api, bytes(damaged))
        assert response.status_code in {201, 422}, place
        if response.status_code == 201:  # as in the time of a member
            published.append(response.json["weights"])

    assert published == [weights] * len(published)
    versions = api.client.get("/models/mnist/versions?limit=500").json["items"]
    assert len(versions) == len(published)
