"""MLServer: a minimal custom runtime."""

import numpy as np
from mlserver import MLModel
from mlserver.codecs import NumpyCodec
from mlserver.types import InferenceRequest, InferenceResponse

from plain_model import predict


class Digits(MLModel):
    """The network, for images of shape (1, 784)."""

    async def load(self) -> bool:
        """Do nothing: the weights are loaded with the module."""
        return True

    async def predict(self, payload: InferenceRequest) -> InferenceResponse:
        """Predict one image."""
        probs = predict(NumpyCodec.decode_input(payload.inputs[0])[0].astype(np.float32))
        outputs = {"probabilities": probs[None], "digit": probs.argmax(keepdims=True)}
        encoded = [NumpyCodec.encode_output(name, value) for name, value in outputs.items()]
        return InferenceResponse(model_name=self.name, outputs=encoded)
