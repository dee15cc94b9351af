"""Keys and the audit trail by the Python client and by the commands, on the real app."""

import json

import httpx
import pytest
from app_commands import commands_of
from keys import TOKEN, add_key

from contracts.base import from_timestamp
from mlpforge import Client, ConflictError, InvalidRequestError, NotFoundError
from mlpforge.errors import ProblemError, TokenError

LATER = "2127-01-31T00:00:00.000Z"


@pytest.fixture
def api(make):
    return make(token=TOKEN)


@pytest.fixture
def connect(api):
    """Return a function that opens a client with a token or a secret."""

    def open_client(secret=TOKEN, app=api.app):
        transport = httpx.WSGITransport(app)
        return Client("http://127.0.0.1", secret, retry_s=0, transport=transport)

    return open_client


@pytest.fixture
def mlpforge(api):
    with commands_of(api.app) as run:
        yield lambda *words, secret=TOKEN: run(*words, MLPFORGE_TOKEN=secret)


def test_client_creates_lists_and_deletes_keys(connect):
    client = connect()
    fields = {"models": ["phone-*"], "expires_at": LATER, "requests_per_minute": 60}
    key = client.keys.create("phone", ["predict", "read"], **fields)

    assert key.secret not in repr(key)
    assert (key.scopes, key.datasets, key.created_by) == (["predict", "read"], ["*"], None)
    assert {name: getattr(key, name) for name in fields} == fields
    (listed,) = client.keys.list()
    assert (listed.id, listed.secret) == (key.id, None)
    client.keys.delete(key.id)
    assert client.keys.list() == []
    with pytest.raises(TokenError, match="deleted nor expired"):
        connect(key.secret).jobs()


def test_client_reports_what_is_wrong_with_a_key(api, connect, make):
    keys = connect().keys
    with pytest.raises(InvalidRequestError, match=r"scopes\.0: .*'predict', 'read'"):
        keys.create("phone", ["predikt"])
    with pytest.raises(InvalidRequestError, match=r"expires_at: .*in the future"):
        keys.create("phone", ["read"], expires_at="2020-01-31T00:00:00Z")
    with pytest.raises(NotFoundError, match="GET /keys lists them"):
        keys.delete("019bd9a1-7c3e-7d52-8f0e-0d7c3f1a2b4c")
    _, narrow = add_key(api.models.access, "admin", models=["mine"])
    with pytest.raises(ProblemError, match="can't create a wider one: models"):
        connect(narrow).keys.create("wider", ["admin"])
    with pytest.raises(ConflictError, match="MLPFORGE_TOKEN"):
        connect(app=make().app).keys.create("phone", ["read"])


def test_client_of_a_key_is_told_what_it_lacks(api, connect):
    _, mine = add_key(api.models.access, "read", models=["mine"])
    _, expired = add_key(api.models.access, "read", expires_at=from_timestamp(0))

    with pytest.raises(TokenError, match="expired"):
        connect(expired).jobs()
    with pytest.raises(ProblemError, match="may not use the model 'other'"):
        connect(mine).model("other")
    with pytest.raises(ProblemError, match="scope `train`"):
        connect(mine).train(dataset="synthetic", steps=1)


def test_client_lists_the_audit_trail(connect):
    client = connect()
    key = client.keys.create("trainer", ["train"])
    with pytest.raises(ProblemError):
        connect(key.secret).webhooks.delete("hook")
    refused, created = client.audit()

    assert (refused.key_id, refused.method, refused.path) == (key.id, "DELETE", "/webhooks/hook")
    assert refused.outcome == {"status": 403, "problem": "missing_scope"}
    assert (created.key_id, created.route, created.outcome["status"]) == (None, "/keys", 201)
    assert client.audit(limit=1) == [refused]


def test_commands_create_list_and_delete_keys(mlpforge):
    words = ("keys", "create", "phone", "--scopes", "predict, read", "--models", "mnist,phone-*")
    created = mlpforge(*words, "--expires", LATER, "--rate", "60").stdout
    fields = dict(line.split(maxsplit=1) for line in created.splitlines())
    expected = {"name": "phone", "scopes": "predict, read", "models": "mnist, phone-*"}
    expected |= {"datasets": "*", "expires": LATER, "rate": "60"}
    assert fields.items() >= expected.items()
    assert mlpforge("models", secret=fields["secret"]).exit_code == 0

    listed = mlpforge("keys").stdout
    assert fields["id"] in listed
    assert fields["secret"] not in listed
    (key,) = json.loads(mlpforge("keys", "--json").stdout)["items"]
    assert (key["id"], key["requests_per_minute"], key["secret"]) == (fields["id"], 60, None)
    assert mlpforge("keys", "delete", key["id"]).stdout == f"deleted key {key['id']}\n"
    assert "phone" not in mlpforge("keys").stdout
    refused = mlpforge("models", secret=fields["secret"])
    assert (refused.exit_code, "deleted" in refused.stderr) == (2, True)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("create", "phone", "--scopes", "predikt"), "'predict', 'read', 'train', 'publish'"),
        (("create", "phone", "--scopes", "read", "--expires", "2020-01-31T00:00:00Z"), "future"),
        (("create", "phone", "--scopes", "read", "--expires", "soon"), "2027-01-31T00:00:00Z"),
        (("create", "phone", "--scopes", "read", "--models", "A b"), "models.0: "),
        (("delete", "019bd9a1-7c3e-7d52-8f0e-0d7c3f1a2b4c"), "`mlpforge keys` lists them"),
    ],
)
def test_command_about_keys_is_refused_in_one_sentence(mlpforge, words, sentence):
    done = mlpforge("keys", *words)
    assert (done.exit_code, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert sentence in done.stderr


def test_commands_of_a_key_are_told_what_it_lacks(api, mlpforge):
    _, mine = add_key(api.models.access, "read", models=["mine"])
    for words, sentence in [
        (("models", "other"), "may not use the model 'other'"),
        (("keys",), "`admin`"),
        (("audit",), "`admin`"),
        (("train", "dataset=synthetic", "steps=1"), "`train`"),
    ]:
        done = mlpforge(*words, secret=mine)
        assert (done.exit_code, done.stderr.count("\n")) == (2, 1)
        assert sentence in done.stderr


def test_audit_command_lists_requests(mlpforge):
    mlpforge("keys", "create", "phone", "--scopes", "read")
    mlpforge("keys", "delete", "019bd9a1-7c3e-7d52-8f0e-0d7c3f1a2b4c")
    lines = mlpforge("audit").stdout.splitlines()
    refused, created = json.loads(mlpforge("audit", "--json").stdout)["items"]

    assert lines[0].split()[:4] == ["time", "key", "address", "request"]
    assert "DELETE /keys/019bd9a1-7c3e-7d52-8f0e-0d7c3f1a2b4c" in lines[1]
    assert refused["outcome"] == {"status": 404, "problem": "not_found"}
    assert "POST /keys" in lines[2]
    assert created["outcome"]["status"] == 201
    assert "POST /keys" not in mlpforge("audit", "--limit", "1").stdout
