"""LitServe: two inference workers behind two servers of HTTP, its fastest form.

python litserve_app.py PORT
"""

import sys
from typing import Any

import litserve
import numpy as np
from numpy.typing import NDArray

from plain_model import predict


class Digits(litserve.LitAPI):
    """The network, as LitServe wants it cut."""

    def setup(self, device: str) -> None:
        """Do nothing: the weights are loaded with the module."""

    def decode_request(self, request: dict[str, Any]) -> NDArray[np.float32]:
        """Return the image of a body."""
        return np.asarray(request["pixels"], np.float32)

    def predict(self, x: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return its probabilities."""
        return predict(x)

    def encode_response(self, output: NDArray[np.float32]) -> dict[str, Any]:
        """Return the answer."""
        return {"digit": int(output.argmax()), "probabilities": output.tolist()}


if __name__ == "__main__":
    server = litserve.LitServer(Digits(), accelerator="cpu", workers_per_device=2)
    server.run(
        host="127.0.0.1",
        port=int(sys.argv[1]),
        num_api_servers=2,
        log_level="warning",
        generate_client_file=False,
        access_log=False,
    )
