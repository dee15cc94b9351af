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


def test_all_there_is_ok():
    response = ReadinessChecks({"database": int, "broker": int}, vital=["database"]).answer()

    assert response.status_code == 200
    assert response.get_json() == {"status": "ok", "checks": {"database": "ok", "broker": "ok"}}


def test_a_dependency_that_can_be_missed_degrades():
    response = ReadinessChecks({"database": int, "broker": be_away}, vital=["database"]).answer()

    assert response.status_code == 200
    assert response.get_json()["status"] == "degraded"
    assert response.get_json()["checks"] == {"database": "ok", "broker": "away"}


def test_a_vital_dependency_away_is_503():
    response = ReadinessChecks({"database": be_away, "broker": int}, vital=["database"]).answer()

    assert response.status_code == 503
    assert response.mimetype == "application/problem+json"
    assert response.headers["Retry-After"]
    assert response.json["checks"] == {"database": "away", "broker": "ok"}


@pytest.mark.parametrize(
    ("error", "state"),
    [(DatabaseFullError("why"), "full"), (DatabaseDamagedError("why"), "damaged")],
)
def test_a_database_that_is_there_and_does_not_work_is_503_that_says_why(error, state):
    def refuse():
        raise error

    response = ReadinessChecks({"database": refuse, "broker": int}, vital=["database"]).answer()

    assert (response.status_code, response.json["checks"]["database"]) == (503, state)
    assert response.json["detail"].startswith(f"database {state};")


def test_a_silent_dependency_is_away_within_about_a_second_and_asked_once():
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
