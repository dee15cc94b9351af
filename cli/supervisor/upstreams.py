"""The services behind the gateway, as nginx's upstreams."""

import ipaddress
import socket
from contextlib import suppress
from pathlib import Path
from typing import Final

from cli.errors import AddressError
from cli.supervisor.addresses import (
    HOST_AND_PORT,
    UNIX,
    Address,
    is_ipv6,
    is_loopback,
    join_host_port,
    parse_nginx_address,
)

RESOLV_CONF: Final = Path("/etc/resolv.conf")
HOSTS: Final = Path("/etc/hosts")
# How long nginx uses what a name server returned: a new address of a service is found within it.
RESOLVED_S: Final = 5
DNS_PORT: Final = 53
# nginx tries each entry once. A single address belongs to several processes, or to the next one
# that will listen there, so it has many entries: several idle connections may be those of a killed
# process. With several addresses, another process may be killed while nginx retries a request.
ENTRIES_OF_ONE: Final = 17
ENTRIES_OF_SEVERAL: Final = 2
# A killed process is replaced within a second or two, or its address refuses connections at once:
# nginx must not avoid it.
ALWAYS_TRIED: Final = "max_fails=0"
# A host that is down or unreachable costs each request a second. So after three failures within
# five seconds it gets none for as long, unless all hosts fail: then nginx tries all.
AVOIDED: Final = "max_fails=3 fail_timeout=5s"
LAST_RESORT: Final = f"{ALWAYS_TRIED} backup"
ZONE: Final = "zone {name} 256k;"


def write_upstream(name: str, addresses: tuple[Address, ...], *, is_repeatable: bool) -> str:
    """Return the servers of an upstream.

    Args:
        name: The upstream's name.
        addresses: Of its processes or hosts.
        is_repeatable: Whether nginx may send a failed request to another process of a host.
    """
    hosts = {address.host for address in addresses if address.path is None}
    if len(hosts) > 1:
        rules = [AVOIDED, LAST_RESORT]
    elif is_repeatable:
        rules = [ALWAYS_TRIED] * (ENTRIES_OF_ONE if len(addresses) == 1 else ENTRIES_OF_SEVERAL)
    else:
        rules = [ALWAYS_TRIED]
    lines = [
        f"server {address} {rule}{' resolve' * is_name(address.host)};"
        for rule in rules
        for address in addresses
    ]
    is_resolved = any(is_name(host) for host in hosts)
    return "\n        ".join([ZONE.format(name=name)] * is_resolved + lines)


def write_resolver(addresses: tuple[Address, ...], resolvers: tuple[str, ...]) -> str:
    """Return nginx's resolver, or nothing if no address has a name.

    Args:
        addresses: Of all services.
        resolvers: The name servers, as HOST or HOST:PORT.

    Raises:
        AddressError: there is a name, but no name server.
    """
    names = sorted({address.host for address in addresses if is_name(address.host)})
    if not names:
        return ""
    if not resolvers:
        raise AddressError(
            f"no name server for {', '.join(names)}: name one with --resolver, or in {RESOLV_CONF}"
        )
    return f"resolver {' '.join(resolvers)} valid={RESOLVED_S}s;"


def is_name(host: str) -> bool:
    """Whether name servers know the addresses of a host."""
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return bool(host) and not is_loopback(host)
    return False


def qualify(address: Address) -> Address:
    """Return an address as nginx's resolver needs it, which reads neither hosts nor `search`.

    Returns:
        The IP address of a host in /etc/hosts; a name with the domain that it was found in.
    """
    host = address.host
    if not is_name(host):
        return address
    try:
        found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM, flags=socket.AI_CANONNAME)
    except OSError:  # unknown until its service starts
        return address
    full, fixed = found[0][3], str(found[0][4][0])
    if host.lower() in _read_hosts():
        return Address(host=fixed, port=address.port)
    return Address(host=full, port=address.port) if full.startswith(f"{host}.") else address


def find_resolvers() -> tuple[str, ...]:
    """Return the name servers of this host."""
    words = (line.split() for line in _read_lines(RESOLV_CONF))
    hosts = (line[1] for line in words if len(line) > 1 and line[0] == "nameserver")
    return tuple(join_host_port(host, DNS_PORT) for host in hosts if "%" not in host)


def parse_resolver(text: str) -> str:
    """Return a name server, HOST or HOST:PORT, as nginx reads it, or raise AddressError."""
    host = f"[{text}]" if is_ipv6(text) else text
    address = host if HOST_AND_PORT.fullmatch(host) else f"{host}:{DNS_PORT}"
    if not address.startswith(UNIX):
        with suppress(AddressError):
            return str(parse_nginx_address(address))
    raise AddressError(f"a name server must be HOST or HOST:PORT, got {text!r}")


def _read_hosts() -> set[str]:
    lines = (line.partition("#")[0].lower().split() for line in _read_lines(HOSTS))
    return {name for line in lines for name in line[1:]}


def _read_lines(file: Path) -> list[str]:
    try:
        return file.read_text("utf-8", "replace").splitlines()
    except OSError:
        return []
