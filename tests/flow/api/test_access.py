import json
import re

import pytest
import structlog
from flask.testing import FlaskClient

from services.api.app import OPERATIONS as API_OPERATIONS

TOKEN = "a-token-of-tests"  # noqa: S105  opens nothing
SPEC = {"dataset": "synthetic"}


@pytest.mark.parametrize(
    "host", ["localhost", "LOCALHOST", "localhost:8000", "127.0.0.1:1", "[::1]", "[::1]:8000"]
)
def test_allowed_host_is_accepted_with_any_port(api, host):
    assert api.client.get("/healthz", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "host",
    ["evil.example", "localhost.evil.example", "127.0.0.1.evil.example:8000", "", "localhost:x"],
)
@pytest.mark.parametrize("path", ["/healthz", "/jobs", "/nothing"])
def test_other_host_is_403(api, host, path):
    response = api.client.get(path, headers={"Host": host})

    assert response.status_code == 403
    assert "MLPFORGE_ALLOWED_HOSTS" in response.json["detail"]


@pytest.mark.parametrize("path", ["/", "/healthz", "/jobs", "/nothing"])
def test_responses_refuse_framing_by_other_sites(api, path):
    headers = api.client.get(path).headers

    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert headers["X-Content-Type-Options"] == "nosniff"


def test_allowed_hosts_are_a_setting(make):
    api = make(allowed_hosts="forge.example, LOCALHOST")

    assert api.client.get("/jobs", headers={"Host": "forge.example:443"}).status_code == 200
    assert api.client.get("/jobs", headers={"Host": "127.0.0.1"}).status_code == 403


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_health_accepts_loopback_hosts_always(make, path):
    client = FlaskClient(make(allowed_hosts="forge.example").app)

    hosts = ["forge.example", "127.0.0.1:8001", "LOCALHOST", "[::1]:8001", "evil.example"]
    statuses = [client.get(path, headers={"Host": host}).status_code for host in hosts]
    assert statuses == [200, 200, 200, 200, 403]


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Authorization": ""},
        {"Authorization": "Bearer"},
        {"Authorization": "Bearer wrong-token"},
        {"Authorization": f"Bearer {TOKEN}x"},
        {"Authorization": f"Basic {TOKEN}"},
        {"Authorization": TOKEN},
        {"Authorization": "Bearer \u00e9\u00e9\u00e9\u00e9"},
    ],
)
def test_requests_without_the_token_are_401(make, headers):
    client = make(token=TOKEN).client

    for path in ("/jobs", "/openapi.json", "/docs", "/pages", "/nothing"):
        response = client.get(path, headers=headers)
        assert response.status_code == 401
        assert response.headers["WWW-Authenticate"].startswith("Bearer")


def test_requests_without_the_token_change_nothing(make):
    api = make(token=TOKEN)

    assert api.client.post("/jobs", json=SPEC).status_code == 401
    assert api.jobs.count_waiting() == 0


def test_token_is_required_where_openapi_says_so(make):
    client = FlaskClient(make(token=TOKEN).app)

    for operation in API_OPERATIONS:
        values = {name: parameter.example for name, parameter in operation.parameters.items()}
        response = client.open(operation.path.format(**values), method=operation.method)
        assert (response.status_code != 401) == operation.access.is_open, operation.name


def test_access_check_answers_like_the_request_without_effect(make):
    api = make(token=TOKEN)
    client, check = FlaskClient(api.app), {"X-Access-Check": "1"}
    passed = client.post("/jobs", headers={**check, "Authorization": f"Bearer {TOKEN}"})
    refused = client.post("/jobs", headers=check)
    foreign = client.post("/jobs", headers={**check, "Host": "e\u00e9.example"})

    assert (passed.status_code, passed.data, api.jobs.count_waiting()) == (204, b"", 0)
    assert (refused.status_code, json.loads(refused.headers["X-Refusal"])) == (401, refused.json)
    assert (foreign.status_code, json.loads(foreign.headers["X-Refusal"])) == (403, foreign.json)


@pytest.mark.parametrize("path", ["/healthz", "/", "/page/x"])
def test_access_check_needs_the_token_on_open_paths_too(make, path):
    client, check = FlaskClient(make(token=TOKEN).app), {"X-Access-Check": "1"}

    assert client.post(path, headers=check).status_code == 401
    assert client.get(path, headers={"Authorization": "wrong"}).status_code != 401


def test_passed_access_check_is_neither_counted_nor_logged(make):
    client = FlaskClient(make(access_log="1").app)
    with structlog.testing.capture_logs() as lines:
        for host in ("localhost", "evil.example"):
            client.post("/jobs", headers={"X-Access-Check": "1", "Host": host})

    text = client.get("/metrics").text
    assert [line["status"] for line in lines] == [403]
    assert 'status="403"' in text
    assert 'status="204"' not in text


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_health_needs_no_token(make, path):
    assert make(token=TOKEN).client.get(path).status_code == 200


def test_page_needs_no_token(make):
    client = make(token=TOKEN).client
    page = client.get("/")

    assert page.status_code == 200
    assert client.get(re.search(r'src="(/page/[^"]+)"', page.text)[1]).status_code == 200


@pytest.mark.parametrize("scheme", ["Bearer", "bearer"])
def test_token_grants_access(make, scheme):
    response = make(token=TOKEN).client.get("/jobs", headers={"Authorization": f"{scheme} {TOKEN}"})

    assert response.status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "http://localhost:9999"},
        {"Origin": "null"},
        {"Origin": ""},
        {"Sec-Fetch-Site": "cross-site"},
        {"Origin": "http://localhost:8000", "Sec-Fetch-Site": "cross-site"},
    ],
)
def test_cross_site_write_is_403_and_changes_nothing(api, headers):
    host = {"Host": "localhost:8000"}
    job = api.submit()

    submit = api.client.post("/jobs", json=SPEC, headers={**host, **headers})
    cancel = api.client.post(f"/jobs/{job.id}/cancel", headers={**host, **headers})

    assert (submit.status_code, cancel.status_code) == (403, 403)
    assert api.jobs.get(job.id).state == "queued"
    assert api.jobs.count_waiting() == 1


@pytest.mark.parametrize(
    "headers", [{}, {"Origin": "http://localhost:8000"}, {"Origin": "https://LOCALHOST:8000"}]
)
def test_same_origin_and_programs_may_write(api, headers):
    response = api.client.post("/jobs", json=SPEC, headers={"Host": "localhost:8000", **headers})

    assert response.status_code == 202


def test_cross_site_read_is_left_to_the_browser(api):
    response = api.client.get("/jobs", headers={"Origin": "https://other.example"})

    assert response.status_code == 200
    assert "Access-Control-Allow-Origin" not in response.headers


def test_well_formed_request_id_is_kept(api):
    response = api.client.get("/healthz", headers={"X-Request-Id": "abc-1.2_3"})

    assert response.headers["X-Request-Id"] == "abc-1.2_3"


@pytest.mark.parametrize("given", ["", "a b", "a" * 129, "<script>"])
def test_malformed_request_id_is_replaced(api, given):
    first = api.client.get("/nothing", headers={"X-Request-Id": given})
    second = api.client.get("/nothing", headers={"X-Request-Id": given})

    made = {first.headers["X-Request-Id"], second.headers["X-Request-Id"]}
    assert len(made) == 2
    assert given not in made


def test_requests_are_logged_if_enabled(make):
    api = make(access_log="1")

    with structlog.testing.capture_logs(
        processors=[structlog.contextvars.merge_contextvars]
    ) as lines:
        response = api.client.get("/jobs?limit=1", headers={"X-Request-Id": "r1"})

    (line,) = lines
    assert line.pop("duration_ms") >= 0
    assert line == {
        "event": "request",
        "log_level": "info",
        "method": "GET",
        "path": "/jobs",
        "status": 200,
        "request_id": "r1",
        "response_bytes": len(response.data),
    }


def test_long_path_is_cut_in_the_log(make):
    client = make(access_log="1").client

    with structlog.testing.capture_logs() as lines:
        client.get("/" + "x" * 8000)

    assert [len(line["path"]) for line in lines] == [256]


def test_requests_are_not_logged_by_default(api):
    with structlog.testing.capture_logs() as lines:
        api.client.get("/jobs")

    assert lines == []
