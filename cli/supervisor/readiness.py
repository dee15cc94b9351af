"""Readiness checks of HTTP services, without the import time of an HTTP library."""

import json
import socket
import ssl
from contextlib import closing
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException

from cli.supervisor.addresses import Address

TIMEOUT_S = 3.0


def is_ok(address: Address, host: Address, path: str, *, has_tls: bool = False) -> bool:
    """Return whether a readiness path responds 200 and `ok`.

    Args:
        address: The service's address.
        host: The address for the Host header.
        path: The path.
        has_tls: Whether it serves HTTPS. Its certificate, for its public name, is not checked.
    """
    with closing(HTTPConnection(host.host, host.port)) as connection:
        try:
            connection.sock = _wrap(_connect(address)) if has_tls else _connect(address)
            connection.request("GET", path)
            response = connection.getresponse()
            return response.status == HTTPStatus.OK and json.load(response).get("status") == "ok"
        except (OSError, HTTPException, ValueError):
            return False


def _connect(address: Address) -> socket.socket:
    if address.path is None:
        return socket.create_connection((address.host, address.port), TIMEOUT_S)
    connection = socket.socket(socket.AF_UNIX)
    connection.settimeout(TIMEOUT_S)
    try:
        connection.connect(str(address.path))
    except OSError:
        connection.close()
        raise
    return connection


def _wrap(connection: socket.socket) -> ssl.SSLSocket:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    try:
        return context.wrap_socket(connection)
    except OSError:
        connection.close()
        raise
