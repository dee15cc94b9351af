"""Finds the addresses of a webhook's host, and refuses those that are not globally routable."""

import socket
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as ResolveTimeoutError
from dataclasses import dataclass

from contracts.errors import ForgeError
from contracts.webhooks.endpoints import Endpoint, is_public

# Returns the addresses of a host within some seconds; UnknownHostError if it finds none.
Resolve = Callable[[str, float], list[str]]


class UnknownHostError(ForgeError):
    """The host has no address, or the name server does not answer."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"the host has no known address ({reason})")


class PrivateHostError(ForgeError):
    """The host has no address that is globally routable."""

    def __init__(self) -> None:
        super().__init__(
            "the host must have a globally routable address, unless MLPFORGE_WEBHOOK_HOSTS names it"
        )


class HostResolver:
    """Asks the operating system, in threads, since its look-up has no timeout.

    Args:
        threads: How many look-ups run at a time.
    """

    def __init__(self, threads: int) -> None:
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix="resolve")

    def __call__(self, host: str, timeout_s: float) -> list[str]:
        """Return the addresses in the system's order of preference.

        Raises:
            UnknownHostError: it has none, or the look-up takes longer.
        """
        found = self._threads.submit(_look_up, host)
        try:
            return found.result(timeout_s)
        except ResolveTimeoutError:
            found.cancel()  # or those that no thread has begun would wait in front of the next ones
            raise UnknownHostError("the name server does not answer") from None
        except (OSError, UnicodeError) as error:
            reason = getattr(error, "strerror", None) or "not a valid name"
            raise UnknownHostError(str(reason)) from None


def _look_up(host: str) -> list[str]:
    found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


@dataclass(frozen=True)
class AddressPolicy:
    """Decides which addresses are called.

    Args:
        exempt_hosts: Hosts that may have any address.
        resolve: Finds addresses.
    """

    exempt_hosts: frozenset[str]
    resolve: Resolve

    def find_allowed(self, endpoint: Endpoint, timeout_s: float) -> list[str]:
        """Return the addresses of a host that may be called, at least one.

        Raises:
            UnknownHostError: it has none.
            PrivateHostError: none of them may be called.
        """
        found = self.resolve(endpoint.host, timeout_s)
        if endpoint.host in self.exempt_hosts:
            return found
        allowed = [address for address in found if is_public(address)]
        if not allowed:
            raise PrivateHostError
        return allowed
