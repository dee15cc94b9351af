import threading
import time

import pytest
from flask import Flask
from waiting import TIMEOUT_S

from contracts.errors import DatabaseDamagedError, DatabaseFullError, DatabaseUnavailableError
from services.http.health import ReadinessChecks


@pytest.fixture(autouse=True)
def context():
    with Flask("test").app_context():
        yield


def be_away():
    raise DatabaseUnavailableError


def test_available_dependencies_are_ok():
    response = ReadinessChecks({"database": int, "broker": int}, vital=["database"]).answer()

    assert response.status_code == 200
    assert response.get_json() == {"status": "ok", "checks": {"database": "ok", "broker": "ok"}}


def test_optional_dependency_unavailable_is_degraded():
    response = ReadinessChecks({"database": int, "broker": be_away}, vital=["database"]).answer()

    assert response.status_code == 200
    assert response.get_json()["status"] == "degraded"
    assert response.get_json()["checks"] == {"database": "ok", "broker": "away"}


def test_vital_dependency_unavailable_is_503():
    response = ReadinessChecks({"database": be_away, "broker": int}, vital=["database"]).answer()

    assert response.status_code == 503
    assert response.mimetype == "application/problem+json"
    assert response.headers["Retry-After"]
    assert response.json["checks"] == {"database": "away", "broker": "ok"}


@pytest.mark.parametrize(
    ("error", "state"),
    [(DatabaseFullError("why"), "full"), (DatabaseDamagedError("why"), "damaged")],
)
def test_broken_database_is_503_with_its_state(error, state):
    def refuse():
        raise error

    response = ReadinessChecks({"database": refuse, "broker": int}, vital=["database"]).answer()

    assert (response.status_code, response.json["checks"]["database"]) == (503, state)
    assert response.json["detail"].startswith(f"database {state};")


def test_silent_dependency_times_out_and_is_checked_once():
    release, asked = threading.Event(), []

    def hang():
        asked.append(1)
        release.wait(TIMEOUT_S)

    checks = ReadinessChecks({"database": int, "broker": hang}, vital=["database"])
    started = time.monotonic()
    states = [checks.answer().get_json()["checks"] for _ in range(2)]
    took_s = time.monotonic() - started
    release.set()

    assert states == [{"database": "ok", "broker": "away"}] * 2
    assert len(asked) == 1
    assert took_s < 3
