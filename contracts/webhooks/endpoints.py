"""The URLs of webhooks, and the addresses that may be called.

A user chooses the URL and the service sends the request, so it must not reach the service's own
network (server-side request forgery).
"""

import re
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import Final

MAX_URL_CHARS: Final = 1500
MAX_HOST_CHARS: Final = 253
PORTS: Final = {"https": 443, "http": 80}
MASK: Final = "********"
_LABEL: Final = r"[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?"
# One expression for all parts: no second parser may find another host in the same URL.
_URL: Final = re.compile(
    r"(?P<scheme>(?i:https?))://"
    rf"(?P<host>{_LABEL}(?:\.{_LABEL})*\.?|\[[0-9A-Fa-f:.]+\])"
    r"(?::(?P<port>[0-9]{1,5}))?"
    r"(?P<target>[/?][!-~]*)?"
)
# They end with an IPv4 address: IPv4-compatible and mapped (RFC 4291), NAT64 (RFC 6052).
_EMBEDDING: Final = tuple(map(IPv6Network, ("::/96", "::ffff:0:0/96", "64:ff9b::/96")))
_GLOBAL_UNICAST: Final = IPv6Network("2000::/3")
# Teredo, NAT64 of one network, and documentation, which older Pythons take for global.
_NEVER: Final = tuple(map(IPv6Network, ("2001::/32", "64:ff9b:1::/48", "3fff::/20")))


@dataclass(frozen=True)
class Endpoint:
    """The parts of a webhook's URL.

    Args:
        host: In lower case; an IPv6 address without brackets.
        target: The path and the query.
    """

    scheme: str
    host: str
    port: int
    target: str

    @property
    def origin(self) -> str:
        """The URL up to the host and, if it is not the scheme's, the port."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == PORTS[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{host}{port}"


def parse_endpoint(url: str, exempt_hosts: frozenset[str]) -> Endpoint:
    """Return the parts of a webhook's URL.

    Args:
        url: The URL.
        exempt_hosts: MLPFORGE_WEBHOOK_HOSTS; only these may use http.

    Raises:
        ValueError: what the URL must be; the message does not contain it.
    """
    if len(url) > MAX_URL_CHARS:
        raise ValueError(f"must have at most {MAX_URL_CHARS} characters")
    found = _URL.fullmatch(url)
    if found is None:
        raise ValueError(
            "must be https://HOST/PATH in printable ASCII, without spaces, user name and password "
            "(write other letters of a host as punycode, of a path as %XX)"
        )
    if "#" in url:
        raise ValueError("must have no fragment (#): it would not be sent")
    scheme, host = found["scheme"].lower(), found["host"].strip("[]").rstrip(".").lower()
    port = int(found["port"] or PORTS[scheme])
    if len(host) > MAX_HOST_CHARS or not 1 <= port < 2**16:
        raise ValueError(
            f"must have a host of at most {MAX_HOST_CHARS} characters and a port of 1 to 65535"
        )
    if scheme == "http" and host not in exempt_hosts:
        raise ValueError("must begin with https://, unless MLPFORGE_WEBHOOK_HOSTS names the host")
    target = found["target"] or "/"
    return Endpoint(scheme, host, port, target if target[0] == "/" else f"/{target}")


def mask_url(url: str) -> str:
    """Return a webhook's URL with asterisks for all that follows the host: it may be a secret."""
    found = _URL.fullmatch(url)
    if found is None:
        return MASK
    return f"{url[: found.start('target')]}/{MASK}" if found["target"] else url


def is_public(address: str) -> bool:
    """Return whether an IP address is globally routable, and no way to one that is not.

    IPv6 addresses that contain an IPv4 address count as that one.
    """
    try:
        parsed = ip_address(address)
    except ValueError:  # such as with a scope: fe80::1%eth0
        return False
    return _is_public_6(parsed) if isinstance(parsed, IPv6Address) else _is_public_4(parsed)


def _is_public_4(address: IPv4Address) -> bool:
    return address.is_global and not address.is_multicast and not address.is_reserved


def _is_public_6(address: IPv6Address) -> bool:
    if address.scope_id is not None or any(address in network for network in _NEVER):
        return False
    if any(address in network for network in _EMBEDDING):
        return _is_public_4(IPv4Address(int(address) & 0xFFFF_FFFF))
    if address.sixtofour is not None:
        return _is_public_4(address.sixtofour)
    return address in _GLOBAL_UNICAST and address.is_global
