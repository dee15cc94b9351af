"""Protocols of others have errors of their own shape: below their addresses, ours leave so."""

from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from flask import Flask, Response, current_app

_ENCODERS: Final = "mlpforge.foreign_errors"


class ProtocolError(NamedTuple):
    """What every error has, whatever its shape.

    Args:
        status: As a problem would have it; 422 is for the protocol to translate.
        word: The kind of problem, for programs.
        detail: The sentence for people.
        headers: Such as Retry-After.
    """

    status: int
    word: str
    detail: str
    headers: Mapping[str, str]


Encode = Callable[[ProtocolError], Response]


def encode_errors(app: Flask, prefix: str, encode: Encode) -> None:
    """Let every error at an address, and below it, leave as a protocol writes it.

    Args:
        prefix: Without a slash at its end, such as `/v2`.
        encode: Returns the whole response; the headers of the error are added to it.
    """
    app.extensions.setdefault(_ENCODERS, {})[prefix] = encode


def find_encoder(path: str) -> Encode | None:
    """Return how the current app's errors leave at a path; None is problem+json."""
    encoders: Mapping[str, Encode] = current_app.extensions.get(_ENCODERS, {})
    for prefix, encode in encoders.items():
        if path == prefix or path.startswith(f"{prefix}/"):
            return encode
    return None
