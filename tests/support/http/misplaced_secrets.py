"""Requests that have a secret where it belongs, and in wrong places."""

import json
import socket
from pathlib import Path

from keys import TOKEN
from waiting import TIMEOUT_S

ADMINISTRATOR = f"Authorization: Bearer {TOKEN}"
TRACED = f"traceparent: 00-{'7' * 32}-{'3' * 16}-01"
# Request line, headers and body of each.
REQUESTS = [
    ("GET /models", ["Authorization: Bearer SECRET"], None),
    ("GET /models", ["Authorization: Bearer SECRETx"], None),
    ("GET /models", ["Authorization: SECRET"], None),
    ("GET /models", ["Authorization Bearer SECRET"], None),
    ("POST /predict", ["Authorization Bearer SECRET"], {}),
    ("POST /predict", ["Authorization: Bearer SECRET"], {"pixels": []}),
    ("GET /jobs?token=SECRET", [ADMINISTRATOR], None),
    ("GET /jobs?state=SECRET", [ADMINISTRATOR], None),
    ("GET /events?job=SECRET", [ADMINISTRATOR], None),
    ("GET /models/SECRET", [ADMINISTRATOR], None),
    ("GET /v2/models/SECRET", [ADMINISTRATOR], None),
    ("GET /v1/models/SECRET", [ADMINISTRATOR], None),
    ("DELETE /models/SECRET", [ADMINISTRATOR], None),
    ("POST /SECRET", [ADMINISTRATOR], {}),
    ("SECRET /models", [ADMINISTRATOR], None),
    ("POST /jobs", [ADMINISTRATOR], {"token": "SECRET"}),
    ("POST /jobs", [ADMINISTRATOR], {"dataset": "SECRET"}),
    ("POST /predict", [ADMINISTRATOR], {"pixels": [], "model": "SECRET"}),
    ("POST /predict", [ADMINISTRATOR], {"SECRET": 1}),
    ("POST /jobs", [ADMINISTRATOR, "Origin: https://SECRET"], {}),
    ("POST /predict", [ADMINISTRATOR, "Content-Encoding: SECRET"], {}),
    ("DELETE /models/absent", [ADMINISTRATOR, "X-Request-Id: SECRET"], None),
    ("POST /predict", [ADMINISTRATOR, "X-Request-Id: SECRET"], {"pixels": []}),
]


def send_everywhere(secret: str, endpoints: list[tuple[str, int] | Path]) -> str:
    """Send all requests with a secret to each address or socket; return all responses."""
    return "".join(
        _send(endpoint, *json.loads(json.dumps(request).replace("SECRET", secret)))
        for endpoint in endpoints
        for request in REQUESTS
    )


def _send(endpoint: tuple[str, int] | Path, line: str, headers: list[str], body: object) -> str:
    content = "" if body is None else json.dumps(body)
    own = ["Host: localhost", "Connection: close", TRACED, f"Content-Length: {len(content)}"]
    own += ["Content-Type: application/json"] if content else []
    text = "\r\n".join((f"{line} HTTP/1.1", *own, *headers, "", content))
    family = socket.AF_UNIX if isinstance(endpoint, Path) else socket.AF_INET
    with socket.socket(family) as connection:
        connection.settimeout(TIMEOUT_S)
        connection.connect(str(endpoint) if isinstance(endpoint, Path) else endpoint)
        connection.sendall(text.encode())
        return connection.makefile(encoding="latin-1").read()
