"""Bodies that the API refuses unread: the client gets the refusal, not the gateway's 503."""

from http.client import HTTPConnection
from typing import Any

import httpx
import pytest
from waiting import TIMEOUT_S

TIMES = 20
MIB = 2**20
pytestmark = pytest.mark.xdist_group("up")
REFUSED = [
    ("/inspect", "application/json", MIB + MIB // 2, 413),
    ("/inspect", "text/plain", MIB, 415),
    ("/nope", "application/json", MIB, 404),
    ("/nope", "application/json", 60 * MIB, 404),
    ("/page/a/b/c", "application/json", MIB, 405),
]


@pytest.mark.parametrize(("path", "media_type", "size", "status"), REFUSED)
def test_sender_of_a_large_refused_body_receives_the_reason(
    client: httpx.Client, path: str, media_type: str, size: int, status: int
) -> None:
    headers = {"Content-Type": media_type}
    times = 3 if size > 2 * MIB else TIMES

    answers = [client.post(path, content=b" " * size, headers=headers) for _ in range(times)]

    assert [answer.status_code for answer in answers] == [status] * times


def test_connection_is_reusable_after_a_refused_request(service: Any) -> None:
    host, _, port = service.url.removeprefix("http://").partition(":")
    connection = HTTPConnection(host, int(port), timeout=TIMEOUT_S)
    statuses = []
    for _ in range(3):
        connection.request("POST", "/nope", b" " * MIB)
        answer = connection.getresponse()
        answer.read()
        statuses.append(answer.status)
    connection.close()

    assert statuses == [404] * 3
