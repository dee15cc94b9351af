"""Liveness and readiness of the inference service."""


def test_liveness_needs_no_store(client, tmp_path):
    (tmp_path / "models").rmdir()
    assert client.get("/healthz").json == {"status": "ok"}


def test_a_readable_store_is_ready(client):
    response = client.get("/readyz/inference")
    assert response.status_code == 200
    assert response.json == {"status": "ok", "checks": {"models": "ok"}}


def test_a_damaged_version_does_not_make_it_unready(client, publish, tmp_path):
    publish()
    next(tmp_path.rglob("weights.npz")).write_bytes(b"")
    assert client.predict(pixels=[0] * 784).status_code == 503
    assert client.get("/readyz/inference").status_code == 200


def test_unavailable_store_is_not_ready(client, tmp_path):
    models = tmp_path / "models"
    models.rename(tmp_path / "elsewhere")
    response = client.get("/readyz/inference")
    assert response.status_code == 503
    assert response.json["checks"] == {"models": "away"}
    (tmp_path / "elsewhere").rename(models)
    assert client.get("/readyz/inference").status_code == 200
