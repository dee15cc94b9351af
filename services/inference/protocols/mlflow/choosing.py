"""Chooses the version: the protocols of MLflow and SageMaker have no field for it."""

import re
from typing import Final

from flask import request

from contracts.base import ALIAS_PATTERN, MODEL_NAME_PATTERN, Body, ModelName
from contracts.inference.predictions import PixelScale, Ref
from services.http.errors import field_error
from services.http.validation import read_query

MODEL: Final = "mnist"
TARGET: Final = "X-Amzn-SageMaker-Target-Model"
_TARGET: Final = re.compile(
    rf"({MODEL_NAME_PATTERN.strip('^$')})(?:/([0-9]{{1,18}}|{ALIAS_PATTERN.strip('^$')}))?"
)


class Choice(Body):
    """A version, if one is named; also the query parameters of `/invocations`."""

    model: ModelName | None = None
    version: Ref | None = None

    @property
    def is_made(self) -> bool:
        """Whether a model or a version is named."""
        return self.model is not None or self.version is not None


class Params(PixelScale, Choice):
    """MLflow's `params`: the scale of the pixels, and the version."""


def choose_version(params: Choice) -> tuple[str, str | None]:
    """Return the model and the ref that this request names in its query, header or body.

    Without a ref, the second is None: the model's default.

    Raises:
        RefusedError: 422, more than one of them names a version, or a name is invalid.
    """
    choices = (read_query(Choice) or Choice(), _read_target(), params)
    made = [choice for choice in choices if choice.is_made]
    if len(made) > 1:
        raise field_error(["model"], f"must be in one place only: query, {TARGET} or params")
    chosen = made[0] if made else Choice()
    return chosen.model or MODEL, None if chosen.version is None else str(chosen.version)


def _read_target() -> Choice:
    target = request.headers.get(TARGET)
    if target is None:
        return Choice()
    found = _TARGET.fullmatch(target)
    if found is None:
        raise field_error([TARGET], "must be a model's name, or NAME/VERSION", target)
    return Choice(model=found[1], version=found[2])
