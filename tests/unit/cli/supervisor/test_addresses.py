from pathlib import Path

import pytest

from cli.errors import AddressError
from cli.supervisor.addresses import (
    Address,
    check_exposed,
    is_loopback,
    parse_address,
    parse_nginx_address,
)
from cli.supervisor.upstreams import parse_resolver
from contracts.settings import load_settings

OPEN = load_settings({})
GUARDED = load_settings({"MLPFORGE_TOKEN": "a long secret"})


@pytest.mark.parametrize("text", ["127.0.0.1:8001", "[::1]:8001", "unix:/run/api.sock"])
def test_address_round_trips(text: str) -> None:
    assert str(parse_address(text)) == text


def test_relative_socket_path_is_made_absolute() -> None:
    assert parse_address("unix:api.sock").path == Path("api.sock").absolute()


@pytest.mark.parametrize(
    "text",
    ["", "8001", ":8001", "a:", "a:http", "a:65536", "unix:", "h:²", "http://a:80", "a;b:80"],
)
def test_malformed_address_is_refused_with_its_text(text: str) -> None:
    with pytest.raises(AddressError, match=r"must be unix:PATH or HOST:PORT") as refused:
        parse_address(text)
    assert repr(text) in str(refused.value)


@pytest.mark.parametrize("special", [*" \t\n\0;{}\"'\\$", "\udcff"])
def test_socket_whose_path_nginx_can_not_read_is_refused(special: str) -> None:
    text = f"unix:/run/a{special}b.sock"
    assert parse_address(text).path == Path(f"/run/a{special}b.sock")  # gunicorn can
    with pytest.raises(AddressError, match=r"choose another path") as refused:
        parse_nginx_address(text)
    assert repr(text.removeprefix("unix:")) in str(refused.value)


NO_HOSTS = [".:80", ".a:80", "a..b:80", "a..:80", f"a.{'b' * 64}:80"]
TOO_LONG = f"unix:/{'ä' * 53}a"


@pytest.mark.parametrize(
    "text",
    ["127.0.0.1:0", "api:0", "[a:b]:80", "[a%b]:80", "[fe80::1%lo]:80", *NO_HOSTS, TOO_LONG],
)
def test_address_that_nginx_can_not_read_is_refused(text: str) -> None:
    with pytest.raises(AddressError, match=r"must (be|have)") as refused:
        parse_nginx_address(text)
    assert repr(text) in str(refused.value)


@pytest.mark.parametrize(
    "text",
    [
        "api:8001",
        f"{'a' * 63}.b.:1",
        "[::1]:65535",
        "unix:/run/ä#b:c~(d).sock",
        f"unix:/{'ä' * 53}",
    ],
)
def test_other_addresses_of_the_gateway_are_as_given(text: str) -> None:
    assert str(parse_nginx_address(text)) == text


def test_port_of_a_name_server_is_53_by_default() -> None:
    texts = ("10.0.0.2", "::1", "[::1]", "dns.test", "10.0.0.2:5353", "[::1]:5353")
    read = ("10.0.0.2:53", "[::1]:53", "[::1]:53", "dns.test:53", "10.0.0.2:5353", "[::1]:5353")
    assert tuple(map(parse_resolver, texts)) == read


@pytest.mark.parametrize(
    "text", ["", "a b", "a;", "http://a", "a:0", "a:x", "unix:/a", "unix:1", "1:2:3", "fe80::1%lo"]
)
def test_malformed_name_server_is_refused(text: str) -> None:
    with pytest.raises(AddressError, match=r"a name server must be HOST or HOST:PORT") as refused:
        parse_resolver(text)
    assert repr(text) in str(refused.value)


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.8.8", "::1", "localhost", "LOCALHOST"])
def test_loopback_is_recognized(host: str) -> None:
    assert is_loopback(host)


@pytest.mark.parametrize("host", ["0.0.0.1", "::", "192.168.0.7", "example.com", ""])
def test_other_hosts_are_not_loopback(host: str) -> None:
    assert not is_loopback(host)


EVERYWHERE = "0.0.0.0"  # noqa: S104  it is refused
EXPOSED = [Address(host="127.0.0.1", port=1), Address(host=EVERYWHERE, port=2)]


def test_exposed_address_without_token_is_refused_by_its_name() -> None:
    with pytest.raises(AddressError, match=r"^0\.0\.0\.0:2 can be reached.*MLPFORGE_TOKEN"):
        check_exposed(EXPOSED, OPEN, trust_network=False)


def test_exposed_address_needs_a_token_or_a_trusted_network() -> None:
    check_exposed(EXPOSED, GUARDED, trust_network=False)
    check_exposed(EXPOSED, OPEN, trust_network=True)


def test_sockets_and_loopback_need_no_token() -> None:
    private = [Address(path=Path("/run/api.sock")), Address(host="::1", port=1)]
    check_exposed(private, OPEN, trust_network=False)
