"""Errors of invalid bodies and paths."""

import base64
import gzip
import json
import struct
import time
import zlib

import numpy as np
import pytest
from image_files import PNG_START, chunk, to_file

PREDICT = "/v1/models/mnist:predict"
CLASSIFY = "/v1/models/mnist:classify"
IMAGE = [0] * 784
SMALL = {"b64": base64.b64encode(to_file(np.eye(2, dtype=np.uint8) * 255)).decode()}


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("{", "must be JSON"),
        ("[[1]]", "must be a JSON object"),
        ("7", "must be a JSON object"),
        ("", "must be JSON"),
        ({}, "exactly one of inputs, instances; got none"),
        ({"instances": [IMAGE], "inputs": [IMAGE]}, "exactly one of inputs, instances"),
        ({"instances": [IMAGE], "pixel_max": 1}, "unknown key 'pixel_max'"),
        ({"instances": []}, "at least one image"),
        ({"instances": {"pixels": [IMAGE]}}, "a list of at least one image"),
        ({"instances": IMAGE}, "send [image]"),
        ({"instances": [IMAGE, IMAGE[:-1]]}, "image 1 must be 784 numbers, got 783"),
        ({"instances": [[*IMAGE[:-1], 256]]}, "image 0 pixel 783 must be a number in 0..255"),
        ({"instances": [{"pixels": IMAGE}, IMAGE]}, "image 1 must be an object"),
        ({"instances": [IMAGE, {"pixels": IMAGE}]}, "image 1 must be 784 numbers, got an object"),
        ({"instances": [{"pixels": IMAGE, "more": 1}]}, "image 0 must be an object"),
        ({"instances": [{"x": IMAGE}]}, "image 0 must be an object"),
        ({"inputs": {"x": [IMAGE]}}, "an object with 'pixels' only"),
        ({"inputs": {}}, "an object with 'pixels' only"),
        ({"inputs": None}, "a list of at least one image"),
        ({"instances": [IMAGE], "signature_name": 7}, "must be a string"),
        ({"instances": [IMAGE], "signature_name": "x"}, '"x" not found in signature def'),
        ({"instances": [SMALL, IMAGE]}, "image 1: must be"),
        ({"instances": [SMALL, {"b64": 7}]}, "image 1: must be"),
        ({"instances": [{"b64": "%"}]}, "image 0: must be base64"),
        ({"instances": [{"b64": "ü"}]}, "image 0: must be base64"),
        ({"instances": [{"b64": ""}]}, "neither a PNG nor a JPEG"),
        ({"instances": [SMALL, {"b64": "AAAA"}]}, "image 1: the image can't be read"),
        ({"instances": [SMALL] * 257}, "at most 256 image files"),
        ({"signature_name": "unit_pixels", "instances": [SMALL]}, "not in 0..1"),
    ],
)
def test_invalid_body_is_400_with_the_reason(tfs, body, words):
    assert words in tfs.refuse(PREDICT, body)


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ({}, "examples"),
        ({"instances": [IMAGE]}, "unknown key 'instances'"),
        ({"examples": [IMAGE]}, "a list of objects"),
        ({"examples": {"pixels": IMAGE}}, "a list of objects"),
        ({"examples": []}, "at least one image"),
        ({"examples": [{"pixels": IMAGE}], "context": {"a": 1}}, "unknown key 'context'"),
        ({"examples": [{"pixels": IMAGE}], "signature_name": "with_digit"}, "supports :predict"),
    ],
)
def test_invalid_classify_is_400(tfs, body, words):
    assert words in tfs.refuse(CLASSIFY, body)


@pytest.mark.parametrize("path", [PREDICT, CLASSIFY])
def test_a_compressed_body_is_415(tfs, path):
    body = gzip.compress(json.dumps({"instances": [IMAGE]}).encode())
    answer = tfs.post(path, body, **{"Content-Encoding": "gzip"})
    assert (answer.status_code, answer.json["error"]) == (
        415,
        "Content-Encoding must be left out, got 'gzip'",
    )
    plain = tfs.post(PREDICT, {"instances": [IMAGE]}, **{"Content-Encoding": "identity"})
    assert plain.status_code == 200


def test_regress_is_400_with_the_alternatives(tfs):
    body = {"examples": [{"pixels": IMAGE}]}
    assert ":predict and :classify" in tfs.refuse("/v1/models/mnist:regress", body)


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/v1"),
        ("GET", "/v1/"),
        ("GET", PREDICT),
        ("PUT", PREDICT),
        ("DELETE", "/v1/models/mnist"),
        ("OPTIONS", PREDICT),
        ("POST", "/v1/models/mnist"),
        ("POST", "/v1/models/mnist:explode"),
        ("POST", "/v1/models/mnist/versions/one:predict"),
        ("POST", "/v1/models/mnist/versions/1/labels/best:predict"),
        ("POST", "/v1/models/:predict"),
        ("GET", "/v1/models/mnist/metadata/x"),
        ("GET", "/v1/models/metadata/mnist/x"),
        ("POST", f"/v1/models/mnist/versions/1:predict{'x' * 5000}"),
    ],
)
def test_unknown_path_is_a_malformed_request(tfs, method, path):
    answer = tfs.ask(method, path)
    assert answer.status_code == 400
    assert answer.json["error"] == f"Malformed request: {method} {path[:200]}"


def test_paths_are_case_insensitive(tfs):
    assert (
        tfs.post("/v1/Models/mnist/VERSIONS/1:Predict", {"instances": [IMAGE]}).status_code == 200
    )
    assert tfs.ask("GET", "/v1/models/mnist/Metadata").status_code == 200


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/v1/models/nobody:predict", "no model is named 'nobody'"),
        ("/v1/models/MNIST:predict", "no model is named 'MNIST'"),
        ("/v1/models/..:predict", "no model is named '..'"),
        ("/v1/models/mnist/versions/2:predict", "no version 2"),
        ("/v1/models/mnist/versions/0:predict", "no version 0"),
        ("/v1/models/mnist/labels/nothing:predict", "no alias 'nothing'"),
        ("/v1/models/mnist/labels/1:predict", "label '1' must match"),
    ],
)
def test_unknown_names_are_404(tfs, path, words):
    error = tfs.refuse(path, {"instances": [IMAGE]}, 404)
    assert error.startswith("Servable not found for request: ")
    assert words in error


def test_number_above_int64_is_400(tfs):
    path = f"/v1/models/mnist/versions/{'9' * 19}:predict"
    assert "to numeric" in tfs.refuse(path, {"instances": [IMAGE]})


def test_leading_zeros_mean_the_same_version(tfs):
    path = "/v1/models/mnist/versions/001:predict"
    assert tfs.post(path, {"instances": [IMAGE]}).headers["X-Model-Version"] == "1"


def huge_png():
    head = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 0, 0, 0, 0)
    pixels = chunk(b"IDAT", zlib.compress(bytes(1000)))
    return PNG_START + chunk(b"IHDR", head) + pixels + chunk(b"IEND")


def many_megapixels():
    row = chunk(b"IDAT", zlib.compress(bytes(5001 * 2600), 1))
    head = struct.pack(">IIBBBBB", 5000, 2600, 8, 0, 0, 0, 0)
    return PNG_START + chunk(b"IHDR", head) + row + chunk(b"IEND")


@pytest.mark.parametrize(
    ("body", "status", "words"),
    [
        ('{"instances": ' + "[" * 100_000, 400, "must be JSON"),
        ('{"instances": ' + "[[" + "0," * 8_000_001, 413, "at most 4000000 bytes"),
        ('{"instances": [[' + "0," * 1_900_000 + "0]]}", 400, "784 numbers, got 1900001"),
        ('{"instances": [[' + "9" * 3_000_000 + "]]}", 400, ""),
        ('{"instances": [[1e' + "9" * 3_000_000 + "]]}", 400, ""),
        ('{"instances": [' + "[]," * 300_000 + "[]]}", 400, "300000 lists"),
        ('{"instances": [{' + '"":0,' * 700_000 + '"":0}]}', 400, ""),
        ('{"instances": [{' + '"":' * 1_000_001, 400, "at most 1000000 colons"),
        ({"instances": [{"b64": base64.b64encode(huge_png()).decode()}]}, 413, "25000000 pixels"),
        (
            {"instances": [{"b64": base64.b64encode(many_megapixels()).decode()}] * 2},
            413,
            "25000000 pixels in all, got 26000000",
        ),
    ],
    ids=map(str, range(10)),
)
def test_decompression_bomb_is_rejected_quickly(tfs, body, status, words):
    started = time.process_time()
    assert words in tfs.refuse(PREDICT, body, status)
    assert time.process_time() - started < 5  # all take milliseconds of processor time
