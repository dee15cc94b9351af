"""Clients of a ConnectionSet that act step by step, over real sockets."""

import selectors
import socket
from types import SimpleNamespace

from waiting import TIMEOUT_S

from services.server.fast.buffered_connection import BufferedConnection
from services.server.fast.connection_limits import ConnectionLimits
from services.server.fast.connection_set import Callbacks, ConnectionSet

BOUNDS = ConnectionLimits(held_bytes=3_000_000)
CFG = SimpleNamespace(is_ssl=False)


class Clients:
    """The connections of one process, and clients that act step by step."""

    def __init__(self):
        self.poller = selectors.DefaultSelector()
        self.served = []
        self.refused = []
        self.had_arrived = []
        calls = Callbacks(
            *(self._answer_at_once, self._serve, self.refused.append),
            lambda head: b"evil" in head,
        )
        self.traffic = ConnectionSet(self.poller, BOUNDS, 2_000_000, calls)
        self._ends = []

    def connect(self, *pieces):
        client, real = socket.socketpair()
        for end in (client, real):
            end.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 8192)
        client.settimeout(TIMEOUT_S)
        self._ends.append(client)
        for piece in pieces:
            client.sendall(piece)
        self.traffic.add(BufferedConnection(CFG, real, "", ""))
        return client

    def send(self, client, content):
        """Send everything, while the other side reads."""
        client.setblocking(False)
        while content:
            try:
                content = content[client.send(content) :]
            except BlockingIOError:
                self.turn()
        client.settimeout(TIMEOUT_S)
        self.turn()

    def turn(self):
        while events := self.poller.select(0):
            before = len(self.traffic)
            for key, _ in events:
                key.data(key.fileobj)
            writable = all(mask == selectors.EVENT_WRITE for _, mask in events)
            if writable and len(self.traffic) == before:
                return

    def pass_s(self, seconds):
        self.traffic.now_s += seconds
        self.turn()
        self.traffic.sweep()
        self.turn()

    def _answer_at_once(self, request, had_arrived):
        self.had_arrived.append(had_arrived)
        return b"at once" if request == b"plain\r\n\r\n" else None

    def _serve(self, connection, framing):
        connection.take_request(framing)
        body = connection.sock.body
        content = b"".join(connection.source) + bytes(body.view() if body else b"")
        self.served.append((connection, framing.stage, content))

    def close(self):
        self.traffic.drop_all()
        self.poller.close()
        for end in self._ends:
            end.close()
