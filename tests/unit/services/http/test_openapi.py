import pytest
from offences import assert_no_offence
from openapi_spec_validator import validate

from contracts.jobs.job import Job, JobFailure
from services.api.app import OPERATIONS as API_OPERATIONS
from services.api.docs.routes import OPENAPI
from services.http.openapi import build_document, write_document
from services.inference.app import OPERATIONS as INFERENCE_OPERATIONS

OPERATIONS = tuple(dict.fromkeys(API_OPERATIONS + INFERENCE_OPERATIONS))


@pytest.fixture(scope="module")
def document():
    return build_document(OPERATIONS)


def test_openapi_json_is_what_the_views_declare():
    declared = write_document(["services.api.app", "services.inference.app"])

    assert OPENAPI.read_text("utf-8") == declared, "openapi.json is outdated: run `make openapi`"


def test_every_field_of_a_schema_has_a_description(document):
    assert_no_offence(
        f"{schema}.{name}: add Field(description=...) in contracts"
        for schema, described in document["components"]["schemas"].items()
        for name, field in described.get("properties", {}).items()
        if not field.get("description")
    )


def test_document_is_valid_openapi(document):
    assert document["openapi"] == "3.1.0"
    # Swagger UI warns of dialects other than OpenAPI's default.
    assert "jsonSchemaDialect" not in document
    validate(document)


def test_every_operation_of_both_services_is_described_once(document):
    described = {
        (method.upper(), path) for path, item in document["paths"].items() for method in item
    }

    assert described == {(o.method, o.path) for o in OPERATIONS}
    assert len(described) == len(OPERATIONS)


def test_only_health_and_the_page_are_open_without_a_token(document):
    is_open = {
        path
        for path, item in document["paths"].items()
        for operation in item.values()
        if operation["security"] == []
    }

    page = {"/", "/page/{build}/{path}"}
    assert is_open == {"/healthz", "/readyz", "/readyz/inference", *page}


def test_errors_are_documented_as_problems(document):
    responses = document["paths"]["/jobs"]["post"]["responses"]

    assert set(responses) == {
        *(
            "202",
            "400",
            "401",
            "403",
            "405",
            "408",
            "409",
            "413",
            "414",
            "415",
            "422",
            "429",
            "431",
        ),
        *("500", "502", "503", "504"),
    }
    assert set(responses["422"]["content"]) == {"application/problem+json"}
    assert "Retry-After" in responses["429"]["headers"]


def test_every_operation_has_the_errors_of_every_path(document):
    for item in document["paths"].values():
        for operation in item.values():
            responses = operation["responses"]
            assert {"403", "405", "408", "414", "431", "500", "502", "504"} <= set(responses)
            assert set(responses["431"]["content"]) == {"application/problem+json"}
            assert "Allow" in responses["405"]["headers"]


def test_too_many_requests_are_those_of_a_key_or_of_the_queue(document):
    for path, method, is_queuing in (("/jobs", "post", True), ("/models", "get", False)):
        described = document["paths"][path][method]["responses"]["429"]["description"]
        assert "`rate_limited`" in described
        assert ("`queue_full`" in described) == is_queuing


def test_only_json_answers_have_a_schema(document):
    answers = {
        (path, method, media_type): content["schema"]
        for path, item in document["paths"].items()
        for method, operation in item.items()
        for media_type, content in operation["responses"].get("200", {}).get("content", {}).items()
    }
    of_images = {key: schema for key, schema in answers.items() if key[2] == "image/png"}
    assert len(of_images) == 6
    assert not any(of_images.values())
    assert answers["/explain", "post", "application/json"]


def test_failure_reasons_are_listed_and_extensible(document):
    schema = document["components"]["schemas"]["JobFailure"]["properties"]["type"]

    assert "diverged" in schema["enum"]
    assert len(schema["enum"]) == 15
    assert JobFailure(type="of a later build", message="m").type == "of a later build"


def test_query_parameters_have_no_null(document):
    parameters = document["paths"]["/jobs"]["get"]["parameters"]

    assert {p["name"]: p["schema"].get("type") for p in parameters} == {
        "limit": "integer",
        "cursor": "string",
        "state": "string",
        "model": "string",
        "kind": "array",  # it may be repeated
    }


def test_query_parameters_have_json_schema_bounds(document):
    parameters = {p["name"]: p["schema"] for p in document["paths"]["/jobs"]["get"]["parameters"]}

    assert (parameters["limit"]["minimum"], parameters["limit"]["maximum"]) == (1, 500)


def test_answer_fields_are_required_except_in_problems(document):
    schemas = document["components"]["schemas"]

    assert set(schemas["Job"]["required"]) == set(Job.model_fields)
    assert set(schemas["Problem"]["required"]) == {"type", "title", "status", "detail"}
    assert set(schemas["FieldProblem"]["required"]) == {"loc", "msg"}
    assert "required" not in schemas["JobSpec"]


def test_import_takes_bytes(document):
    imported = document["paths"]["/models/{name}/versions"]["post"]

    assert imported["requestBody"] == {
        "required": True,
        "content": {"application/octet-stream": {"schema": {}}},
    }
    assert {"201", "400", "413", "415", "422", "503"} <= set(imported["responses"])


def test_writes_with_other_methods_are_documented_like_posts(document):
    alias = document["paths"]["/models/{name}/aliases/{alias}"]
    version = alias["put"]["requestBody"]["content"]["application/json"]["schema"]

    assert version == {"$ref": "#/components/schemas/AliasRequest"}
    assert {"400", "409", "412", "413", "415"} <= set(alias["put"]["responses"])
    assert {"204", "404", "412", "413"} <= set(alias["delete"]["responses"])
    assert "If-Match" in {parameter["name"] for parameter in alias["delete"]["parameters"]}


@pytest.mark.parametrize("file", ["weights", "evaluation"])
def test_conditional_headers_are_documented_alike(document, file):
    answers = document["paths"][f"/models/{{name}}/versions/{{ref}}/{file}"]["get"]["responses"]
    headers = answers["304"]["headers"]

    assert "If-None-Match" in answers["304"]["description"]
    assert {"ETag", "X-Model-Name", "X-Model-Version"} <= set(headers)
    assert headers.items() <= answers["200"]["headers"].items()


def test_only_a_number_can_be_deleted(document):
    path = document["paths"]["/models/{name}/versions/{ref}"]
    patterns = {
        method: parameter["schema"]["pattern"]
        for method, operation in path.items()
        for parameter in operation["parameters"]
        if parameter["name"] == "ref"
    }

    assert patterns["delete"] == "^[1-9][0-9]{0,17}$" != patterns["get"]


def test_headers_of_some_media_types_are_optional(document):
    responses = document["paths"]["/jobs/{job_id}/snapshot"]["get"]["responses"]

    headers = responses["200"]["headers"]
    assert {name for name, header in headers.items() if not header.get("required", True)} == {
        *("ETag", "Cache-Control", "X-Snapshot-Step", "X-Snapshot-Epoch", "X-Units", "X-Columns")
    }
    assert set(headers["X-Units"]) == {"description", "required", "schema"}
