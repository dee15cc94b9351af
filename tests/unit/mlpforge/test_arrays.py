"""Predictions of the client: arrays in, arrays out, in chunks."""

import json
import struct
from io import BytesIO

import httpx
import numpy as np
import pytest
from upload_files import import_bytes

from contracts.datasets import NPZ
from mlpforge import Client, MlpforgeError
from mlpforge.arrays import HEADER_LENGTH, MAX_CHUNK_BYTES, write_npz

CLASSES = 3
NAMES = ["red", "white", "rosé"]
OUTPUTS = {"probabilities": [-1, CLASSES], "class": [-1], "class_name": [-1]}


class Service:
    """A service whose class of an example is its first value.

    Attributes:
        bodies: What each prediction received: the JSON, and the values of its tensor.
        paths: The path of each prediction.
    """

    def __init__(self, inputs, outputs=OUTPUTS):
        self.metadata = {
            "inputs": [{"name": name, "shape": [-1, size]} for name, size in inputs],
            "outputs": [{"name": name, "shape": shape} for name, shape in outputs.items()],
        }
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


IMAGES, TABLE, MIXED = [("pixels", 4)], [("features", 2)], [("alcohol", 1), ("region", 1)]
DIGITS = {"probabilities": [-1, CLASSES], "digit": [-1]}


def predict(service, x, *version, **options):
    with Client("http://service", transport=httpx.MockTransport(service)) as client:
        return client.predict("wine", x, *version, **options)


def test_predictions_are_arrays_in_the_order_of_the_examples():
    found = predict(Service(IMAGES), np.array([[2, 0, 0, 0], [0, 0, 0, 0]], np.uint8))
    assert found.classes.tolist() == [2, 0]
    assert found.class_names.tolist() == ["rosé", "red"]
    assert found.probabilities.tolist() == [[0, 0, 1], [1, 0, 0]]
    assert (found.model, found.version, len(found)) == ("wine", 7, 2)


def test_classes_without_names_are_digits():
    found = predict(Service(IMAGES, DIGITS), np.array([[1, 0, 0, 0]], np.uint8))
    assert (found.classes.tolist(), found.class_names) == ([1], None)


def test_large_arrays_are_sent_in_chunks():
    count = MAX_CHUNK_BYTES // 4 // 8 + 1
    x = np.arange(4 * count).reshape(count, 4) % CLASSES
    service = Service(IMAGES)
    found = predict(service, x)
    assert len(service.bodies) > 1
    assert max(values.nbytes for _, values in service.bodies) <= MAX_CHUNK_BYTES
    np.testing.assert_array_equal(found.classes, x[:, 0])


def test_chunks_after_the_first_have_its_version():
    service = Service(IMAGES)
    predict(service, np.zeros((10_001, 4), np.uint8), "champion")
    path = "/v2/models/wine/versions/{}/infer"
    assert service.paths == [path.format("champion"), path.format(7)]


def test_without_a_version_the_service_chooses_it():
    service = Service(IMAGES)
    predict(service, np.zeros((1, 4), np.uint8))
    assert service.paths == ["/v2/models/wine/infer"]


@pytest.mark.parametrize("dtype", ["u1", "f4", "f8", ">i8"])
def test_pixels_keep_their_type(dtype):
    service = Service(IMAGES)
    predict(service, np.array([[1, 2, 3, 4]], dtype))
    (_, values), *_ = service.bodies
    assert (values.dtype.kind, values.tolist()) == (np.dtype(dtype).kind, [[1, 2, 3, 4]])


@pytest.mark.parametrize("shape", [(3, 4), (3, 2, 2), (3, 1, 4)])
def test_images_may_have_any_shape(shape):
    assert len(predict(Service(IMAGES), np.zeros(shape, np.uint8))) == 3


@pytest.mark.parametrize("shape", [(4,), (2, 2), (1, 4), (1, 2, 2)])
def test_single_image_is_one_prediction(shape):
    assert len(predict(Service(IMAGES), np.zeros(shape, np.uint8))) == 1


@pytest.mark.parametrize("shape", [(5,), (2, 3), (0, 4), ()])
def test_array_of_another_shape_is_refused(shape):
    with pytest.raises(MlpforgeError, match=r"^x must have"):
        predict(Service(IMAGES), np.zeros(shape, np.uint8))


def test_pixel_max_is_sent_only_if_given():
    service = Service(IMAGES)
    predict(service, np.zeros((1, 4)))
    predict(service, np.zeros((1, 4)), pixel_max=1)
    assert [body["parameters"] for body, _ in service.bodies] == [{}, {"pixel_max": 1}]


def test_numbers_of_a_table_are_sent_as_float32():
    service = Service(TABLE)
    predict(service, [[1, 0.1]])
    assert service.bodies[0][0]["inputs"][0]["datatype"] == "FP32"


@pytest.mark.parametrize(
    ("inputs", "rows"),
    [
        (MIXED, [[13.5, "a"], [12.0, "b"]]),
        (MIXED, [{"alcohol": 13.5, "region": "a"}] * 2),
        (TABLE, [{"alcohol": 13.5, "ash": 2}] * 2),
        (MIXED, [[13.5, 1], [12.0, 2]]),
    ],
)
def test_rows_with_texts_or_names_are_sent_as_json(inputs, rows):
    service = Service(inputs)
    found = predict(service, rows, 3)
    assert service.bodies[0][0] == {"rows": rows, "model": "wine", "version": 3}
    assert found.class_names.tolist() == ["white"] * 2


def test_data_frame_is_sent_by_the_names_of_its_columns():
    class Frame:
        def to_dict(self, orient):
            assert orient == "records"
            return [{"alcohol": 13.5, "region": "a"}]

    service = Service(MIXED)
    predict(service, Frame())
    assert service.bodies[0][1] == [{"alcohol": 13.5, "region": "a"}]


@pytest.mark.parametrize("names", [{}, {"columns": ["a", "b"], "class_names": ["no", "yes", "?"]}])
def test_written_tables_are_imported(tmp_path, names):
    x, y = np.arange(40.0).reshape(20, 2), ["no", "yes"] * 10
    file = BytesIO()
    write_npz(file, x, y, {"test": (x[:4], y[:4]), **names})
    info, arrays = import_bytes(tmp_path, file.getvalue(), NPZ)
    np.testing.assert_array_equal(arrays["train_x.npy"], x)
    assert (info.train_examples, info.test_examples) == (20, 4)
    assert list(info.class_names) == names.get("class_names", ["no", "yes"])
    assert [column.name for column in info.columns] == names.get("columns", ["0", "1"])


def test_written_images_are_imported(tmp_path):
    images = np.random.default_rng(0).integers(0, 256, (20, 4, 5, 3), np.uint8)
    file = BytesIO()
    write_npz(file, images, np.arange(20) % 2, {})
    info, _ = import_bytes(tmp_path, file.getvalue(), NPZ)
    assert (info.kind, info.input_shape) == ("images", (4, 5, 3))
