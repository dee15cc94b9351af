"""Triton's own client, used as in SageMaker's examples."""

import numpy as np
import pytest
from tritonclient.http import InferenceServerClient, InferInput, InferRequestedOutput

TRITON = "application/vnd.sagemaker-triton.binary+json"
PREFIX = f"{TRITON};json-header-size="


def make_body(images, datatype="UINT8", *, binary=True):
    pixels = InferInput("pixels", images.shape, datatype)
    pixels.set_data_from_numpy(images, binary_data=binary)
    outputs = [
        InferRequestedOutput(name, binary_data=binary) for name in ("digit", "probabilities")
    ]
    return InferenceServerClient.generate_request_body([pixels], outputs=outputs)


def read_answer(answer):
    size = None
    if answer.content_type != "application/json":
        assert answer.content_type.startswith(PREFIX)
        size = int(answer.content_type.removeprefix(PREFIX))
    return InferenceServerClient.parse_response_body(answer.data, header_length=size)


@pytest.mark.parametrize("binary", [True, False])
def test_triton_client_gets_the_same_bits(scoring, images, expected, binary):
    body, size = make_body(np.array(images, np.uint8), binary=binary)
    content_type = TRITON if size is None else f"{PREFIX}{size}"
    answer = scoring.send(body, content_type)
    result = read_answer(answer)
    probs = result.as_numpy("probabilities").astype(np.float32)
    assert probs.tobytes() == np.array(expected).astype(np.float32).tobytes()
    assert result.as_numpy("digit").tolist() == probs.argmax(axis=1).tolist()
    assert answer.headers["X-Model-Version"] == "1"
    assert (answer.content_type == "application/json") is not binary


def test_the_version_is_chosen_as_elsewhere(scoring, images, publish, make_network):
    publish(make_network(2))
    body, size = make_body(np.array(images, np.uint8))
    for query, version in (("", "2"), ("?version=1", "1")):
        answer = scoring.send(body, f"{PREFIX}{size}", f"/invocations{query}")
        assert answer.headers["X-Model-Version"] == version


@pytest.mark.parametrize("size", ["x", "-1", "1e3", "99999999", "9" * 30])
def test_malformed_size_is_400(scoring, images, size):
    body, _ = make_body(np.array(images, np.uint8))
    assert "json-header-size must be" in scoring.refuse(body, f"{PREFIX}{size}")


@pytest.mark.parametrize("change", [-1, 1, 7])
def test_a_wrong_size_is_400(scoring, images, change):
    body, size = make_body(np.array(images, np.uint8))
    scoring.refuse(body, f"{PREFIX}{size + change}")


def test_raw_bytes_too_few_or_too_many_are_400(scoring, images):
    body, size = make_body(np.array(images, np.uint8))
    scoring.refuse(body[:-1], f"{PREFIX}{size}")
    scoring.refuse(body + b"0", f"{PREFIX}{size}")


def test_another_parameter_is_415(scoring):
    scoring.refuse(b"{}", f"{TRITON};size=1", 415)
    scoring.refuse(b"{}", "application/json;json-header-size=1", 415)
