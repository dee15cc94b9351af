"""BentoML: a service of two workers, without batching and without its access log."""

from typing import Any

import bentoml
import numpy as np

from plain_model import predict as probs_of


@bentoml.service(workers=2, logging={"access": {"enabled": False}}, traffic={"timeout": 30})
class Digits:
    """The network as a service."""

    @bentoml.api
    def predict(self, pixels: list[int]) -> dict[str, Any]:
        """Predict one image."""
        probs = probs_of(np.asarray(pixels, np.float32))
        return {"digit": int(probs.argmax()), "probabilities": probs.tolist()}
