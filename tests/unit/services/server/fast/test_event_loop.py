import resource

import pytest

from services.server.fast import event_loop as worker


@pytest.mark.parametrize(
    ("max_files", "connections"),
    [(resource.RLIM_INFINITY, 4096), (65_536, 4096), (1024, 896), (64, 2)],
)
def test_connections_are_limited_by_open_files(monkeypatch, max_files, connections):
    monkeypatch.setattr(worker.resource, "getrlimit", lambda _: (max_files, max_files))
    assert worker.max_connections() == connections
