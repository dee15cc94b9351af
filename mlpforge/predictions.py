"""Predictions: arrays as binary tensors or rows as JSON, in chunks; and their result."""

import json
import warnings
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from tempfile import TemporaryFile
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mlpforge.arrays import examples_of
from mlpforge.connection import OCTETS, Connection, dump, path_of
from mlpforge.errors import MlpforgeError

# A request of at most 1 MiB never waits for the large requests of others.
MAX_CHUNK_BYTES = 2**20
MAX_CHUNK_EXAMPLES = 10_000
MAX_CHUNK_PROBABILITIES = 1_000_000
MAX_CHUNK_ROWS = 1000  # as JSON
MAX_CHUNK_COLONS = 10_000  # the service counts them, also those in texts
HEADER_LENGTH = "Inference-Header-Content-Length"
PREFIXES = {"u": "UINT", "i": "INT", "f": "FP"}
DTYPES = {"FP32": "<f4", "INT64": "<i8"}
UNSCALED = "x looks like pixels in 0..1: add pixel_max=1, or pixel_max={:g} if they are that dark"
LENGTH = np.dtype("<u4")  # before each text of a tensor


@dataclass(frozen=True)
class Predictions:
    """The predictions of one version, one per example and in their order.

    Args:
        model: The model's name.
        version: The version's number.
        classes: The most probable classes, (N,).
        probabilities: Each class's probability, float32, (N, classes).
        class_names: The names of the most probable classes, (N,), or None if they have none.
        warnings: `looks_unscaled`, if the pixels look like pixels in 0..1 and pixel_max is missing.
    """

    model: str
    version: int
    classes: NDArray[np.int64]
    probabilities: NDArray[np.float32]
    class_names: NDArray[np.str_] | None = None
    warnings: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self.classes)


@dataclass(frozen=True)
class _Target:
    """The version that predicts, and what it takes and gives.

    Args:
        connection: Sends the requests.
        model: The model's name.
        version: A number, an alias or `latest`; None is the model's default.
        pixel_max: The largest value of a pixel; None is that of the model's data set.
    """

    connection: Connection
    model: str
    version: int | str | None
    pixel_max: float | None


def predict(
    connection: Connection,
    model: str,
    x: Any,
    *,
    version: int | str | None = None,
    pixel_max: float | None = None,
) -> Predictions:
    """Predict in chunks, all with the version that answers the first one (as Client.predict)."""
    target = _Target(connection, model, version, pixel_max)
    metadata = connection.get(_path(model, version))
    (first, *columns), outputs = metadata["inputs"], metadata["outputs"]
    examples = examples_of(x, metadata["inputs"])
    if isinstance(examples, list):
        return _join(_predict_rows(target, examples))
    size, classes = first["shape"][-1], outputs[0]["shape"][-1]
    images = first.get("parameters") or {}
    values = _shape(examples, size, images)
    if columns or values.dtype.kind == "b":
        values = _to_float32(values)
    rows_per_chunk = min(MAX_CHUNK_EXAMPLES, MAX_CHUNK_PROBABILITIES // classes)
    step = max(1, min(rows_per_chunk, MAX_CHUNK_BYTES // (size * values.itemsize)))
    chunks = [values[start : start + step] for start in range(0, len(values), step)]
    names = [output["name"] for output in outputs]
    found = _join(_infer(target, first["name"], names, chunks))
    if pixel_max is None and _looks_unscaled(values, images):
        warnings.warn(UNSCALED.format(images["pixel_max"]), stacklevel=3)
        return replace(found, warnings=("looks_unscaled",))
    return found


def read_result(connection: Connection, path: str, request: dict[str, Any]) -> Predictions:
    """Read the predictions of a batch (as Job.result) by way of a temporary file.

    Args:
        connection: Sends the request.
        path: The path of the job's result.
        request: The batch's request, which names the version.
    """
    with TemporaryFile() as file:
        with connection.stream(path, params={"format": "npz"}) as response:
            for chunk in response.iter_bytes():
                file.write(chunk)
        file.seek(0)
        with np.load(file, allow_pickle=False) as arrays:
            classes, probabilities = arrays["class"], arrays["probabilities"]
            names = arrays["class_names"][classes]
    return Predictions(request["model"], request["version"], classes, probabilities, names)


def _shape(values: NDArray[Any], size: int, images: Mapping[str, Any]) -> NDArray[Any]:
    """Return values as (N, size); images have their axes or are flat.

    Args:
        values: Any number of examples, or a single one.
        size: The number of values of an example.
        images: Their height, width and channels; empty for tables, and by earlier builds.
    """
    is_one = values.size == size and values.shape[:1] != (1,)
    if images:
        _check_axes(values.shape, values.shape if is_one else values.shape[1:], images)
    if not is_one and (values.ndim == 0 or values.size != len(values) * size):
        raise MlpforgeError(
            f"x must have {size} values for each example, got an array of shape {values.shape}"
        )
    return np.ascontiguousarray(values.reshape(-1, size))


def _check_axes(shape: tuple[int, ...], image: tuple[int, ...], images: Mapping[str, Any]) -> None:
    height, width, channels = (images[name] for name in ("height", "width", "channels"))
    expected = (height, width) if channels == 1 else (height, width, channels)
    is_row = expected[:-1] == (1,)  # perhaps of an imported model, whose shape is unknown
    if image[1:] and image not in {expected, (height, width, channels)} and not is_row:
        raise MlpforgeError(
            f"x must have images of shape {expected}, or flat ones, got an array of shape {shape}"
        )


def _looks_unscaled(values: NDArray[Any], images: Mapping[str, Any]) -> bool:
    """Whether all pixels are at most 1, although the data set's are not, and not all are 0."""
    is_scaled = images.get("pixel_max", 1) <= 1 or values[0].max() > 1
    return not is_scaled and bool(values.max() <= 1 and values.any())


def _to_float32(values: NDArray[Any]) -> NDArray[np.float32]:
    with np.errstate(over="ignore"):
        numbers = values.astype("<f4")
    is_wrong = ~np.isfinite(numbers)
    if is_wrong.any():
        raise MlpforgeError(
            f"x must have finite numbers that float32 can hold, got {values[is_wrong][0]}"
        )
    return numbers


def _infer(
    target: _Target, name: str, outputs: Sequence[str], chunks: Sequence[NDArray[Any]]
) -> Iterator[Predictions]:
    """Predict each chunk in a request of the Open Inference Protocol with binary tensors."""
    version = target.version
    parameters = {} if target.pixel_max is None else {"pixel_max": target.pixel_max}
    for chunk in chunks:
        raw = chunk.astype(chunk.dtype.newbyteorder("<"), copy=False).tobytes()
        tensor = {
            "name": name,
            "shape": chunk.shape,
            "datatype": f"{PREFIXES[chunk.dtype.kind]}{8 * chunk.itemsize}",
            "parameters": {"binary_data_size": len(raw)},
        }
        selected = [{"name": one, "parameters": {"binary_data": True}} for one in outputs]
        head = json.dumps({"inputs": [tensor], "outputs": selected, "parameters": parameters})
        response = target.connection.send(
            "POST",
            f"{_path(target.model, version)}/infer",
            is_repeatable=True,
            content=head.encode() + raw,
            headers={"Content-Type": OCTETS, HEADER_LENGTH: str(len(head))},
        )
        answer = _parse(response.content, int(response.headers[HEADER_LENGTH]), target.model)
        version = answer.version
        yield answer


def _path(model: str, version: int | str | None) -> str:
    ref = () if version is None else ("versions", version)
    return path_of("v2", "models", model, *ref)


def _parse(content: bytes, json_bytes: int, model: str) -> Predictions:
    answer = json.loads(content[:json_bytes])
    found: dict[str, NDArray[Any]] = {}
    start = json_bytes
    for output in answer["outputs"]:
        end = start + output["parameters"]["binary_data_size"]
        raw, start = content[start:end], end
        if output["datatype"] == "BYTES":
            values = np.array(list(_texts(raw)))
        else:
            values = np.frombuffer(raw, DTYPES[output["datatype"]])
        found[output["name"]] = values.reshape(output["shape"])
    classes = found["class"] if "class" in found else found["digit"]
    version = int(answer["model_version"])
    return Predictions(model, version, classes, found["probabilities"], found.get("class_name"))


def _texts(raw: bytes) -> Iterator[str]:
    start = 0
    while start < len(raw):
        begin = start + LENGTH.itemsize
        start = begin + int(np.frombuffer(raw[start:begin], LENGTH)[0])
        yield raw[begin:start].decode()


def _predict_rows(target: _Target, rows: Sequence[Any]) -> Iterator[Predictions]:
    """Predict rows with texts as JSON, each a list of values in the order of the columns."""
    version = target.version
    for chunk in _split(rows):
        ref = {} if version is None else {"version": version}
        body = {"rows": chunk, "model": target.model, **ref}
        answer = target.connection.post("/predict", body, is_repeatable=True)
        version = answer["version"]
        found = answer["predictions"]
        yield Predictions(
            target.model,
            version,
            np.array([one["class"] for one in found], np.int64),
            np.array([one["probabilities"] for one in found], np.float32),
            np.array([one["class_name"] for one in found]),
        )


def _split(rows: Sequence[Any]) -> Iterator[Sequence[Any]]:
    """Yield rows in their order, halved until each part may be sent."""
    text = dump(rows) if len(rows) <= MAX_CHUNK_ROWS else ""
    is_small = text and len(text) <= MAX_CHUNK_BYTES and text.count(":") <= MAX_CHUNK_COLONS
    if is_small or len(rows) == 1:
        yield rows
        return
    half = len(rows) // 2
    yield from _split(rows[:half])
    yield from _split(rows[half:])


def _join(parts: Iterator[Predictions]) -> Predictions:
    chunks = list(parts)
    if not chunks:
        raise MlpforgeError("x must have at least one example")
    names = [one.class_names for one in chunks if one.class_names is not None]
    return Predictions(
        chunks[0].model,
        chunks[0].version,
        np.concatenate([one.classes for one in chunks]),
        np.concatenate([one.probabilities for one in chunks]),
        np.concatenate(names) if names else None,
    )
