"""The service against its OpenAPI document, with generated requests."""

import hypothesis
import pytest
import schemathesis
from schemathesis import GenerationMode
from schemathesis.specs.openapi.checks import positive_data_acceptance

from contracts.settings import Settings
from services.http.error_responses import find_encoder
from services.http.openapi import build_document
from services.inference.app import OPERATIONS as INFERENCE_OPERATIONS
from services.inference.app import create_app

EXAMPLES = 40
# Well-formed is not enough: images must fit the network (else 422).
NOT_HELD = [positive_data_acceptance]


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


@pytest.mark.parametrize("operation", INFERENCE_OPERATIONS, ids=lambda operation: operation.name)
def test_every_answer_to_generated_requests_is_documented(app, operation):
    schema = schemathesis.openapi.from_dict(build_document(INFERENCE_OPERATIONS))
    schema.app = app
    schema.config.generation.update(modes=[GenerationMode.POSITIVE, GenerationMode.NEGATIVE])
    case_strategy = schema[operation.path][operation.method].as_strategy()

    @hypothesis.settings(
        max_examples=EXAMPLES,
        derandomize=True,
        database=None,
        suppress_health_check=list(hypothesis.HealthCheck),
    )
    @hypothesis.given(case=case_strategy)
    def check(case):
        case.call_and_validate(excluded_checks=NOT_HELD)

    check()
