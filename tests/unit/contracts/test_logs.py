import json
import subprocess
import sys

from waiting import TIMEOUT_S

SCRIPT = """
import logging, structlog
from contracts.logs import configure_logging
configure_logging(json={json})
structlog.contextvars.bind_contextvars(request_id="r1")
structlog.get_logger("here").info("job_finished", job_id="j1")
logging.getLogger("library").warning("odd %s", "thing")
try:
    1 / 0
except ZeroDivisionError:
    structlog.get_logger("here").exception("broken")
"""


def run(*, as_json):
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", SCRIPT.format(json=as_json)],
        capture_output=True,
        text=True,
        check=True,
        timeout=TIMEOUT_S,
    )
    assert done.stdout == ""
    return done.stderr.splitlines()


def test_every_line_is_one_json_object_with_its_fields():
    ours, library, broken = map(json.loads, run(as_json=True))

    assert (ours["event"], ours["job_id"], ours["request_id"]) == ("job_finished", "j1", "r1")
    assert (ours["level"], ours["logger"]) == ("info", "here")
    assert ours["timestamp"].endswith("Z")
    assert (library["event"], library["level"]) == ("odd thing", "warning")
    assert "ZeroDivisionError" in broken["exception"]


def test_text_lines_show_a_plain_traceback():
    lines = run(as_json=False)

    assert "job_finished" in lines[0]
    assert lines[-1] == "ZeroDivisionError: division by zero"
