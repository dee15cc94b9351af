"""The JSON of an inspection: the fields of an InspectAnswer."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from contracts.datasets import InputTransform
from contracts.inference.inspection_summaries import SummaryRequest
from contracts.inference.inspections import InspectRequest, UnitChoice
from mlp_core import Examples, Network
from mlp_core.analysis.explanation import explain_class
from mlp_core.analysis.inspection import (
    Inspection,
    LayerGrads,
    descend,
    example_losses,
    inspect_batch,
)
from mlp_core.analysis.strongest import StrongestWeights, find_strongest
from mlp_core.arrays import Array
from services.api.inspect.image_choices import InspectedImages
from services.api.inspect.network_choices import LoadedChoice
from services.http.float_json import dump
from services.networks.predictions import sum_contributions

Fields = dict[str, Any]


def encode_inspection(body: InspectRequest, loaded: LoadedChoice, images: InspectedImages) -> bytes:
    """Return the response; values that are not finite are null.

    Args:
        body: The request.
        loaded: The network.
        images: The images, all with labels if there are steps.
    """
    network, losses, probs = _take_steps(body, loaded.network, images)
    labels = images.all_labels
    found = inspect_batch(network, images.pixels, labels, body.loss)
    answer = {
        "network": loaded.source.model_dump(),
        "layer_sizes": network.layer_sizes,
        "activation": network.activation,
        "dtype": network.dtype.name,
        "loss_kind": body.loss,
        "learning_rate": body.learning_rate,
        "losses": None if found.loss is None else [*losses, found.loss],
        "loss": found.loss,
        "digits": [_most_probable(each) for each in (*probs, found.probs)],
        "images": _describe_images(body, network, loaded.transform, images, found),
        "layers": _describe_layers(network, found.grads, with_weights=body.weights),
        "unit": None if body.unit is None else _describe_unit(body.unit, network, found.grads),
    }
    return dump(answer)


def encode_summary(body: SummaryRequest, loaded: LoadedChoice, images: InspectedImages) -> bytes:
    """Return the response of a summary; values that are not finite are null.

    Args:
        body: The request.
        loaded: The network.
        images: The one example.
    """
    network = loaded.network
    found = inspect_batch(network, images.pixels, None, "cross_entropy")
    (probs,) = found.probs
    strongest = find_strongest(network, probs, body.units, body.weights)
    answer = {
        "network": loaded.source.model_dump(),
        "layer_sizes": network.layer_sizes,
        "activation": network.activation,
        "label": images.labels[0],
        "pixels": images.pixels[0],
        "digit": int(probs.argmax()) if np.isfinite(probs).all() else None,
        "layers": [
            _describe_strongest(layer, output.z[0])
            for layer, output in zip(strongest, found.outputs, strict=True)
        ],
        "unit": None if body.unit is None else _describe_unit(body.unit, network, None),
    }
    return dump(answer)


def _describe_strongest(layer: StrongestWeights, values: NDArray[Any]) -> Fields:
    return {
        "units": layer.units,
        "values": values[layer.units],
        "inputs": _plain(layer.inputs),
        "weights": _plain(layer.weights),
    }


def _take_steps(
    body: InspectRequest, network: Network, images: InspectedImages
) -> tuple[Network, list[float], list[Array]]:
    labels = images.all_labels
    if not body.steps or labels is None:
        return network, [], []
    batch = Examples(images.pixels, labels)
    return descend(network, batch, body.loss, body.learning_rate, body.steps)


def _describe_images(
    body: InspectRequest,
    network: Network,
    transform: InputTransform,
    images: InspectedImages,
    found: Inspection,
) -> list[Fields]:
    losses = example_losses(found.logits, images.labels, body.loss)
    digits = found.probs.argmax(axis=1).tolist()
    shown = _most_probable(found.probs)
    return [
        {
            "label": images.labels[row],
            "dataset_version": images.dataset_versions[row],
            "pixels": images.pixels[row],
            "input": found.x[row],
            "digit": shown[row],
            "probabilities": found.probs[row],
            "loss": losses[row],
            "contributions": sum_contributions(
                explain_class(
                    network, images.pixels[row], digits[row] if body.digit is None else body.digit
                ),
                transform,
            ),
            "grad_input": None if found.grad_x is None else found.grad_x[row],
            "layers": _describe_passes(found, row),
        }
        for row in range(len(digits))
    ]


def _most_probable(probs: Array) -> list[int | None]:
    """Return the most probable class of each image; None: its probabilities are not finite."""
    return [int(row.argmax()) if np.isfinite(row).all() else None for row in probs]


def _describe_passes(found: Inspection, row: int) -> list[Fields]:
    return [
        {
            "a": output.a[row],
            "z": output.z[row],
            "grad_a": None if grads is None else grads.a[row],
            "grad_z": None if grads is None else grads.z[row],
        }
        for output, grads in zip(found.outputs, _each(found.grads, found.outputs), strict=True)
    ]


def _describe_layers(
    network: Network, all_grads: Sequence[LayerGrads] | None, *, with_weights: bool
) -> list[Fields]:
    return [
        {
            "inputs": affine.weight.shape[0],
            "units": affine.weight.shape[1],
            "weight_norm": _norm(affine.weight),
            "bias": affine.bias,
            "grad_weight_norm": None if grads is None else _norm(grads.weight),
            "grad_bias": None if grads is None else grads.bias,
            "weight": _plain(affine.weight) if with_weights else None,
            "grad_weight": _plain(grads.weight) if with_weights and grads is not None else None,
        }
        for affine, grads in zip(network.affines, _each(all_grads, network.affines), strict=True)
    ]


def _describe_unit(
    choice: UnitChoice, network: Network, all_grads: Sequence[LayerGrads] | None
) -> Fields:
    affine, unit = network.affines[choice.layer - 1], choice.unit
    grads = None if all_grads is None else all_grads[choice.layer - 1]
    return {
        "layer": choice.layer,
        "unit": unit,
        "weight": _plain(affine.weight[:, unit]),
        "bias": affine.bias[unit],
        "grad_weight": None if grads is None else _plain(grads.weight[:, unit]),
        "grad_bias": None if grads is None else grads.bias[unit],
    }


def _each(grads: Sequence[LayerGrads] | None, layers: Sequence[Any]) -> Sequence[LayerGrads | None]:
    return [None] * len(layers) if grads is None else grads


def _norm(array: NDArray[np.floating[Any]]) -> float:
    with np.errstate(all="ignore"):
        return float(np.linalg.norm(array))


def _plain(array: NDArray[Any]) -> NDArray[Any]:
    return np.ascontiguousarray(array)  # orjson needs contiguous arrays
