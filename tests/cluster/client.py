"""Requests to one endpoint of the cluster, and the routes of predictions."""

import json
from http.client import HTTPConnection, HTTPException
from typing import NamedTuple

import numpy as np

from .plan import ADDRESSES, API_PORT, GATEWAY_PORT, INFERENCE_PORT

TIMEOUT_S = 8
GATEWAYS = [("gateway-1", GATEWAY_PORT), ("gateway-2", GATEWAY_PORT)]
ENDPOINTS = [*GATEWAYS, ("inference-1", INFERENCE_PORT), ("inference-2", INFERENCE_PORT)]
API_ENDPOINTS = [("api-1", API_PORT), ("api-2", API_PORT)]
UNAVAILABLE = (502, 503, 504)
JSON = {"Content-Type": "application/json"}
IMAGE = np.random.default_rng(7).integers(0, 256, 784, dtype=np.uint8)
PIXELS = json.dumps(IMAGE.tolist())
MODEL = "digits"


class UnavailableError(Exception):
    """The endpoint did not answer, or says that it cannot answer now."""


class UnexpectedError(Exception):
    """An answer that a fault does not explain."""


class Answer(NamedTuple):
    """A response."""

    status: int
    headers: dict
    body: bytes

    def json(self):
        return json.loads(self.body)


class Endpoint:
    """A connection to a host's port, for one thread.

    Args:
        name: The host.
        port: Its port.
        address: Its address, if it is no host of the cluster.
        secret: The token or key that its requests send.
    """

    def __init__(self, name, port, address=None, secret=None):
        self.name = name
        self._secret = secret
        self._at = (address or ADDRESSES[name], port)
        self._http = None

    def ask(self, method, path, body=None, headers=JSON):
        """Return the response.

        Raises:
            UnavailableError: it did not arrive, was cut off, or is 502, 503 or 504.
        """
        try:
            answer = self._send(method, path, body, headers)
        except (OSError, HTTPException) as error:
            self.close()
            raise UnavailableError(f"{self.name}: {error!r}") from error
        if answer.status in UNAVAILABLE:
            raise UnavailableError(f"{self.name}: {answer.status}")
        return answer

    def _send(self, method, path, body, headers):
        if self._http is None:
            self._http = HTTPConnection(*self._at, timeout=TIMEOUT_S)
        self._http.request(method, path, body, bearer(self._secret) | headers)
        response = self._http.getresponse()
        return Answer(response.status, dict(response.getheaders()), response.read())

    def close(self):
        if self._http is not None:
            self._http.close()
        self._http = None


class Failover:
    """A client that goes on to the next gateway when one does not answer."""

    def __init__(self, endpoints):
        self._endpoints = endpoints

    @property
    def name(self):
        return self._endpoints[0].name

    def ask(self, *request):
        """Return the response, as Endpoint.ask; after a failure, requests go to the next one."""
        try:
            return self._endpoints[0].ask(*request)
        except UnavailableError:
            self._endpoints.append(self._endpoints.pop(0))
            raise


def connect(endpoints, secret=None):
    """Return a client of several endpoints, each as the arguments of Endpoint."""
    return Failover([Endpoint(*endpoint, secret=secret) for endpoint in endpoints])


def bearer(secret):
    return {} if secret is None else {"Authorization": f"Bearer {secret}"}


def by_json(ref):
    body = f'{{"model":"{MODEL}","version":{json.dumps(ref)},"pixels":{PIXELS}}}'
    return "/predict", body, JSON, lambda answer: answer["probabilities"]


def by_bytes(ref):
    headers = {"Content-Type": "application/octet-stream"}
    path = f"/predict?model={MODEL}&version={ref}"
    return path, IMAGE.tobytes(), headers, lambda answer: answer["probabilities"]


def by_oip(ref):
    tensor = f'{{"name":"pixels","shape":[1,784],"datatype":"UINT8","data":{PIXELS}}}'
    body = f'{{"inputs":[{tensor}],"outputs":[{{"name":"probabilities"}}]}}'
    path = f"/v2/models/{MODEL}/versions/{ref}/infer"
    return path, body, JSON, lambda answer: answer["outputs"][0]["data"]


def by_tensorflow(ref):
    place = f"versions/{ref}" if isinstance(ref, int) else f"labels/{ref}"
    body = f'{{"instances":[{PIXELS}]}}'
    path = f"/v1/models/{MODEL}/{place}:predict"
    return path, body, JSON, lambda answer: answer["predictions"][0]


ROUTES = (by_json, by_bytes, by_oip, by_tensorflow)


def predict(endpoint, ref, route):
    """Return the version that answered, and the bits of its probabilities.

    Raises:
        UnavailableError: no answer now.
        UnexpectedError: another error, or a body that is not whole.
    """
    path, body, headers, probabilities = route(ref)
    answer = endpoint.ask("POST", path, body, headers)
    try:
        found = probabilities(answer.json())
        return int(answer.headers["X-Model-Version"]), np.array(found, np.float32).tobytes()
    except (KeyError, TypeError, ValueError) as error:
        raise UnexpectedError(
            f"{endpoint.name} {path}: {answer.status} {answer.body[:200]}"
        ) from error
