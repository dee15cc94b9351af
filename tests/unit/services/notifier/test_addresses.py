"""Which addresses of a webhook's host are called."""

import threading

import pytest

from contracts.webhooks.endpoints import Endpoint
from services.notifier.addresses import (
    AddressPolicy,
    HostResolver,
    PrivateHostError,
    UnknownHostError,
)

EXEMPT = frozenset({"ci.local"})


def find(host, *addresses):
    policy = AddressPolicy(EXEMPT, lambda _host, _timeout_s: list(addresses))
    return policy.find_allowed(Endpoint("https", host, 443, "/"), 1)


def test_only_public_addresses_of_a_host_are_called():
    assert find("hooks.example", "10.0.0.1", "8.8.8.8", "::ffff:127.0.0.1") == ["8.8.8.8"]


def test_host_without_a_public_address_is_refused():
    with pytest.raises(PrivateHostError, match="globally routable"):
        find("hooks.example", "10.0.0.1", "64:ff9b::a9fe:a9fe")


def test_exempt_host_may_have_any_address():
    assert find("ci.local", "10.0.0.1") == ["10.0.0.1"]


@pytest.mark.parametrize("host", ["127.0.0.1", "127.1", "2130706433", "0x7f.0.0.1", "localhost"])
def test_every_form_of_a_loopback_address_is_refused(host):
    policy = AddressPolicy(EXEMPT, HostResolver(1))
    with pytest.raises((PrivateHostError, UnknownHostError)):
        policy.find_allowed(Endpoint("https", host, 443, "/"), 10)


def test_name_server_that_does_not_answer_is_given_up(monkeypatch):
    answer = threading.Event()
    monkeypatch.setattr("socket.getaddrinfo", lambda *_, **__: answer.wait() and [])
    with pytest.raises(UnknownHostError, match="does not answer"):
        HostResolver(1)("hooks.example", 0.01)
    answer.set()


def test_name_that_is_unknown_is_reported_without_it(monkeypatch):
    def refuse(*_, **__):
        raise OSError(-2, "Name or service not known")

    monkeypatch.setattr("socket.getaddrinfo", refuse)
    with pytest.raises(UnknownHostError, match=r"no known address \(Name or service not known\)"):
        HostResolver(1)("hooks.example", 1)
