"""Measures how long a request blocks the processes of a service."""

import heartbeat_hooks
from raw_http import RawConnection
from waiting import wait_until

from serving import Gunicorn

LIMIT_S = 0.25
MAX_BYTES = 64 * 2**20
OCTETS = "application/octet-stream"
HOOKS = "--config=python:heartbeat_hooks"
# The scheduler of a busy machine delays some tries; the process's own work delays each of them.
TRIES = 3


def rows(images, number):
    """Return images as the JSON of nested lists."""
    row = b"[%b]" % b",".join([number] * 784)
    return b"[%b]" % b",".join([row] * images)


def long_text():
    """Return a JSON text of almost the largest length."""
    return b'"%b"' % (b"1" * (MAX_BYTES - 1000))


class BeatingServer(Gunicorn):
    """A service with heartbeats, which accepts raw requests."""

    def __init__(self, service, folder, environ, *flags):
        self._beats = folder / "beats"
        self._beats.mkdir()
        environ = {heartbeat_hooks.VARIABLE: str(self._beats), **environ}
        super().__init__(service, folder, environ, HOOKS, *flags)

    def answer_while_beating(self, request):
        """Return the response's status; meanwhile no process may miss heartbeats for long."""
        wait_until(self.accepts)
        wait_until(self._all_beat)
        status, gap_s = self._measure_gap_s(request)
        assert gap_s < LIMIT_S
        return status

    def ask(self, request, status=None):
        """Send a request and return the status of the response."""
        with RawConnection(self.port) as connection:
            answer = connection.ask(request)
        assert status is None or answer[0] == status, answer[2][:300]
        return answer[0]

    def _measure_gap_s(self, request):
        """Return the status and the longest time without a heartbeat of the best try."""
        gaps_s = []
        while len(gaps_s) < TRIES and min(gaps_s, default=LIMIT_S) >= LIMIT_S:
            for cells in self._cells():
                cells[1] = 0.0
            status = self.ask(request)
            beats = [cells[0] for cells in self._cells()]
            wait_until(lambda before=beats: all(self._are_past(before)))
            gaps_s.append(max(cells[1] for cells in self._cells()))
        return status, min(gaps_s)

    def _are_past(self, beats):
        return (cells[0] > before + 1 for cells, before in zip(self._cells(), beats, strict=True))

    def _all_beat(self):
        return self._cells() and all(cells[0] for cells in self._cells())

    def _cells(self):
        return [heartbeat_hooks.open_registry(file) for file in sorted(self._beats.iterdir())]
