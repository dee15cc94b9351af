"""The weights file: a network as an `.npz` of W1, b1, W2, b2, ... and `format`, a JSON text.

Version 1 scales its inputs. Version 2 may standardize them (`input_mean`, `input_std`), and may
describe them (`input_transform`).
"""

import json
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any, BinaryIO
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from mlp_core.activations import ACTIVATIONS
from mlp_core.arrays import DTYPES
from mlp_core.errors import ConfigError, FormatError
from mlp_core.files.npz import FLOATS_AND_TEXT, RawFile, read_npz, write_npz
from mlp_core.input_transform import Scale, Standardize, Transform
from mlp_core.layers import Affine
from mlp_core.network import Network

VERSION = 2
MAX_FORMAT_BYTES = 32 * 2**20  # the names of 4,096 columns and their values are a tenth
MAX_SCALE = float(np.finfo(np.float32).max)
FIELDS = ("format_version", "activation", "layer_sizes")
STANDARDIZATION = ("input_mean", "input_std")

Arrays = dict[str, NDArray[Any]]


def weights_bytes(network: Network) -> bytes:
    """Return the weights file of a network; equal networks give equal bytes."""
    return write_npz(weights_arrays(network))


def weights_arrays(network: Network) -> Arrays:
    """Return the arrays of a network's weights file by name, without copies."""
    arrays: Arrays = {}
    for number, affine in enumerate(network.affines, start=1):
        arrays[f"W{number}"], arrays[f"b{number}"] = affine.weight, affine.bias
    transform, fields = network.transform, _describe(network)
    if isinstance(transform, Standardize):
        arrays |= zip(STANDARDIZATION, (transform.mean, transform.std), strict=True)
    arrays["format"] = np.array(json.dumps(fields))
    return arrays


def _describe(network: Network) -> dict[str, Any]:
    transform = network.transform
    is_first = isinstance(transform, Scale) and transform.description is None
    fields: dict[str, Any] = {
        "format_version": 1 if is_first else VERSION,
        "activation": network.activation,
        "layer_sizes": network.layer_sizes,
    }
    if isinstance(transform, Scale):
        fields["input_scale"] = transform.factor
    if transform.description is not None:
        fields["input_transform"] = transform.description
    return fields


def save_weights(file: str | Path | BinaryIO, network: Network) -> None:
    """Write the weights file of a network to a path or an open binary file."""
    if isinstance(file, str | Path):
        Path(file).write_bytes(weights_bytes(network))
    else:
        file.write(weights_bytes(network))


def load_weights(file: str | Path | BinaryIO) -> Network:
    """Return the network in a weights file; everything is read before it returns.

    Args:
        file: A path, or an open binary file (io.BytesIO for bytes).

    Raises:
        FormatError: it is not a complete, finite weights file of a version that this build reads.
        OSError: the path can't be read.
    """
    if isinstance(file, str | Path):
        return parse_weights(Path(file).read_bytes(), Path(file).name)
    return parse_weights(file.read())


def read_activation(file: BinaryIO) -> str:
    """Return the activation in a file of save_weights, without reading its parameters.

    Raises:
        FormatError: it is not a weights file of a version that this build reads.
    """
    try:
        with np.load(file, allow_pickle=False) as arrays:
            described = arrays["format"]
    except (BadZipFile, EOFError, KeyError, ValueError) as error:
        raise FormatError(f"the weights file can't be read: {error}") from error
    activation: str = _parse_format(described, "the weights file")["activation"]
    return activation


def parse_weights(raw: RawFile, source: str = "the weights file") -> Network:
    """Return the network in a weights file in memory (FormatError as load_weights).

    An array becomes the memory of the network, and is no file afterwards (read_npz).
    """
    return network_from_arrays(read_npz(raw, source, FLOATS_AND_TEXT), source)


def network_from_arrays(arrays: Arrays, source: str) -> Network:
    """Return the network of a weights file's arrays, without copies.

    Args:
        arrays: As weights_arrays returns them.
        source: The file's name in an error.

    Raises:
        FormatError: they are not a network of a version that this build reads.
    """
    arrays = dict(arrays)
    if "format" not in arrays:
        raise FormatError(f"{source} has no array named format, so it is not a weights file")
    fields = _parse_format(arrays.pop("format"), source)
    sizes = fields["layer_sizes"]
    transform = _take_transform(arrays, fields, source)
    _check_names(arrays, len(sizes) - 1, source)
    dtype = arrays["W1"].dtype
    affines = []
    for number, (fan_in, fan_out) in enumerate(pairwise(sizes), start=1):
        weight = _take(arrays, f"W{number}", (fan_in, fan_out), dtype, source)
        affines.append(Affine(weight, _take(arrays, f"b{number}", (fan_out,), dtype, source)))
    return Network(affines, fields["activation"], transform)


def _take_transform(arrays: Arrays, fields: dict[str, Any], source: str) -> Transform:
    """Remove the standardization from the arrays, if there is one, and return the transform."""
    description = fields.get("input_transform") if fields["format_version"] > 1 else None
    if "input_scale" in fields:
        return Scale(float(fields["input_scale"]), description)
    if missing := [name for name in STANDARDIZATION if name not in arrays]:
        raise FormatError(f"{source} has no input_scale, and lacks {', '.join(missing)}")
    mean, std = (arrays.pop(name) for name in STANDARDIZATION)
    try:
        transform = Standardize(mean, std, description)
    except ConfigError as error:
        raise FormatError(f"{source}: {error}") from error
    inputs = fields["layer_sizes"][0]
    if mean.shape != (inputs,):
        raise FormatError(
            f"{source}: input_mean and input_std must have the shape {(inputs,)} that layer_sizes "
            f"gives, got {mean.shape}"
        )
    return transform


def _parse_format(array: NDArray[Any], source: str) -> dict[str, Any]:
    is_text = array.shape == () and array.dtype.kind == "U"
    try:
        fields = json.loads(_read_text(array)) if is_text else None
    except (ValueError, RecursionError) as error:
        raise FormatError(f"{source}: format is not JSON") from error
    if not isinstance(fields, dict):
        raise FormatError(f"{source}: format must be a text that contains a JSON object")
    version = fields.get("format_version")
    _check_version(version, source)
    for name in (*FIELDS, "input_scale") if version == 1 else FIELDS:
        if name not in fields:
            raise FormatError(f"{source}: format has no {name}")
    _check_fields(fields, source)
    return fields


def _read_text(array: NDArray[Any]) -> str:
    """Return a text, or raise ValueError; numpy crashes on characters that are not Unicode's."""
    if array.dtype.itemsize > MAX_FORMAT_BYTES:
        raise ValueError
    if np.frombuffer(array.tobytes(), f"{array.dtype.str[0]}u4").max() > sys.maxunicode:
        raise ValueError
    return str(array)


def _check_version(found: Any, source: str) -> None:
    if not _is_count(found):
        raise FormatError(f"{source}: format_version must be an integer from 1, got {_show(found)}")
    if found > VERSION:
        raise FormatError(
            f"{source} has format version {_show(found)}; this build reads 1 to {VERSION}: upgrade"
        )


def _check_fields(fields: dict[str, Any], source: str) -> None:
    activation, scale = fields["activation"], fields.get("input_scale", 1.0)
    if not isinstance(activation, str) or activation not in ACTIVATIONS:
        raise FormatError(
            f"{source}: activation must be one of {tuple(ACTIVATIONS)}, got {_show(activation)}"
        )
    if type(scale) not in (int, float) or not 0 < scale <= MAX_SCALE:
        raise FormatError(
            f"{source}: input_scale must be a number above 0 and at most {MAX_SCALE:.9g}, the "
            f"largest float32, got {_show(scale)}"
        )
    description = fields.get("input_transform")
    if fields["format_version"] > 1 and not isinstance(description, dict | None):
        raise FormatError(
            f"{source}: input_transform must be a JSON object, got {_show(description)}"
        )
    sizes = fields["layer_sizes"]
    if not (isinstance(sizes, list) and len(sizes) > 1 and all(map(_is_count, sizes))):
        raise FormatError(
            f"{source}: layer_sizes must be two or more integers from 1, got {_show(sizes)}"
        )


def _is_count(value: Any) -> bool:
    return type(value) is int and value >= 1


def _show(value: Any) -> str:
    return repr(value)[:100]


def _check_names(arrays: Arrays, layers: int, source: str) -> None:
    has = f"{source} has {layers} {'layer' if layers == 1 else 'layers'}"
    expected = {f"{letter}{number}" for letter in "Wb" for number in range(1, layers + 1)}
    if missing := sorted(expected - set(arrays)):
        raise FormatError(f"{has} but lacks {', '.join(missing)}")
    if surplus := sorted(set(arrays) - expected):
        raise FormatError(f"{has} but also holds {', '.join(surplus)}")


def _take(
    arrays: Arrays, name: str, shape: tuple[int, ...], dtype: np.dtype[Any], source: str
) -> NDArray[Any]:
    """Return one parameter after checking its shape, its dtype and its numbers."""
    array = arrays[name]
    if array.shape != shape:
        raise FormatError(
            f"{source}: {name} must have the shape {shape} that layer_sizes gives, got "
            f"{array.shape}"
        )
    if array.dtype.name not in DTYPES:
        raise FormatError(f"{source}: {name} must be {' or '.join(DTYPES)}, got {array.dtype}")
    if array.dtype != dtype:
        raise FormatError(f"{source}: {name} must be {dtype} like W1, got {array.dtype}")
    if not np.isfinite([array.min(), array.max()]).all():  # isfinite(array) allocates 16 MB for 64
        raise FormatError(f"{source}: {name} holds a number that is not finite")
    return array
