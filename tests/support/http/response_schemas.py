"""Validates JSON against the schemas of an OpenAPI document."""

import json
from typing import Any

from jsonschema_rs import Draft202012Validator


class ResponseSchemas:
    """Compiles each schema of a document once.

    Args:
        document: The document, whose components the schemas name.
    """

    def __init__(self, document: dict[str, Any]) -> None:
        self._components = document["components"]
        self._compiled: dict[str, Draft202012Validator] = {}

    def validate(self, schema: dict[str, Any], value: object) -> None:
        """Raise an error that names the first difference."""
        key = json.dumps(schema)
        if key not in self._compiled:
            whole = {**schema, "components": self._components}
            self._compiled[key] = Draft202012Validator(whole)
        self._compiled[key].validate(value)
