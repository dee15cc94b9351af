"""Addresses of servers: a unix socket, or a host and a port."""

import ipaddress
import os
import re
from dataclasses import dataclass
from pathlib import Path

from cli.errors import AddressError
from contracts.settings import Settings

UNIX = "unix:"
HOST_AND_PORT = re.compile(r"([\w.-]+|\[[\w:.%]+\]|[0-9A-Fa-f:.]+):([0-9]{1,5})", re.ASCII)
MAX_PORT = 65_535
HOST_NAME = re.compile(r"[^.]{1,63}(\.[^.]{1,63})*\.?")
MAX_NGINX_SOCKET_BYTES = 107  # the system's limit on Linux
# nginx reads them as the end of a word, or as a variable; surrogates are bytes that are no text.
NGINX_SPECIAL = re.compile(r"[\x00-\x20\x7f;{}\"'\\$\ud800-\udfff]")


@dataclass(frozen=True)
class Address:
    """An address to listen on: path for a unix socket, else host and port."""

    host: str = ""
    port: int = 0
    path: Path | None = None

    def __str__(self) -> str:
        """Return the address as gunicorn and nginx read it."""
        return f"{UNIX}{self.path}" if self.path else join_host_port(self.host, self.port)

    @property
    def is_private(self) -> bool:
        """Whether only this machine can reach it."""
        return self.path is not None or is_loopback(self.host)


def join_host_port(host: str, port: int) -> str:
    """Return host:port, with brackets around an IPv6 address."""
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


def is_loopback(host: str) -> bool:
    """Return whether a host is a loopback address or localhost."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def is_ipv6(host: str) -> bool:
    """Return whether a host is an IPv6 address without a zone, which nginx doesn't know."""
    try:
        return ipaddress.IPv6Address(host).scope_id is None
    except ValueError:
        return False


def parse_address(text: str) -> Address:
    """Read `unix:PATH`, `HOST:PORT` or `[IPV6]:PORT`, or raise AddressError."""
    if text.startswith(UNIX) and len(text) > len(UNIX):
        return Address(path=Path(text.removeprefix(UNIX)).absolute())
    found = HOST_AND_PORT.fullmatch(text)
    if not found or int(found[2]) > MAX_PORT:
        raise AddressError(f"an address must be unix:PATH or HOST:PORT, got {text!r}")
    return Address(host=found[1].strip("[]"), port=int(found[2]))


def parse_nginx_address(text: str) -> Address:
    """Read an address that nginx listens on or connects to (as parse_address)."""
    address = parse_address(text)
    if address.path:
        check_nginx_path(address.path)
        if len(os.fsencode(address.path)) > MAX_NGINX_SOCKET_BYTES:
            raise AddressError(
                f"a socket's path must be at most {MAX_NGINX_SOCKET_BYTES} bytes long, got {text!r}"
            )
    elif not address.port:
        raise AddressError(f"a port must be from 1 to {MAX_PORT}, got {text!r}")
    elif any(mark in address.host for mark in ":%") and not is_ipv6(address.host):
        raise AddressError(f"[HOST] must be an IPv6 address without a zone, got {text!r}")
    elif not HOST_NAME.fullmatch(address.host):
        raise AddressError(f"a host's labels must have 1 to 63 characters, got {text!r}")
    return address


def check_nginx_path(path: Path) -> None:
    """Refuse a path that would be more than one word in nginx's configuration; AddressError."""
    if NGINX_SPECIAL.search(str(path)):
        raise AddressError(
            "a path for nginx must have no spaces, control characters, quotes, backslashes or any "
            f"of ;{{}}$, got {str(path)!r}: choose another path, or another TMPDIR if it is there"
        )


def check_exposed(addresses: list[Address], settings: Settings, *, trust_network: bool) -> None:
    """Refuse to expose an unprotected service to other machines.

    Raises:
        AddressError: an address is not loopback, there is no token, and the network is not trusted.
    """
    exposed = [str(address) for address in addresses if not address.is_private]
    if exposed and settings.token is None and not trust_network:
        raise AddressError(
            f"{', '.join(exposed)} can be reached from other machines: set MLPFORGE_TOKEN, or "
            "listen on 127.0.0.1"
        )
