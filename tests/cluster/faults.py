"""The faults: each breaks something for a while, and repairs it."""

from dataclasses import dataclass
from typing import Any

from . import network
from .plan import ADDRESSES, DELAY_FILE

OFF_BY_S = 600
SLOW_S = 0.5


@dataclass(frozen=True)
class Fault:
    """A fault.

    Args:
        name: What the table calls it.
        seconds: How long it lasts.
        begin, end: Functions of the hosts by name.
    """

    name: str
    seconds: float
    begin: Any
    end: Any


def unplugged(name, seconds=10):
    return Fault(
        f"{name}: link down",
        seconds,
        lambda _hosts: network.unplug(name),
        lambda _hosts: network.plug_in(name),
    )


def silent(name, seconds=10):
    return Fault(
        f"{name}: packets dropped",
        seconds,
        lambda _hosts: network.drop_packets(name),
        lambda _hosts: network.pass_packets(name),
    )


def separated(one, other, seconds=12):
    ends = [(name, ADDRESSES[name]) for name in (one, other)]
    return Fault(
        f"{one} and {other}: packets dropped",
        seconds,
        lambda _hosts: network.separate(*ends),
        lambda _hosts: network.reunite(*ends),
    )


def killed(*names, seconds=5):
    def begin(hosts):
        for name in names:
            hosts[name].kill()

    def end(hosts):
        for name in names:
            hosts[name].start()

    return Fault(f"{' and '.join(names)}: killed, started", seconds, begin, end)


def set_clocks(offsets, what):
    def begin(hosts):
        for name, sign in offsets.items():
            hosts[name].set_clock(sign * OFF_BY_S)

    return Fault(what, 5, begin, lambda _hosts: None)


def jumping_clock(name, seconds=10):
    """Set one clock forward, and after a while right again."""

    def set_to(off_by_s):
        return lambda hosts: hosts[name].set_clock(off_by_s)

    return Fault(f"{name}: clock +10 minutes, and back", seconds, set_to(OFF_BY_S), set_to(0))


def slow_s3(seconds=20):
    def set_delay(delay_s):
        return lambda hosts: (hosts["s3"].disk / DELAY_FILE).write_text(str(delay_s))

    name = f"s3: answers {SLOW_S * 1000:.0f} ms later"
    return Fault(name, seconds, set_delay(SLOW_S), set_delay(0))


WRONG_CLOCKS = {
    "api-1": 1,
    "inference-1": 1,
    "worker-1": 1,
    "gateway-1": 1,
    "inference-2": -1,
    "worker-2": -1,
    "api-2": -1,
}
FAULTS = {
    "clocks": set_clocks(WRONG_CLOCKS, "clocks of 7 hosts: set 10 minutes off"),
    "worker-link": unplugged("worker-1"),
    "worker": killed("worker-2"),
    "worker-silent": silent("worker-3"),
    "api-silent": silent("api-1"),
    "api": killed("api-2"),
    "inference": killed("inference-1"),
    "inference-silent": silent("inference-2"),
    "gateway": killed("gateway-1"),
    "valkey": killed("valkey"),
    "postgres": killed("postgres"),
    "postgres-silent": silent("postgres"),
    "s3": killed("s3"),
    "s3-link": unplugged("s3", 12),
    "s3-slow": slow_s3(),
    "inference-s3": separated("inference-1", "s3"),
    "api-s3": separated("api-2", "s3"),
    "worker-s3": separated("worker-1", "s3"),
    "worker-postgres": separated("worker-2", "postgres"),
    "api-postgres": separated("api-1", "postgres"),
    "api-valkey": separated("api-2", "valkey"),
    "postgres-clock": jumping_clock("postgres"),
    "half": killed("gateway-2", "api-1", "inference-2", "worker-1", "worker-3"),
    "clocks-right": set_clocks(
        dict.fromkeys(WRONG_CLOCKS, 0), "clocks of 7 hosts: set right again"
    ),
}
