"""The inference service checks access itself."""

import pytest

from contracts.settings import load_settings
from services.inference.app import create_app

TOKEN = "correct horse"  # noqa: S105  a test's own
IMAGE = {"pixels": [0] * 784}
HEALTH = ["/healthz", "/readyz/inference"]


@pytest.fixture
def ask(store, publish):
    publish()

    def ask_with(headers=(), **environ):
        settings = load_settings({f"MLPFORGE_{k.upper()}": v for k, v in environ.items()})
        client = create_app(settings, store).test_client()
        return client.post("/predict", json=IMAGE, headers=dict(headers))

    return ask_with


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Authorization": "Bearer "},
        {"Authorization": f"Bearer {TOKEN}x"},
        {"Authorization": f"Basic {TOKEN}"},
    ],
)
def test_without_the_token_nothing_is_predicted(ask, headers):
    response = ask(headers, token=TOKEN)

    assert response.status_code == 401
    assert response.content_type == "application/problem+json"
    assert response.headers["WWW-Authenticate"].startswith("Bearer")


def test_token_grants_access(ask):
    assert ask({"Authorization": f"Bearer {TOKEN}"}, token=TOKEN).status_code == 200


@pytest.mark.parametrize("path", HEALTH)
def test_health_needs_no_token(store, path):
    app = create_app(load_settings({"MLPFORGE_TOKEN": TOKEN}), store)

    assert app.test_client().get(path).status_code == 200


@pytest.mark.parametrize("path", HEALTH)
def test_health_accepts_loopback_with_any_allowed_hosts(store, path):
    app = create_app(load_settings({"MLPFORGE_ALLOWED_HOSTS": "forge.example"}), store)

    hosts = ["forge.example", "127.0.0.1:8002", "evil.example"]
    statuses = [app.test_client().get(path, headers={"Host": host}).status_code for host in hosts]
    assert statuses == [200, 200, 403]


@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example", "127.0.0.1.nip.io", ""])
def test_another_host_name_is_403(ask, host):
    assert ask({"Host": host}).status_code == 403


@pytest.mark.parametrize("host", ["localhost", "localhost:8002", "127.0.0.1:1", "[::1]:8002"])
def test_own_host_names_are_answered_on_any_port(ask, host):
    assert ask({"Host": host}).status_code == 200


def test_allowed_hosts_replace_the_default_ones(ask):
    allowed = {"allowed_hosts": "forge.example"}

    assert ask({"Host": "forge.example"}, **allowed).status_code == 200
    assert ask({"Host": "localhost"}, **allowed).status_code == 403


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "http://localhost:9999"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
    ],
)
def test_cross_origin_write_is_403(ask, headers):
    assert ask({"Host": "localhost:8000", **headers}).status_code == 403


def test_same_origin_write_is_answered(ask):
    own = {"Host": "localhost:8000", "Origin": "http://localhost:8000"}

    assert ask(own).status_code == 200
