"""URLs of webhooks: their parts, and the addresses that must not be called."""

import pytest
from offences import each_row

from contracts.webhooks.endpoints import (
    MAX_URL_CHARS,
    Endpoint,
    is_public,
    mask_url,
    parse_endpoint,
)

NONE = frozenset()


@pytest.mark.parametrize(
    ("url", "endpoint"),
    [
        ("https://hooks.example", Endpoint("https", "hooks.example", 443, "/")),
        ("https://Hooks.Example./a?b=c/d", Endpoint("https", "hooks.example", 443, "/a?b=c/d")),
        ("https://hooks.example:8443?q", Endpoint("https", "hooks.example", 8443, "/?q")),
        ("https://[2606:4700::1]:444/", Endpoint("https", "2606:4700::1", 444, "/")),
    ],
)
def test_url_has_these_parts(url, endpoint):
    assert parse_endpoint(url, NONE) == endpoint


@pytest.mark.parametrize(
    "url",
    [
        "",
        "hooks.example/x",
        "ftp://hooks.example/x",
        "http://hooks.example/x",
        "https:///x",
        "https://user@hooks.example/x",
        "https://user:secret@hooks.example/x",
        "https://hooks.example\\@127.0.0.1/",
        "https://hooks.example/a b",
        "https://hooks.example/a\r\nHost: b",
        "https://hooks..example/x",
        "https://-hooks.example/x",
        "https://höoks.example/x",
        "https://%31%32%37.0.0.1/",
        "https://hooks.example:0/x",
        "https://hooks.example:65536/x",
        "https://hooks.example/x#part",
        "https://[fe80::1%25eth0]/x",
        f"https://{'a.' * 127}example/x",
        "https://hooks.example/" + "x" * MAX_URL_CHARS,
    ],
)
def test_other_url_is_refused_without_repeating_it(url):
    with pytest.raises(ValueError, match="must") as refused:
        parse_endpoint(url, NONE)
    assert "hooks" not in str(refused.value)
    assert "secret" not in str(refused.value)


def test_scheme_may_be_in_upper_case():
    url = "HTTPS://Hooks.example/x"
    assert parse_endpoint(url, NONE).origin == "https://hooks.example"
    assert mask_url(url) == "HTTPS://Hooks.example/********"


def test_exempt_host_may_use_http():
    assert parse_endpoint("http://ci.local:8080/x", frozenset({"ci.local"})).port == 8080


def test_origin_is_what_a_host_header_needs():
    for url in ("https://a.example", "https://a.example:444", "https://[::1]:1"):
        assert parse_endpoint(f"{url}/x", NONE).origin == url


@pytest.mark.parametrize(
    ("url", "masked"),
    [
        ("https://a.example/T0/B1?k=v", "https://a.example/********"),
        ("https://a.example:444?k=/v", "https://a.example:444/********"),
        ("https://a.example", "https://a.example"),
        ("not a URL", "********"),
    ],
)
def test_url_is_masked_after_the_host(url, masked):
    assert mask_url(url) == masked


PUBLIC = [
    *("8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "::8.8.8.8"),
    *("64:ff9b::808:808", "2002:808:808::1"),
]
PRIVATE = [
    *("0.0.0.0", "10.0.0.1", "100.64.0.1", "127.0.0.1", "169.254.169.254", "172.16.0.1"),  # noqa: S104  refused
    *("192.0.2.1", "192.168.0.1", "198.18.0.1", "224.0.1.1", "240.0.0.1", "255.255.255.255"),
    *("::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1", "ff0e::1", "2001:db8::1", "3fff::1"),
    *("::127.0.0.1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254"),
    *("64:ff9b::a00:1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::808:808"),  # NAT64
    *("2002:a00:1::1", "2002:7f00:1::"),  # 6to4
    *("2001:0:808:808::1", "2001:0:a00:1::f5ff:fffe"),  # Teredo
    *("", "hooks.example"),
]


@each_row(PUBLIC)
def test_globally_routable_address_is_public(address):
    assert is_public(address)


@each_row(PRIVATE)
def test_other_address_is_not_public(address):
    assert not is_public(address)
