"""Errors of invalid requests."""

import numpy as np
import orjson
import pytest
from oip_bodies import LENGTH, binary_body, body_of, with_tensor

PIXELS = np.arange(18, dtype=np.uint8).reshape(2, 9)
RAW = PIXELS.tobytes()
BODY = body_of(PIXELS)
BINARY = binary_body(RAW, (2, 9), "UINT8")
INFER = "/v2/models/mnist/infer"


def with_parameters(**parameters):
    return {**BODY, "parameters": parameters}


def with_outputs(*outputs):
    return {**BODY, "outputs": list(outputs)}


def with_output_parameters(**parameters):
    return with_outputs({"name": "probabilities", "parameters": parameters})


def sized(size):
    return with_tensor(BINARY, parameters={"binary_data_size": size})


BAD_BODIES = {
    "no inputs": ({}, "inputs: Field required"),
    "empty inputs": ({"inputs": []}, "inputs: must have 1 or more items, got 0"),
    "two inputs": ({"inputs": BODY["inputs"] * 2}, "inputs: must have at most 1 items, got 2"),
    "inputs an object": ({"inputs": {}}, "inputs: must be an array, got an object"),
    "an input that is none": ({"inputs": [7]}, "inputs.0: must be an object, got 7"),
    "unknown input": (with_tensor(BODY, name="x"), "inputs.0.name: must be 'pixels', got \"x\""),
    "a list": ([1], "body: must be an object, got a list"),
    "id a number": ({**BODY, "id": 42}, "id: must be a string, got 42"),
    "long id": ({**BODY, "id": "a" * 257}, "at most 256 characters"),
    "no shape": (with_tensor(BODY, shape=None), "got null"),
    "shape no list": (with_tensor(BODY, shape=9), "must be [images, 9] with 1 to 10000"),
    "rank 1": (with_tensor(BODY, shape=[18]), "must be [images, 9]"),
    "rank 3": (with_tensor(BODY, shape=[2, 3, 3]), "got [2, 3, 3]"),
    "rank 9": (with_tensor(BODY, shape=[1] * 9), "got [1, 1, 1, 1, …]"),
    "other size": (with_tensor(BODY, shape=[3, 6]), "got [3, 6]"),
    "no images": (with_tensor(BODY, shape=[0, 9], data=[]), "got [0, 9]"),
    "fewer than none": (with_tensor(BODY, shape=[-2, 9]), "got [-2, 9]"),
    "any number of images": (with_tensor(BODY, shape=[-1, 9]), "got [-1, 9]"),
    "half an image": (with_tensor(BODY, shape=[2.0, 9]), "got [2.0, 9]"),
    "true images": (with_tensor(BODY, shape=[True, 9], data=[0] * 9), "got [true, 9]"),
    "endless images": (with_tensor(BODY, shape=[10**30, 9]), "1 to 10000 images"),
    "shape of other data": (with_tensor(BODY, shape=[3, 9]), "must be 27 numbers"),
    "no datatype": (with_tensor(BODY, datatype=None), "inputs.0.datatype: Field required"),
    "BYTES": (with_tensor(BODY, datatype="BYTES"), 'got "BYTES"'),
    "BOOL": (with_tensor(BODY, datatype="BOOL"), 'got "BOOL"'),
    "lower case": (with_tensor(BODY, datatype="fp32"), "must be one of UINT8"),
    "datatype a list": (with_tensor(BODY, datatype=["FP32"]), "got a list"),
    "FP16": (with_tensor(BODY, datatype="FP16"), "JSON has no FP16"),
    "no data": (with_tensor(BODY, data=None), "must have data or the parameter"),
    "data a text": (with_tensor(BODY, data="x" * 99), "data of input pixels must be a list"),
    "too few": (with_tensor(BODY, data=[0] * 17), "got 17 items"),
    "empty": (with_tensor(BODY, data=[]), "got 0 items"),
    "too many": (with_tensor(BODY, data=[0] * 19), "flat or in 2 lists of 9, got 19 items"),
    "other lists": (with_tensor(BODY, data=[[0] * 6] * 3), "got 3 lists"),
    "lists in lists": (with_tensor(BODY, data=[[[0] * 3] * 3] * 2), "got 2 lists"),
    "lists of one": (with_tensor(BODY, data=[[0]] * 18), "got 18 lists"),
    "images of lists": (with_tensor(BODY, data=[[[0]] * 9] * 2), "got 2 lists"),
    "a short list": (with_tensor(BODY, data=[[0] * 9, [0] * 8]), "got 2 lists"),
    "a list among numbers": (with_tensor(BODY, data=[0] * 17 + [[0]]), "image 1 pixel 8"),
    "a text": (with_tensor(BODY, data=["0"] * 18), "image 0 pixel 0"),
    "a text of floats": (with_tensor(BODY, datatype="FP32", data=[0] * 10 + ["0"] * 8), "pixel 1"),
    "true": (with_tensor(BODY, data=[0] * 11 + [True] * 7), "image 1 pixel 2 must be an integer"),
    "a fraction": (
        with_tensor(BODY, data=[0.0] * 18),
        "must be an integer in the range of UINT8, got 0.0",
    ),
    "past INT8": (
        with_tensor(BODY, datatype="INT8", data=[128] * 18),
        "in the range of INT8, got 128",
    ),
    "below 0": (with_tensor(BODY, datatype="INT8", data=[-1] * 18), "must be a number in 0..255"),
    "past 255": (with_tensor(BODY, datatype="FP64", data=[0] * 17 + [255.5]), "got 255.5"),
    "huge": (with_tensor(BODY, datatype="FP64", data=[10**400] * 18), "image 0 pixel 0"),
    "parameters a list": ({**BODY, "parameters": [1]}, "must be an object, got a list"),
    "a parameter a list": (with_parameters(x=[1]), 'parameters: "x" must be a string'),
    "a parameter null": (with_parameters(pixel_max=None), "a number or a boolean, got null"),
    "pixel_max 0": (
        with_parameters(pixel_max=0),
        "parameters.pixel_max: must be greater than 0, got 0",
    ),
    "pixel_max true": (with_parameters(pixel_max=True), "got true"),
    "pixel_max text": (with_parameters(pixel_max="1"), 'got "1"'),
    "pixel_max large": (with_parameters(pixel_max=65_536), "got 65536"),
    "above pixel_max": (with_parameters(pixel_max=1), "image 0 pixel 2 must be a number in 0..1"),
    "pixel_max of the input": (
        with_tensor(BODY, parameters={"pixel_max": 1}),
        "pixel_max is a parameter of the request",
    ),
    "shared memory": (
        with_tensor(BODY, parameters={"shared_memory_region": "x"}),
        "inputs.0.parameters: shared memory is not supported",
    ),
    "shared memory out": (
        with_output_parameters(shared_memory_region="x"),
        "outputs.0.parameters: shared memory",
    ),
    "binary_data_output 1": (with_parameters(binary_data_output=1), "must be true or false, got 1"),
    "binary_data text": (with_output_parameters(binary_data="true"), 'got "true"'),
    "outputs an object": ({**BODY, "outputs": {}}, "outputs: must be an array, got an object"),
    "unknown output": (with_outputs({"name": "y"}), "or 'class_name', got \"y\""),
    "output no object": (with_outputs("digit"), 'must be an object, got "digit"'),
    "output twice": (
        with_outputs({"name": "digit"}, {"name": "digit"}),
        "each output must be named once, got digit, digit",
    ),
    "0 classes": (
        with_output_parameters(classification=0),
        "must be greater than or equal to 1, got 0",
    ),
    "1.5 classes": (with_output_parameters(classification=1.5), "got 1.5"),
    "true classes": (with_output_parameters(classification=True), "got true"),
    "classes of digit": (
        with_outputs({"name": "digit", "parameters": {"classification": 1}}),
        "digit has no classes",
    ),
}


@pytest.mark.parametrize("case", BAD_BODIES)
def test_invalid_body_is_400_with_the_reason(oip, case):
    body, words = BAD_BODIES[case]
    response = oip.infer(body)
    assert response.status_code == 400
    assert words in response.json["error"]


BAD_BINARIES = {
    "both": (with_tensor(BINARY, data=[0] * 18), RAW, "and not both"),
    "JSON and bytes": (BODY, b"1", "0 bytes must follow the JSON, got 1"),
    "too few bytes": (sized(18), RAW[1:], "18 bytes must follow the JSON, got 17"),
    "too many bytes": (sized(18), RAW + b"1", "18 bytes must follow the JSON, got 19"),
    "size of other bytes": (sized(17), RAW, "17 bytes must follow the JSON, got 18"),
    "size a text": (sized("18"), RAW, 'must be an integer, got "18"'),
    "size below 0": (sized(-1), RAW, "greater than or equal to 0, got -1"),
    "size true": (sized(True), b"1", "must be an integer, got true"),
    "shape of more": (with_tensor(BINARY, shape=[3, 9]), RAW, "has 27 bytes, got 18"),
    "datatype of more": (with_tensor(BINARY, datatype="FP32"), RAW, "has 72 bytes, got 18"),
    "no bytes": (sized(0), b"", "has 18 bytes, got 0"),
}


@pytest.mark.parametrize("case", BAD_BINARIES)
def test_invalid_binary_body_is_400_with_the_reason(oip, case):
    body, raw, words = BAD_BINARIES[case]
    response = oip.infer(body, raw=raw)
    assert response.status_code == 400
    assert words in response.json["error"]


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf, -1e-3, 255.5, 6e4])
@pytest.mark.parametrize("dtype", ["<f2", "<f4", "<f8"])
def test_a_value_out_of_range_names_its_image_and_pixel(oip, value, dtype):
    pixels = PIXELS.astype(dtype)
    pixels[1, 4] = value
    datatype = {"<f2": "FP16", "<f4": "FP32", "<f8": "FP64"}[dtype]
    response = oip.infer(binary_body(pixels.tobytes(), (2, 9), datatype), raw=pixels.tobytes())
    assert response.status_code == 400
    assert "image 1 pixel 4 must be a number in 0..255, got" in response.json["error"]


@pytest.mark.parametrize(
    "length", ["-1", "x", "", "1.5", "+5", "1,1", "9" * 30, "9" * 5000, "²", "100000"]
)
def test_invalid_json_length_header_is_400(oip, length):
    response = oip.infer(BODY, **{LENGTH: length})
    assert response.status_code == 400
    assert f"{LENGTH} must be how many" in response.json["error"]


@pytest.mark.parametrize("size", [0, 1, 8, 10, 18, 35, 37])
def test_body_other_than_one_tensor_is_400(oip, size):
    response = oip.post(INFER, bytes(size), **{LENGTH: "0"})
    assert response.status_code == 400
    assert "9 bytes (UINT8) or 36 (FP32)" in response.json["error"]


def test_json_before_raw_tensors_is_bounded(oip):
    padded = orjson.dumps(BINARY).ljust(1_048_577) + RAW
    response = oip.post(INFER, padded, **{LENGTH: "1048577"})
    assert response.status_code == 400
    assert "at most 1048576 bytes, got 1048577" in response.json["error"]
    assert oip.post(INFER, padded[:1_048_576] + RAW, **{LENGTH: "1048576"}).status_code == 200
    alone = orjson.dumps(BODY).ljust(1_048_577)
    assert oip.post(INFER, alone, **{LENGTH: "1048577"}).status_code == 200


@pytest.mark.parametrize(
    "content", [b"", b"{", b"\xff", b"[" * 100_000, b'{"a":' * 900, b"null", b'"x"', b"1" * 4301]
)
def test_json_other_than_an_object_is_400(oip, content):
    response = oip.post(INFER, content)
    assert response.status_code == 400
    assert any(words in response.json["error"] for words in ("JSON", "must be an object"))


def test_counts_are_checked_before_anything_is_parsed(oip):
    keys = oip.post(INFER, b'{"a":1,' + b'"b":1,' * 30_000 + b'"c":1}')
    assert "at most 30000 colons, got 30002" in keys.json["error"]
    lists = oip.post(INFER, b'{"inputs":[' + b"[]," * 300_001)
    assert lists.status_code == 400
    assert "300000 lists" in lists.json["error"]


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("nobody", "no model is named 'nobody'"),
        ("No_Name", "no model is named 'No_Name'"),
        ("mnist/versions/9", "has no version 9"),
        ("mnist/versions/worst", "has no alias 'worst'"),
        ("mnist/versions/-1", "has no alias '-1'"),
        ("mnist/versions/" + "9" * 200, "has no version 999"),
    ],
)
def test_an_unknown_model_or_version_is_404(oip, path, words):
    response = oip.infer(BODY, path)
    assert response.status_code == 404
    assert words in response.json["error"]


def test_a_body_past_the_bound_is_413(oip):
    response = oip.post(INFER, bytes(4_000_001))
    assert response.status_code == 413
    assert "at most 4000000 bytes" in response.json["error"]


def test_other_methods_and_paths_have_protocol_errors(oip):
    response = oip.get(INFER)
    assert response.status_code == 405
    assert response.headers["Allow"] == "POST"
    for path in ("/v2/nothing", "/v2/models/mnist/versions/1/infer/", "/v2//models"):
        assert oip.get(path).status_code == 404
