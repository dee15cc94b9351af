"""The access log has one line per request."""

import re

import pytest
from structlog.testing import capture_logs

from contracts.access.secrets import MASK
from contracts.ids import JOB_ID_PATTERN
from services.http.auth import AccessLine, choose_request_id, log_access

SECRET = "mlpforge_" + "x" * 49


def test_line_leaves_out_unknown_fields():
    line = AccessLine("r1", "POST", "/predict", 200, duration_s=0.0123456)
    with capture_logs() as lines:
        log_access(line)
    assert lines == [
        {
            "event": "request",
            "log_level": "info",
            "request_id": "r1",
            "method": "POST",
            "path": "/predict",
            "status": 200,
            "duration_ms": 12.346,
        }
    ]


def test_a_line_names_the_version_and_the_sizes():
    line = AccessLine("r1", "POST", "/predict", 200, 0.1, 784, 0, "mnist", 3)
    with capture_logs() as (lines):
        log_access(line)
    (found,) = lines
    assert (found["model"], found["version"]) == ("mnist", 3)
    assert (found["request_bytes"], found["response_bytes"]) == (784, 0)


@pytest.mark.parametrize("given", ["a", "A-1._z", "x" * 128])
def test_well_formed_request_id_is_used(given):
    assert choose_request_id(given) == given


@pytest.mark.parametrize("given", ["", "x" * 129, "a b", "a\n", "é", "a,b", SECRET, f"a-{SECRET}"])
def test_malformed_request_id_is_replaced(given):
    assert re.fullmatch(JOB_ID_PATTERN, choose_request_id(given))


def test_token_as_request_id_is_replaced():
    assert re.fullmatch(JOB_ID_PATTERN, choose_request_id("token", lambda _text: MASK))
