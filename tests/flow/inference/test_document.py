"""The service against its OpenAPI document, with generated requests."""

import pytest
from response_schemas import assert_documented, make_generator

from contracts.settings import Settings
from services.http.error_responses import find_encoder
from services.http.openapi import build_document
from services.inference.app import OPERATIONS as INFERENCE_OPERATIONS
from services.inference.app import create_app

pytestmark = pytest.mark.xdist_group("generated requests")  # one process loads schemathesis
EXAMPLES = 40


@pytest.fixture
def app(store, publish, make_network, tmp_path):
    publish(make_network(layer_sizes=(4, 3, 2)))
    return create_app(Settings(data_dir=tmp_path), store)


def test_url_map_has_operations_and_protocols(app):
    with app.app_context():
        bound = {
            (method, rule.rule)
            for rule in app.url_map.iter_rules()
            for method in rule.methods - {"HEAD"}
            if find_encoder(rule.rule) is None
        }
    assert bound == {(operation.method, operation.path) for operation in INFERENCE_OPERATIONS}


@pytest.fixture(scope="module")
def generator():
    return make_generator(build_document(INFERENCE_OPERATIONS))


@pytest.mark.parametrize("operation", INFERENCE_OPERATIONS, ids=lambda operation: operation.name)
def test_every_answer_to_generated_requests_is_documented(app, generator, operation):
    assert_documented(generator, app, operation, EXAMPLES)
