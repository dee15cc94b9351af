"""Checks responses against an OpenAPI document."""

import json
from typing import Any

import hypothesis
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


def make_generator(document: dict[str, Any]) -> Any:
    """Return a schema of schemathesis, which generates valid and invalid requests."""
    # Its import takes a second, in each process that collects the tests.
    import schemathesis  # noqa: PLC0415  most tests need none of it

    schema = schemathesis.openapi.from_dict(document)
    modes = [schemathesis.GenerationMode.POSITIVE, schemathesis.GenerationMode.NEGATIVE]
    schema.config.generation.update(modes=modes)
    return schema


def assert_documented(generator, app, operation, examples, headers=None):
    """Fail if a response to a generated request contradicts the document.

    Args:
        generator: From make_generator.
        app: A WSGI app.
        operation: What to request.
        examples: How many requests.
        headers: Headers of each request.
    """
    from schemathesis.specs.openapi.checks import positive_data_acceptance  # noqa: PLC0415  loads schemathesis

    generator.app = app

    @hypothesis.settings(
        max_examples=examples,
        derandomize=True,
        database=None,
        suppress_health_check=list(hypothesis.HealthCheck),
    )
    @hypothesis.given(case=generator[operation.path][operation.method].as_strategy())
    def check(case):
        # A well-formed request may be 422: a data set must exist, an image must fit the network.
        case.call_and_validate(excluded_checks=[positive_data_acceptance], headers=headers)

    check()
