"""Builds request bodies of the Open Inference Protocol, and reads its responses."""

import numpy as np
import orjson

LENGTH = "Inference-Header-Content-Length"


def body_of(images, datatype="UINT8", **fields):
    """Return the JSON of a request for an array of images, with flat numbers."""
    tensor = {
        "name": "pixels",
        "shape": list(images.shape),
        "datatype": datatype,
        "data": images.ravel().tolist(),
    }
    return {"inputs": [tensor], **fields}


def binary_body(raw, shape, datatype, **fields):
    """Return the JSON of a request with binary tensor data."""
    tensor = {
        "name": "pixels",
        "shape": list(shape),
        "datatype": datatype,
        "parameters": {"binary_data_size": len(raw)},
    }
    return {"inputs": [tensor], **fields}


def with_tensor(body, **changes):
    """Return a body with changed fields of its input; None removes a field."""
    tensor = {**body["inputs"][0], **changes}
    kept = {name: value for name, value in tensor.items() if value is not None}
    return {**body, "inputs": [kept]}


def read_outputs(response):
    """Return the arrays of a response by name, from its JSON or its binary data."""
    assert response.status_code == 200, response.data
    header = response.headers.get(LENGTH)
    raw = b"" if header is None else response.data[int(header) :]
    outputs = {}
    for output in _json_of(response, header)["outputs"]:
        dtype = {"FP32": "<f4", "INT64": "<i8", "BYTES": object}[output["datatype"]]
        if "data" in output:
            assert "parameters" not in output
            values = np.array(output["data"], dtype)
        else:
            size = output["parameters"]["binary_data_size"]
            piece, raw = raw[:size], raw[size:]
            values = (
                np.array(list(_texts(piece))) if dtype is object else np.frombuffer(piece, dtype)
            )
        outputs[output["name"]] = values.reshape(output["shape"])
    assert raw == b""
    return outputs


def _json_of(response, header):
    return orjson.loads(response.data if header is None else response.data[: int(header)])


def _texts(raw):
    while raw:
        size = int.from_bytes(raw[:4], "little")
        yield raw[4 : 4 + size].decode()
        raw = raw[4 + size :]
