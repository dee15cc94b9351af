import resource
from types import SimpleNamespace

import pytest

from services.server.fast import event_loop as worker


@pytest.mark.parametrize(
    ("max_files", "connections"),
    [(resource.RLIM_INFINITY, 4096), (65_536, 4096), (1024, 896), (64, 2)],
)
def test_connections_are_limited_by_open_files(monkeypatch, max_files, connections):
    monkeypatch.setattr(worker.resource, "getrlimit", lambda _: (max_files, max_files))
    assert worker.max_connections() == connections


@pytest.mark.parametrize(("had_arrived", "is_forgotten"), [(True, False), (False, True)])
def test_refs_are_forgotten_for_requests_that_may_be_newer(had_arrived, is_forgotten):
    forgotten = []
    fast_path = SimpleNamespace(
        forget=lambda: forgotten.append(True), answer=lambda head, body: head + body
    )
    loop = SimpleNamespace(
        alive=True, _fast_path=fast_path, _try=lambda answer, head, body: answer(head, body)
    )
    request = b"POST / HTTP/1.1\r\n\r\nbody"
    assert worker.EventLoopWorker._answer_at_once(loop, request, had_arrived) == request
    assert bool(forgotten) is is_forgotten
