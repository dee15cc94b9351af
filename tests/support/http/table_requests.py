"""Requests for table models in several protocols, and the bits of their answers."""

import json

import numpy as np

LENGTH = "Inference-Header-Content-Length"
ROWS = [{"length": 5.1, "color": "red", "width": 0.1}, {"length": 3, "color": "=1", "width": 2}]
LISTS = [[5.1, "red", 0.1], [3, "=1", 2]]
BY_COLUMN = {"length": [5.1, 3], "color": ["red", "=1"], "width": [0.1, 2]}


def bits(rows):
    return [np.float32(row).tobytes() for row in rows]


def bits_of(predictions):
    return bits([one["probabilities"] for one in predictions])


def infer(http, model, inputs, raw=b"", **fields):
    content = json.dumps({"inputs": inputs, **fields}).encode()
    headers = {LENGTH: str(len(content))} if raw else {}
    return http.post(f"/v2/models/{model}/infer", data=content + raw, headers=headers)


def outputs_of(response):
    assert response.status_code == 200, response.text
    return {one["name"]: one["data"] for one in response.json["outputs"]}


def tensor(name, data, datatype="FP32", width=1):
    return {"name": name, "datatype": datatype, "shape": [2, width], "data": data}


COLUMNS = [
    tensor("color", ["red", "=1"], "BYTES"),
    tensor("length", [5.1, 3]),
    tensor("width", [[0.1], [2]], "FP64"),
]


def pack_texts(*texts):
    return b"".join(len(text).to_bytes(4, "little") + text.encode() for text in texts)


def binary(name, raw, datatype="FP32", shape=(2, 1)):
    size = {"binary_data_size": len(raw)}
    return {"name": name, "datatype": datatype, "shape": list(shape), "parameters": size}
