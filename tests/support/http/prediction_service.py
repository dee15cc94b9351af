"""A small service that predicts by the Open Inference Protocol, and rows as JSON."""

import json
import struct

import httpx
import numpy as np

from mlpforge import Client
from mlpforge.predictions import HEADER_LENGTH

CLASSES = 3
NAMES = ["red", "white", "rosé"]
DATATYPES = {"region": "BYTES"}
OUTPUTS = {"probabilities": [-1, CLASSES], "class": [-1], "class_name": [-1]}


class Service:
    """A service whose class of an example is its first value.

    Attributes:
        bodies: What each prediction received: the JSON, and the values of its tensor.
        paths: The path of each prediction.
    """

    def __init__(self, inputs, outputs=OUTPUTS, images=None):
        self.metadata = {
            "inputs": [
                {"name": name, "shape": [-1, size], "datatype": DATATYPES.get(name, "FP32")}
                for name, size in inputs
            ],
            "outputs": [{"name": name, "shape": shape} for name, shape in outputs.items()],
        }
        if images:
            self.metadata["inputs"][0]["parameters"] = images
        self.bodies, self.paths = [], []

    def __call__(self, request):
        if request.method == "GET":
            return httpx.Response(200, json=self.metadata)
        self.paths.append(request.url.path)
        if request.url.path == "/predict":
            return self.answer_rows(json.loads(request.content))
        length = int(request.headers[HEADER_LENGTH])
        body = json.loads(request.content[:length])
        (tensor,) = body["inputs"]
        code = {"UINT8": "u1", "FP32": "<f4", "FP64": "<f8", "INT64": "<i8"}[tensor["datatype"]]
        values = np.frombuffer(request.content[length:], code).reshape(tensor["shape"])
        self.bodies.append((body, values))
        return self.answer_tensor(values[:, 0].astype(int), body["outputs"])

    def answer_tensor(self, classes, wanted):
        names = [NAMES[label].encode() for label in classes]
        raws = {
            "probabilities": np.eye(CLASSES, dtype="<f4")[classes].tobytes(),
            "class": classes.astype("<i8").tobytes(),
            "digit": classes.astype("<i8").tobytes(),
            "class_name": b"".join(struct.pack("<I", len(name)) + name for name in names),
        }
        datatypes = {"probabilities": "FP32", "class_name": "BYTES"}
        outputs = [
            {
                "name": one["name"],
                "shape": [len(classes), *([CLASSES] if one["name"] == "probabilities" else [])],
                "datatype": datatypes.get(one["name"], "INT64"),
                "parameters": {"binary_data_size": len(raws[one["name"]])},
            }
            for one in wanted
        ]
        head = json.dumps({"model_version": "7", "outputs": outputs}).encode()
        content = head + b"".join(raws[one["name"]] for one in wanted)
        return httpx.Response(200, content=content, headers={HEADER_LENGTH: str(len(head))})

    def answer_rows(self, body):
        self.bodies.append((body, body["rows"]))
        answer = {"class": 1, "class_name": "white", "probabilities": [0, 1, 0]}
        return httpx.Response(200, json={"version": 7, "predictions": [answer] * len(body["rows"])})


def predict(service, x, *version, **options):
    with Client("http://service", transport=httpx.MockTransport(service)) as client:
        return client.predict("wine", x, *version, **options)
