import re
from pathlib import Path
from typing import Final

import pytest
from container_gateway import CONTAINERS

from cli.errors import AddressError
from cli.supervisor.addresses import Address
from cli.supervisor.client_limits import ClientLimits
from cli.supervisor.gateway import Gateway, render
from cli.supervisor.upstreams import is_name, write_upstream
from contracts.settings import load_settings
from services.api.app import OPERATIONS
from services.http.body_limits import MAX_SPEC_BYTES
from services.http.operations import JOB_ID, Operation


def test_gateway_has_every_inference_socket_without_max_fails() -> None:
    sockets = tuple(Address(path=Path(f"/run/inference-{number}.sock")) for number in (1, 2))
    gateway = Gateway(Address("127.0.0.1", 8000), sockets[:1], sockets, Path("/run"))
    text = render(gateway, load_settings({}))
    for address in sockets:
        assert f"server {address} max_fails=0;" in text


def test_failing_hosts_are_avoided_unless_all_fail() -> None:
    hosts = tuple(Address(f"10.0.0.{number}", 8001) for number in (1, 2))
    text = write_upstream("api", hosts, is_repeatable=False)
    assert text.split("\n        ") == [
        "server 10.0.0.1:8001 max_fails=3 fail_timeout=5s;",
        "server 10.0.0.2:8001 max_fails=3 fail_timeout=5s;",
        "server 10.0.0.1:8001 max_fails=0 backup;",
        "server 10.0.0.2:8001 max_fails=0 backup;",
    ]


def test_name_without_a_name_server_is_refused() -> None:
    address = Address("127.0.0.1", 8000)
    gateway = Gateway(address, (Address("api.test", 1),), (address,), Path("/run"))
    with pytest.raises(AddressError, match=r"no name server for api\.test"):
        render(gateway, load_settings({}))


def test_temporary_folder_that_nginx_can_not_read_is_refused() -> None:
    address = Address("127.0.0.1", 8000)
    gateway = Gateway(address, (address,), (address,), Path("/my tmp/run"))
    with pytest.raises(AddressError, match=r"got '/my tmp/run': .* TMPDIR"):
        render(gateway, load_settings({}))


@pytest.mark.parametrize("host", ["127.0.0.1", "::1", "localhost", ""])
def test_addresses_and_loopback_are_no_names(host: str) -> None:
    assert not is_name(host)


def test_malformed_network_of_a_proxy_is_refused() -> None:
    with pytest.raises(AddressError, match=r"such as 10\.0\.0\.0/8"):
        ClientLimits(trusted_proxies=("10.0.0.1/8",))


@pytest.mark.parametrize("client", [b"\x01\x02\x03\x04", bytes(10) + b"\xff\xff\x01\x02\x03\x04"])
def test_client_of_ipv4_is_its_address(client: bytes) -> None:
    assert find_client(client) == client


def test_client_of_ipv6_is_its_network() -> None:
    assert find_client(bytes(range(16))) == bytes(range(8))


def find_client(address: bytes) -> bytes:
    """Return what nginx's map makes of a binary address."""
    text = render(CONTAINERS, load_settings({}))
    (block,) = re.findall(r"(?s)map \$binary_remote_addr \$client \{\n(.*?)\n    \}", text)
    for pattern in re.findall(r'"~(\S+)"', block):
        if found := re.search(pattern.replace("?<", "?P<").encode(), address):
            return found.groupdict().get("network", address)
    return address


def test_embedded_gateway_is_a_single_process() -> None:
    address = Address("127.0.0.1", 8000)
    assert "master_process off;" in render(
        Gateway(address, (address,), (address,), Path("/run")), load_settings({})
    )


def test_body_limit_is_that_of_the_settings() -> None:
    settings = load_settings({"MLPFORGE_MAX_BODY_BYTES": "100000"})
    assert "client_max_body_size 100000;" in render(CONTAINERS, settings)


def test_spec_limit_is_at_most_the_body_limit() -> None:
    small = load_settings({"MLPFORGE_MAX_BODY_BYTES": "4096"})
    assert f"client_max_body_size {MAX_SPEC_BYTES};" in render(CONTAINERS, load_settings({}))
    assert "client_max_body_size 4096;" in render(CONTAINERS, small)
    assert f"client_max_body_size {MAX_SPEC_BYTES};" not in render(CONTAINERS, small)


def test_import_limit_and_its_message_follow_the_settings() -> None:
    text = render(CONTAINERS, load_settings({"MLPFORGE_MAX_IMPORT_BYTES": "123456789"}))
    assert "client_max_body_size 123456789;" in text
    assert '"~^/models/[^/]+/versions$" 123456789;' in text


def test_upload_limit_and_its_message_follow_the_settings() -> None:
    text = render(CONTAINERS, load_settings({"MLPFORGE_MAX_UPLOAD_BYTES": "123456789"}))
    assert "client_max_body_size 123456789;" in text
    assert '"~^(/datasets/[^/]+/versions|/models/[^/]+/versions/[^/]+/batch)$" 123456789;' in text


def read_map(text: str, source: str, value: str) -> str:
    """Return the result of an nginx map: that of the first match, or the default."""
    (block,) = re.findall(rf"(?s)    map {re.escape(source)} \$\w+ \{{\n(.*?)\n    \}}", text)
    pairs = re.findall(r'(?m)^ +"?(~\S[^"]*|default)"? (\S*);', block)
    fitting = [to for pattern, to in pairs if pattern[0] == "~" and re.search(pattern[1:], value)]
    return (fitting or [to for pattern, to in pairs if pattern == "default"])[0].strip('"')


@pytest.mark.parametrize(
    ("length", "size"),
    [
        *(("", ""), ("0", ""), ("1", "short"), ("9999", "short"), ("16384", "short")),
        *(("16385", "medium"), ("99999", "medium"), ("999999", "medium"), ("1048576", "medium")),
        *(("1048577", "large"), ("1100000", "large"), ("10000000", "large"), ("0" * 9, "")),
    ],
)
def test_body_size_class_follows_its_length(length: str, size: str) -> None:
    text = render(CONTAINERS, load_settings({}))
    source = '"$server_protocol $request_method $http_transfer_encoding:$content_length"'
    assert read_map(text, source, f"HTTP/1.1 POST :{length}") == size
    assert read_map(text, source, f"HTTP/2.0 POST :{length}") == size if length else "large"
    assert read_map(text, source, f"HTTP/1.1 POST chunked:{length}") == "large"


@pytest.mark.parametrize(
    ("body", "place"),
    [
        *((" /predict", ""), ("short /predict", ""), ("short /models/mnist/versions", "")),
        *(("medium /predict", "inference"), ("large /v2/models/mnist/infer", "inference")),
        *(("medium /jobs", "spec"), ("large /inspect", "inspect"), ("large /predict/x", "api")),
        *(("large /models/mnist/aliases/a", "spec"), ("large /jobs/1/predict", "api")),
        *(("large /datasets/a/versions", "upload"), ("medium /datasets/a/versions", "api")),
        *(("large /models/mnist/versions", "import"), ("medium /models/mnist/versions", "api")),
    ],
)
def test_long_body_is_routed_by_path_and_size(body: str, place: str) -> None:
    text = render(CONTAINERS, load_settings({}))
    assert read_map(text, '"$body_size $path"', body) == place


def find_location(text: str, path: str) -> str:
    """Return nginx's location of a path: the exact one, or the first match."""
    locations = re.findall(r"(?ms)^        location (= |~ |)(\S+) \{\n(.*?)^        \}", text)
    exact = [body for kind, address, body in locations if kind == "= " and address == path]
    patterns = [(address, body) for kind, address, body in locations if kind == "~ "]
    fitting = [body for pattern, body in patterns if re.search(pattern, path)]
    (rest,) = [body for kind, address, body in locations if (kind, address) == ("", "/")]
    return [*exact, *fitting, rest][0]


# Large work, which may wait in the limiter's queue behind an import.
SLOW: Final = {
    "import_version",
    "get_weights",
    "compare_versions",
    "list_answers",
    "get_job_snapshot",
    "predict_with_snapshot",
    "inspect",
}


@pytest.mark.parametrize(
    "operation",
    [operation for operation in OPERATIONS if operation.name in SLOW],
    ids=lambda operation: operation.name,
)
def test_routes_queued_behind_imports_have_their_timeout(
    operation: Operation,
) -> None:
    values = {name: parameter.example for name, parameter in operation.parameters.items()}
    location = find_location(render(CONTAINERS, load_settings({})), operation.path.format(**values))
    assert "proxy_read_timeout 600s;" in location


@pytest.mark.parametrize("path", ["/", "/jobs", f"/jobs/{JOB_ID.example}/events", "/healthz"])
def test_other_routes_have_a_shorter_timeout(path: str) -> None:
    assert "proxy_read_timeout" not in find_location(render(CONTAINERS, load_settings({})), path)
