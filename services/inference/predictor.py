"""One parsed request, one answer: the only road from pixels to probabilities."""

import numpy as np
from numpy.typing import NDArray

from contracts.errors import DamagedError
from contracts.predictions import BatchPredictAnswer, PredictAnswer, Prediction, PredictRequest
from services.inference.networks import Networks
from services.inference.pixels import parse_pixels


def predict(networks: Networks, request: PredictRequest) -> PredictAnswer | BatchPredictAnswer:
    """Answer a request: one prediction for one image, a list of them for a list.

    Raises:
        PixelsError: the pixels are not images of the network's size.
        NotFoundError, DamagedError, StoreAwayError: as Networks.resolve; besides, DamagedError
            where the weights are finite and the probabilities are not.
    """
    loaded = networks.resolve(request.model, str(request.version))
    images = parse_pixels(request.pixels, request.pixel_max, loaded.network.layer_sizes[0])
    probs = loaded.network.predict_probs(images.values)
    if not np.isfinite(probs).all():
        raise DamagedError(
            f"version {loaded.version} of model {loaded.name}", "its probabilities are not finite"
        )
    predictions = to_predictions(probs)
    if images.is_batch:
        return BatchPredictAnswer(
            model=loaded.name, version=loaded.version, predictions=predictions
        )
    return PredictAnswer(model=loaded.name, version=loaded.version, **vars(predictions[0]))


def to_predictions(probs: NDArray[np.floating]) -> list[Prediction]:
    """Return the most probable class and the float32 probabilities of each row of (B, C)."""
    rows = probs.astype(np.float32, copy=False)
    return [
        Prediction(digit=digit, probabilities=[_short(prob) for prob in row])
        for digit, row in zip(rows.argmax(axis=1).tolist(), rows.tolist(), strict=True)
    ]


def _short(prob: float) -> float:
    # Nine digits name every float32, and leave half the text of the float64 that it widens to.
    return float(f"{prob:.9g}")
