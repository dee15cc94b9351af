import pytest

from contracts.settings import load_settings
from services.server.fast.plain_headers import AccessGate

OPEN = AccessGate(load_settings({}))
NAMED = AccessGate(
    load_settings({"MLPFORGE_TOKEN": "a long secret", "MLPFORGE_ALLOWED_HOSTS": "digits.example"})
)
ANY = AccessGate(load_settings({"MLPFORGE_ALLOWED_HOSTS": "*"}))
TOKEN = b"Authorization: Bearer a long secret"


def head(*lines):
    return b"\r\n".join((b"POST /predict HTTP/1.1", *lines, b"", b""))


@pytest.mark.parametrize(
    ("gate", "lines", "forbidden"),
    [
        (OPEN, [b"Host: localhost"], False),
        (OPEN, [b"HOST:\t127.0.0.1:8002 "], False),
        (OPEN, [b"Host: [::1]:8002"], False),
        (OPEN, [b"Host: evil"], True),
        (OPEN, [b"Host: localhost.evil"], True),
        (OPEN, [b"X: Host: localhost"], True),
        (OPEN, [], True),
        (ANY, [b"Host: evil"], False),
        (ANY, [], False),
        (NAMED, [b"Host: digits.example", TOKEN], False),
        (NAMED, [b"Host: digits.example"], True),
        (NAMED, [b"Host: digits.example", TOKEN[:-1]], True),
        (NAMED, [TOKEN, b"Host: evil"], True),
    ],
)
def test_head_without_allowed_host_and_token_is_forbidden(gate, lines, forbidden):
    assert gate.forbids(head(*lines)) is forbidden
