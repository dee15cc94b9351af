"""Valid requests, in JSON and binary."""

import numpy as np
import orjson
import pytest
from oip_bodies import LENGTH, binary_body, body_of, read_outputs, with_tensor

DTYPES = {
    **{f"UINT{8 * size}": f"<u{size}" for size in (1, 2, 4, 8)},
    **{f"INT{8 * size}": f"<i{size}" for size in (1, 2, 4, 8)},
    **{f"FP{8 * size}": f"<f{size}" for size in (2, 4, 8)},
}


def check(response, expected):
    outputs = read_outputs(response)
    assert np.array_equal(outputs["probabilities"], expected)
    assert np.array_equal(outputs["digit"], expected.argmax(axis=1))


def test_json_is_answered_with_flat_json(oip, pixels, expected):
    response = oip.infer(body_of(pixels, id="42"))
    check(response, expected)
    assert response.content_type == "application/json"
    assert LENGTH not in response.headers
    answer = response.json
    assert (answer["model_name"], answer["model_version"], answer["id"]) == ("mnist", "2", "42")
    probs, digit, index, name = answer["outputs"]
    assert (probs["name"], probs["shape"], probs["datatype"]) == ("probabilities", [5, 3], "FP32")
    assert len(probs["data"]) == 15
    assert (digit["name"], digit["shape"], digit["datatype"]) == ("digit", [5], "INT64")
    assert (index["name"], index["datatype"], index["data"]) == ("class", "INT64", digit["data"])
    assert (name["name"], name["shape"], name["datatype"]) == ("class_name", [5], "BYTES")
    assert name["data"] == list(map(str, index["data"]))
    assert response.headers["X-Model-Name"] == "mnist"
    assert response.headers["X-Model-Version"] == "2"


def test_json_numbers_are_the_shortest_that_parse_to_the_float32(oip, pixels, expected):
    text = oip.infer(body_of(pixels)).data.partition(b'"data":[')[2].partition(b"]")[0]
    assert [np.float32(number) for number in text.decode().split(",")] == expected.ravel().tolist()
    assert len(text) < 15 * 14


def test_nested_data_is_read_like_flat(oip, pixels, expected):
    check(oip.infer(with_tensor(body_of(pixels), data=pixels.tolist())), expected)
    one = oip.infer(with_tensor(body_of(pixels[:1]), data=pixels[:1].tolist()))
    check(one, expected[:1])


@pytest.mark.parametrize("datatype", DTYPES)
def test_every_datatype_means_the_same_pixels(oip, datatype):
    pixels = np.random.default_rng(1).integers(0, 128, (5, 9))
    expected = oip.predict(pixels.tolist())
    raw = pixels.astype(DTYPES[datatype]).tobytes()
    check(oip.infer(binary_body(raw, (5, 9), datatype), raw=raw), expected)
    if datatype != "FP16":
        check(oip.infer(body_of(pixels, datatype)), expected)


def test_binary_outputs_follow_in_the_requested_order(oip, pixels, expected):
    wanted = [
        {"name": "digit", "parameters": {"binary_data": True}},
        {"name": "probabilities", "parameters": {"binary_data": True}},
    ]
    response = oip.infer(body_of(pixels, outputs=wanted))
    check(response, expected)
    assert response.content_type == "application/octet-stream"
    raw = response.data[int(response.headers[LENGTH]) :]
    assert raw[:40] == expected.argmax(axis=1).astype("<i8").tobytes()
    assert raw[40:] == expected.astype("<f4").tobytes()


@pytest.mark.parametrize(
    ("for_all", "for_one", "is_binary"),
    [
        (None, None, False),
        (True, None, True),
        (True, False, False),
        (False, True, True),
        (None, True, True),
    ],
)
def test_binary_data_of_an_output_wins_over_that_of_the_request(
    oip, pixels, for_all, for_one, is_binary
):
    parameters = {} if for_all is None else {"binary_data_output": for_all}
    output = {"name": "digit"} | (
        {} if for_one is None else {"parameters": {"binary_data": for_one}}
    )
    response = oip.infer(body_of(pixels, parameters=parameters, outputs=[output]))
    assert (LENGTH in response.headers) == is_binary
    assert list(read_outputs(response)) == ["digit"]


def test_one_output_may_be_binary_and_the_other_json(oip, pixels, expected):
    wanted = [{"name": "probabilities", "parameters": {"binary_data": True}}, {"name": "digit"}]
    raw = pixels.tobytes()
    check(oip.infer(binary_body(raw, (5, 9), "UINT8", outputs=wanted), raw=raw), expected)


def test_no_outputs_selects_all(oip, pixels, expected):
    for outputs in ([], None):
        check(oip.infer(body_of(pixels, outputs=outputs)), expected)
    both = oip.infer(body_of(pixels, parameters={"binary_data_output": True}))
    check(both, expected)
    assert LENGTH in both.headers


@pytest.mark.parametrize("dtype", ["u1", "<f4"])
def test_single_tensor_is_answered_in_binary(oip, pixels, expected, dtype):
    raw = pixels[0].astype(dtype).tobytes()
    for zero in ("0", "00"):
        response = oip.post("/v2/models/mnist/infer", raw, **{LENGTH: zero})
        check(response, expected[:1])
        assert response.content_type == "application/octet-stream"


def test_header_may_cover_the_whole_body(oip, pixels, expected):
    content = orjson.dumps(body_of(pixels))
    whole = oip.post("/v2/models/mnist/infer", content, **{LENGTH: str(len(content))})
    check(whole, expected)


def test_missing_id_is_generated(oip, pixels):
    for given in ({}, {"id": None}):
        response = oip.infer(body_of(pixels, **given))
        assert response.json["id"] == response.headers["X-Request-Id"]
    for given in ("", "run-7.038531e-26"):
        assert oip.infer(body_of(pixels, id=given)).json["id"] == given


@pytest.mark.parametrize(
    ("path", "number"),
    [
        ("mnist", "2"),
        ("mnist/versions/1", "1"),
        ("mnist/versions/2", "2"),
        ("mnist/versions/best", "1"),
        ("mnist/versions/latest", "2"),
    ],
)
def test_version_in_the_path_accepts_every_ref(oip, pixels, path, number):
    assert oip.infer(body_of(pixels), path).json["model_version"] == number


def test_pixel_max_scales_the_pixels(oip):
    unit = np.random.default_rng(4).random((5, 9))
    expected = oip.predict(unit.tolist(), pixel_max=1)
    raw = unit.tobytes()
    parameters = {"pixel_max": 1}
    check(oip.infer(body_of(unit, "FP64", parameters=parameters)), expected)
    check(oip.infer(binary_body(raw, (5, 9), "FP64", parameters=parameters), raw=raw), expected)


def test_unknown_parameters_are_ignored(oip, pixels, expected):
    parameters = {"priority": 1, "timeout": 2.5, "trace": "x", "sequence_start": False}
    check(oip.infer(body_of(pixels, parameters=parameters)), expected)
    tensor = with_tensor(body_of(pixels), parameters={"content_type": "np"})
    check(oip.infer({**tensor, "model_name": "mnist", "parameters": None}), expected)


def test_ten_thousand_images_are_the_limit(oip):
    raw = bytes(9 * 10_001)
    response = oip.infer(binary_body(raw[9:], (10_000, 9), "UINT8"), raw=raw[9:])
    assert read_outputs(response)["digit"].shape == (10_000,)
    refused = oip.infer(binary_body(raw, (10_001, 9), "UINT8"), raw=raw)
    assert refused.status_code == 400
    assert "1 to 10000 images, got [10001, 9]" in refused.json["error"]
