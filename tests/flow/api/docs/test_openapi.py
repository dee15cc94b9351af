"""The document against the service: no route too many, none too few, nothing said that is not."""

import re

import pytest
from openapi_spec_validator import validate
from published import publish_in
from response_schemas import assert_documented, make_generator
from weights_files import make_network

from services.api.app import OPERATIONS as API_OPERATIONS
from services.inference.app import OPERATIONS as INFERENCE_OPERATIONS

pytestmark = pytest.mark.xdist_group("generated requests")  # one process loads schemathesis
EXAMPLES = 5
# Schemathesis reads no gzip from a WSGI application, yet asks for it.
PLAIN = {"Accept-Encoding": "identity"}


def test_url_map_is_the_operations(api):
    bound = {
        (method, re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", rule.rule))
        for rule in api.app.url_map.iter_rules()
        for method in rule.methods - {"HEAD"}
    }

    assert bound == {(operation.method, operation.path) for operation in API_OPERATIONS}


def test_document_has_the_routes_of_both_services(api, document):
    assert api.client.get("/openapi.json").json == document
    validate(document)
    assert set(document["paths"]) == {o.path for o in API_OPERATIONS + INFERENCE_OPERATIONS}


def test_each_schema_has_a_unique_name(api):
    # Of two classes with one name pydantic writes the module into both.
    names = api.client.get("/openapi.json").json["components"]["schemas"]
    assert not [name for name in names if "__" in name]


@pytest.fixture(scope="module")
def generator(document):
    return make_generator(document)


@pytest.mark.parametrize("operation", API_OPERATIONS, ids=lambda operation: operation.name)
def test_every_answer_to_generated_requests_is_documented(api, generator, operation):
    api.finish()
    publish_in(api.models, make_network())  # the latest version, which can be inspected
    assert_documented(generator, api.app, operation, EXAMPLES, PLAIN)
