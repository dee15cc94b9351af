"""What our worker needs of the app that it serves."""

from collections.abc import Callable
from typing import Final, NamedTuple

from services.networks.cache import Networks
from services.server.fast.access_gate import AccessGate
from services.server.fast.fast_path import FastPathPredictor

FAST_PATH: Final = "mlpforge.fast_path"  # in the app's extensions


class FastPath(NamedTuple):
    """The fast path of an app.

    Args:
        hot: Answers what is plain.
        gate: Knows heads that the app refuses whatever their body.
        networks: Those that are loaded.
        flush: Called when everything that was there is answered, before the poller sleeps.
        max_body_bytes: A longer body is refused.
    """

    predict: FastPathPredictor
    gate: AccessGate
    networks: Networks
    flush: Callable[[], None]
    max_body_bytes: int
