"""Every route x scope x state of a key, of both services.

TABLE is the contract: a route that is not in it, or with another access, fails.
"""

import re

import pytest
from flask.testing import FlaskClient
from keys import TOKEN, add_key, bearer

from contracts.base import from_timestamp
from contracts.settings import load_settings
from services.inference.app import create_app
from stores.models.open import memory_store

SCOPES = ("predict", "read", "train", "publish", "admin")
API = """
open            GET  /
open            GET  /page/<build>/<path:path>
open            GET  /healthz
open            GET  /readyz
read            GET  /metrics
read            GET  /openapi.json
read            GET  /docs
read            GET  /docs/<file>
admin           POST /keys
admin           GET  /keys
admin           DELETE /keys/<key_id>
admin           GET  /audit
train           POST /jobs
read+own        GET  /jobs
read+own        GET  /jobs/<job_id>
admin           PATCH /jobs/<job_id>
admin           DELETE /jobs/<job_id>
read+own        GET  /jobs/<job_id>/metrics
read+own        GET  /jobs/<job_id>/events
read+own        GET  /jobs/<job_id>/notifications
read+own        GET  /jobs/<job_id>/plots/<plot>.<extension>
read+own        GET  /jobs/<job_id>/result
read+own        GET  /jobs/<job_id>/snapshot
read+own        GET  /jobs/<job_id>/snapshot/weights
predict         POST /jobs/<job_id>/predict
admin+own       POST /jobs/<job_id>/cancel
train           POST /jobs/<job_id>/reproduce
read+own        GET  /events
train           POST /sweeps
read+own        GET  /sweeps
read+own        GET  /sweeps/<sweep_id>
read+own        GET  /sweeps/<sweep_id>/trials
read+own        GET  /sweeps/<sweep_id>/events
admin+own       POST /sweeps/<sweep_id>/cancel
read            GET  /models
read            GET  /models/<name>
publish         PATCH /models/<name>
publish         DELETE /models/<name>
read            GET  /models/<name>/versions
publish         POST /models/<name>/versions
read            GET  /models/<name>/versions/<ref>
publish         DELETE /models/<name>/versions/<ref>
read            GET  /models/<name>/versions/<ref>/evaluation
read            GET  /models/<name>/versions/<ref>/weights
read            GET  /models/<name>/versions/<ref>/answers
predict         POST /models/<name>/versions/<ref>/batch
read            POST /models/<name>/compare
read            GET  /models/<name>/aliases/<alias>
publish         PUT  /models/<name>/aliases/<alias>
publish         DELETE /models/<name>/aliases/<alias>
read            GET  /models/<name>/aliases/<alias>/history
read            POST /inspect
read            POST /inspect/summary
read            GET  /datasets
read            GET  /datasets/<name>
read            GET  /datasets/<name>/<split>/<index>
read            GET  /datasets/<name>/versions
train           POST /datasets/<name>/versions
read            GET  /datasets/<name>/versions/<ref>
admin           DELETE /datasets/<name>/versions/<ref>
read            GET  /datasets/<name>/versions/<ref>/examples
read            GET  /datasets/<name>/versions/<ref>/file
read            GET  /datasets/<name>/versions/<ref>/<split>/<index>
read+trained    GET  /schedules
read+trained    GET  /schedules/<name>
train           PUT  /schedules/<name>
admin+trained   DELETE /schedules/<name>
read            GET  /webhooks
read            GET  /webhooks/<name>
admin           PUT  /webhooks/<name>
admin           DELETE /webhooks/<name>
"""
INFERENCE = """
open            GET  /healthz
open            GET  /readyz/inference
read            GET  /metrics/inference
predict         POST /predict
predict         POST /explain
open            GET  /ping
open            GET  /health
predict+read    GET  /version
predict         POST /invocations
predict+read    GET  /v1
predict         POST /v1
predict+read    GET  /v1/
predict         POST /v1/
predict+read    GET  /v1/<path:rest>
predict         POST /v1/<path:rest>
predict+read    GET  /v2
predict+read    GET  /v2/
open            GET  /v2/health/live
open            GET  /v2/health/ready
predict+read    GET  /v2/models
predict+read    GET  /v2/models/stats
predict+read    GET  /v2/models/<model>
predict+read    GET  /v2/models/<model>/ready
predict+read    GET  /v2/models/<model>/stats
predict         POST /v2/models/<model>/infer
predict+read    GET  /v2/models/<model>/versions/<version>
predict+read    GET  /v2/models/<model>/versions/<version>/ready
predict+read    GET  /v2/models/<model>/versions/<version>/stats
predict         POST /v2/models/<model>/versions/<version>/infer
predict         POST /v2/repository/index
predict         POST /v2/repository/models/<model>/load
predict         POST /v2/repository/models/<model>/unload
"""
ALLOWED = {
    "open": SCOPES,
    "own": ("train", "predict", "admin"),
    "trained": ("train", "admin"),
    **{scope: (scope, "admin") for scope in SCOPES},
}
# TensorFlow Serving's view refuses other methods itself, in the protocol's format.
METHODS_OF_TFS = {"PUT", "PATCH", "DELETE", "OPTIONS"}
JOB = "019bd9a1-7c3e-7d52-8f0e-0d7c3f1a2b4c"
# A variable with one of these names needs a declaration of what it names, or an exception here.
NAMES = {"name": "a", "model": "a"}
OTHER_NAMES = ("/schedules/", "/webhooks/")
VALUES = NAMES | {"ref": "1", "version": "1", "alias": "best", "split": "test"}
VALUES |= {"index": "0", "plot": "loss", "extension": "svg", "file": "start.js", "build": "x"}
VALUES |= dict.fromkeys(("job_id", "sweep_id", "key_id"), JOB)
VALUES |= {"path": "x", "rest": "models/a"}


def read_table(table):
    """Return the scopes that are enough, by method and rule; those of GET also for HEAD."""
    rows = [line.split() for line in table.strip().splitlines()]
    allowed = {
        (method, rule): {scope for part in access.split("+") for scope in ALLOWED[part]}
        for access, method, rule in rows
    }
    return allowed | {
        ("HEAD", rule): allowed[method, rule] for method, rule in allowed if method == "GET"
    }


def list_routes(app):
    """Return the method and the rule of every route of an app."""
    return {
        (method, rule.rule)
        for rule in app.url_map.iter_rules()
        for method in rule.methods
        if not (rule.rule.startswith("/v1") and method in METHODS_OF_TFS)
    }


class Service:
    """One service, and a secret for each state of a key and each scope."""

    def __init__(self, app, keys, table):
        self.app, self.table = app, read_table(table)
        self.client = FlaskClient(app)
        self.secrets = {scope: add_key(keys, scope)[1] for scope in SCOPES}
        other = {"models": ["other"], "datasets": ["other"]}
        self.others = {scope: add_key(keys, scope, **other)[1] for scope in SCOPES}
        past = from_timestamp(0)
        self.expired = add_key(keys, *SCOPES, expires_at=past)[1]
        deleted, self.deleted = add_key(keys, *SCOPES)
        keys.delete(deleted.id)
        # An access check stops before the view: only what is about access is answered.
        self.check = {"X-Access-Check": "1"}

    def send(self, route, secret, **more):
        method, rule = route
        path = re.sub(r"<(?:path:)?(\w+)>", lambda found: VALUES[found[1]], rule)
        headers = (bearer(secret) if secret else {}) | more
        return self.client.open(path, method=method, headers=headers)

    def judge(self, route, secret):
        """Return the status of a route's access check, without the view's effects."""
        return self.send(route, secret, **self.check).status_code


@pytest.fixture(params=["api", "inference"])
def service(request, make):
    if request.param == "api":
        api = make(token=TOKEN)
        return Service(api.app, api.models.access, API)
    models = memory_store()
    app = create_app(load_settings({"MLPFORGE_TOKEN": TOKEN}), models)
    return Service(app, models.access, INFERENCE)


def test_every_route_is_in_the_table(service):
    assert list_routes(service.app) == set(service.table)


def test_every_route_checks_its_scope(service):
    for route, allowed in service.table.items():
        for scope, secret in service.secrets.items():
            expected = 204 if scope in allowed else 403
            assert service.judge(route, secret) == expected, (route, scope)
            if scope not in allowed:  # the request itself has no effect either
                assert service.send(route, secret).status_code == 403, (route, scope)


def test_every_route_but_open_ones_refuses_other_senders(service):
    for route, allowed in service.table.items():
        is_open = set(allowed) == set(SCOPES)
        for secret in (None, "wrong-token", service.expired, service.deleted, TOKEN[:-1]):
            assert (service.send(route, secret).status_code == 401) != is_open, (route, secret)
            assert service.judge(route, secret) == 401, route
        assert service.judge(route, TOKEN) == 204, route


def test_routes_with_names_refuse_keys_of_others(service):
    for (method, rule), allowed in service.table.items():
        is_named = any(f"<{variable}>" in rule for variable in NAMES)
        is_named &= not rule.startswith(OTHER_NAMES)
        is_for_all = rule.startswith(("/metrics", "/audit"))
        is_for_all |= rule.startswith("/webhooks/") and method in {"PUT", "DELETE"}
        for scope, secret in service.others.items():
            expected = 403 if scope not in allowed or is_named or is_for_all else 204
            assert service.judge((method, rule), secret) == expected, (method, rule, scope)


def test_lacking_scope_is_named(service):
    route = ("GET", "/metrics" if ("GET", "/metrics") in service.table else "/metrics/inference")
    problem = service.send(route, service.secrets["publish"]).json

    assert (problem["type"][-13:], problem["scope"]) == ("missing_scope", "read")
    assert "`read`" in problem["detail"]
    assert "key for all" in service.send(route, service.others["read"]).json["detail"]


def test_unknown_paths_need_a_key_of_any_scope(service):
    assert service.client.get("/nothing").status_code == 401
    for secret in service.secrets.values():
        assert service.client.get("/nothing", headers=bearer(secret)).status_code == 404


def test_route_without_access_is_not_registered(service):
    with pytest.raises(TypeError, match="access"):
        service.app.add_url_rule("/new", "new", lambda: "")
