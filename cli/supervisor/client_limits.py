"""The gateway's limits of the requests of each client, as nginx's directives."""

import ipaddress
from dataclasses import dataclass
from typing import Final

from cli.errors import AddressError

# nginx can't hash: the header itself is the key, in memory only, and no log has it.
KEY_MAP: Final = """map $http_authorization $client_key {
        "~^[A-Za-z]+ +(?<secret>[!-~]{1,256})" $secret;
        default "";
    }"""
# A zone has room for a state of each connection; a full zone of requests drops its oldest states.
ADDRESS_ZONE, KEY_ZONE = "2m", "4m"
INDENT: Final = "\n        "


@dataclass(frozen=True)
class ClientLimits:
    """Limits of each client address, and of each key; 0 is no limit.

    Args:
        connections: Requests in progress.
        requests_per_s: Requests per second, after a burst of as many.
        trusted_proxies: Networks whose X-Forwarded-For names the client's address.
    """

    connections: int = 0
    requests_per_s: int = 0
    trusted_proxies: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Raise AddressError if a network of proxies is malformed."""
        for network in self.trusted_proxies:
            try:
                ipaddress.ip_network(network)
            except ValueError as error:
                raise AddressError(
                    f"--trusted-proxy must be an address or a network, such as 10.0.0.0/8: {error}"
                ) from None

    def write_zones(self) -> str:
        """Return what the http block has."""
        lines = [KEY_MAP] if self.connections or self.requests_per_s else []
        for key, zone, size in (
            ("$client", "client", ADDRESS_ZONE),
            ("$client_key", "key", KEY_ZONE),
        ):
            if self.connections:
                lines.append(f"limit_conn_zone {key} zone={zone}_connections:{size};")
            if self.requests_per_s:
                rate = f"{self.requests_per_s}r/s"
                lines.append(f"limit_req_zone {key} zone={zone}_requests:{size} rate={rate};")
        if self.trusted_proxies:
            lines += [f"set_real_ip_from {network};" for network in self.trusted_proxies]
            lines += ["real_ip_header X-Forwarded-For;", "real_ip_recursive on;"]
        return "\n    ".join(lines)

    def write_limits(self) -> str:
        """Return what the server has: its refusals are 429."""
        lines = []
        if self.requests_per_s:
            burst = f"burst={self.requests_per_s} nodelay"
            lines += [f"limit_req zone={zone}_requests {burst};" for zone in ("client", "key")]
            lines += ["limit_req_status 429;", "limit_req_log_level info;"]
        if self.connections:
            lines += [*self._write_connections(), "limit_conn_status 429;"]
        return INDENT.join(lines)

    def write_slots(self) -> str:
        """Return what a location with its own limits has, whose refusals are 503."""
        return "\n            ".join(
            [*self._write_connections(), "limit_conn_status 503;"] if self.connections else []
        )

    def _write_connections(self) -> list[str]:
        return [f"limit_conn {zone}_connections {self.connections};" for zone in ("client", "key")]
