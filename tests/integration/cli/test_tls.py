"""TLS at the gateway: versions, HTTP/2, redirects, certificates that are replaced under load."""

import errno
import signal
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import pytest
from backends import Backend, running_backends
from certificates import NO_PASSPHRASE, write_certificate
from cryptography import x509
from cryptography.hazmat.primitives import serialization
from embedded_service import MLPFORGE, ProcessTree, start_gateway_with
from http2 import DATA, END_STREAM, Http2Connection
from structlog.testing import capture_logs
from waiting import TIMEOUT_S, wait_until

from cli.errors import CertificateError
from cli.supervisor import certificates as certificates_of_gateway
from cli.supervisor.certificates import InstalledCertificate
from cli.supervisor.tls import CERTIFICATE, TlsFiles
from mlpforge import Client, MlpforgeError, UntrustedCertificateError

pytestmark = pytest.mark.xdist_group("tls")


@dataclass
class Gateway:
    """A gateway with TLS, and the service behind it."""

    url: str
    plain_url: str
    certificate: Path
    key: Path
    backend: Backend
    tree: ProcessTree
    log: list[str] = field(default_factory=list)

    def connect(self, **options: Any) -> ssl.SSLSocket:
        """Return a connection that trusts any certificate."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        context.set_alpn_protocols(options.pop("protocols", ["http/1.1"]))
        for name, value in options.items():
            setattr(context, name, value)
        port = int(self.url.rpartition(":")[2])
        plain = socket.create_connection(("127.0.0.1", port), TIMEOUT_S)
        try:
            return context.wrap_socket(plain)
        except OSError:
            plain.close()
            raise

    def read_serial(self) -> int:
        """Return the serial number of the certificate that a new connection gets."""
        with self.connect() as connection:
            der = connection.getpeercert(binary_form=True)
        return x509.load_der_x509_certificate(der or b"").serial_number


@pytest.fixture(scope="module")
def gateway(run_for_module: Callable[..., Any], tmp_path_factory: Any) -> Iterator[Gateway]:
    folder = tmp_path_factory.mktemp("tls")
    files = folder / "cert.pem", folder / "key.pem"
    write_certificate(*files)
    with socket.create_server(("127.0.0.1", 0)) as free:
        plain = free.getsockname()[1]
    with running_backends("127.0.0.2") as (backend,):
        options = ["--tls-cert", files[0], "--tls-key", files[1], "--redirect-port", str(plain)]
        services = ["--api", backend.address, "--inference", backend.address]
        url, tree = start_gateway_with(run_for_module, *options, *services, scheme="https")
        gateway = Gateway(url, f"http://127.0.0.1:{plain}", *files, backend, tree)
        reader = threading.Thread(
            target=gateway.log.extend, args=[tree.process.stderr], daemon=True
        )
        reader.start()
        yield gateway
        tree.process.terminate()
        assert tree.process.wait(TIMEOUT_S) == 0
        assert tree.alive() == []


def has_logged(gateway: Gateway, event: str) -> bool:
    return any(event in line for line in gateway.log)


@pytest.mark.parametrize("version", [ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3])
def test_current_versions_of_tls_are_accepted(gateway: Gateway, version: ssl.TLSVersion) -> None:
    with gateway.connect(minimum_version=version, maximum_version=version) as connection:
        assert connection.version() == version.name.replace("v1_", "v1.")


@pytest.mark.filterwarnings("ignore:ssl.TLSVersion.TLSv1_1 is deprecated")
def test_old_versions_of_tls_are_refused(gateway: Gateway) -> None:
    old = ssl.TLSVersion.TLSv1_1
    with pytest.raises((ssl.SSLError, ConnectionError)):
        gateway.connect(minimum_version=old, maximum_version=old)


def test_plain_http_is_redirected_with_its_path(gateway: Gateway) -> None:
    for url in (gateway.plain_url, gateway.url.replace("https", "http")):
        answer = httpx.post(f"{url}/jobs?a=%2F", content="x")
        assert (answer.status_code, answer.headers["Location"]) == (
            308,
            f"{gateway.url}/jobs?a=%2F",
        )
    assert gateway.backend.count("/jobs?a=%2F") == 0


def test_client_trusts_the_authority_in_ssl_cert_file(
    gateway: Gateway, monkeypatch: Any, tmp_path: Path
) -> None:
    url = gateway.url.replace("127.0.0.1", "localhost")
    with Client(url) as client, pytest.raises(UntrustedCertificateError, match="SSL_CERT_FILE"):
        list(client.jobs())
    monkeypatch.setenv("SSL_CERT_FILE", str(gateway.certificate))
    answer = httpx.get(f"{url}/jobs")
    assert answer.headers["Strict-Transport-Security"].startswith("max-age=")
    with Client(url) as client, pytest.raises(MlpforgeError, match="not like an mlp-forge"):
        list(client.jobs())  # this service responds, but it is not the API
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "none"))
    with pytest.raises(MlpforgeError, match="can't read the authorities"):
        Client(url)


def test_refusals_are_problems_with_hsts(gateway: Gateway) -> None:
    answer = httpx.request("BREW", f"{gateway.url}/pot", verify=False)  # noqa: S501  a self-signed one
    assert (answer.status_code, answer.json()["title"]) == (405, "Method not allowed")
    assert "Strict-Transport-Security" in answer.headers


def test_expiry_is_a_metric(gateway: Gateway) -> None:
    text = httpx.get(f"{gateway.url}/metrics/gateway", verify=False).text  # noqa: S501  as above
    assert "\nmlpforge_certificate_expiry_timestamp_seconds 1" in text


def test_http2_requests_reach_the_service_with_their_host(gateway: Gateway) -> None:
    with Http2Connection(gateway.connect(protocols=["h2"])) as client:
        for method, path, body in (("GET", "/jobs?h2", b""), ("POST", "/predict?h2", b"[1]")):
            length = {"content-length": str(len(body))} if body else {}
            assert client.request(method, path, body, **length)[0] == 200
            found = [each for each in gateway.backend.requests if each[1] == path]
            assert [(each[0], each[2]["host"]) for each in found] == [(method, "localhost")]
        assert client.request("GET", "/healthz/gateway") == (200, b'{"status":"ok"}')


@pytest.mark.parametrize("method", ["GET", "OPTIONS"])
def test_http2_body_of_a_bodyless_method_is_refused(gateway: Gateway, method: str) -> None:
    with Http2Connection(gateway.connect(protocols=["h2"])) as client:
        status, _ = client.request(method, "/models/body", b"x" * 1000)
    assert status == 413
    assert gateway.backend.count("/models/body") == 0


def test_http2_body_without_length_is_checked_first(gateway: Gateway) -> None:
    with Http2Connection(gateway.connect(protocols=["h2"])) as client:
        assert client.request("POST", "/jobs?checked", b"[1]")[0] == 200
    checks = [each for each in gateway.backend.requests if "x-access-check" in each[2]]
    assert "/jobs?checked" in [path for _, path, _ in checks]


def test_stream_over_http2_arrives_in_pieces(gateway: Gateway) -> None:
    with Http2Connection(gateway.connect(protocols=["h2"])) as client:
        client.send_request("GET", "/events/stream")
        client.read_frame()  # the headers
        first = client.read_frame()
        assert (first.kind, first.payload) == (DATA, b"data: 1\n\n")
        gateway.backend.go_on.set()
        while not (last := client.read_frame()).flags & END_STREAM:
            first = last
        assert first.payload + last.payload == b"data: 2\n\n"


def test_replaced_certificate_is_used_without_a_failed_request(gateway: Gateway) -> None:
    is_over, failures, served = threading.Event(), [], []

    def load(*, is_kept: bool) -> None:
        # A context takes milliseconds: all requests share it.
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        headers = {} if is_kept else {"Connection": "close"}
        with httpx.Client(base_url=gateway.url, verify=context, timeout=TIMEOUT_S) as client:
            while not is_over.is_set():
                try:
                    served.append(client.get("/jobs?load", headers=headers).status_code)
                except httpx.TransportError as error:
                    failures.append(error)

    threads = [threading.Thread(target=load, kwargs={"is_kept": kept}) for kept in (True, False)]
    for thread in threads:
        thread.start()
    new = write_certificate(gateway.certificate, gateway.key)
    wait_until(lambda: gateway.read_serial() == new)
    is_over.set()
    for thread in threads:
        thread.join()
    assert (failures, set(served)) == ([], {200})


def test_broken_certificate_keeps_the_one_before(gateway: Gateway) -> None:
    before = gateway.read_serial()
    content = gateway.certificate.read_bytes()
    gateway.certificate.write_text("no certificate")
    wait_until(lambda: has_logged(gateway, "certificate_refused"))
    assert gateway.read_serial() == before
    gateway.certificate.write_bytes(content)


def test_renewal_waits_for_room_in_the_temporary_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(certificates_of_gateway, "POLL_S", 0)
    files, folder = TlsFiles(tmp_path / "cert.pem", tmp_path / "key.pem"), tmp_path / "temporary"
    (tmp_path / "real").mkdir()
    folder.symlink_to("real")
    write_certificate(files.certificate, files.key)
    installed = InstalledCertificate(files, folder)
    write_certificate(files.certificate, files.key)
    before = installed.link.resolve()

    with monkeypatch.context() as full:
        # As on a full tmpfs: files can be made, but not written.
        full.setattr("pathlib.Path.write_bytes", fail_as_full)
        with capture_logs() as logs:
            assert [installed.poll() for _ in range(4)] == [False] * 4
        assert [line["event"] for line in logs] == ["certificate_refused"]
        assert "No space left" in logs[0]["reason"]
        assert installed.link.resolve() == before
        assert [each.name for each in folder.glob("tls-*")] == [before.name]
    assert not installed.poll()
    assert before.is_dir()  # for handshakes in progress
    assert (installed.link / CERTIFICATE).read_bytes() == files.certificate.read_bytes()


def fail_as_full(*_: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.parametrize(
    ("damage", "sentence"),
    [
        ("missing", "can't read"),
        ("no PEM", "must be a certificate and its private key"),
        ("other key", "must be a certificate and its private key"),
        ("expired", "certificate has expired"),
        ("encrypted", "is encrypted"),
    ],
)
def test_unusable_certificate_is_refused(tmp_path: Path, damage: str, sentence: str) -> None:
    certificate, key = tmp_path / "cert.pem", tmp_path / "key.pem"
    encryption = serialization.BestAvailableEncryption(b"x")
    is_encrypted = damage == "encrypted"
    days = -1 if damage == "expired" else 1
    write_certificate(
        certificate, key, days=days, encryption=encryption if is_encrypted else NO_PASSPHRASE
    )
    if damage == "missing":
        key.unlink()
    if damage == "no PEM":
        certificate.write_text("x")
    if damage == "other key":
        write_certificate(tmp_path / "other.pem", key)
    with pytest.raises(CertificateError, match=sentence):
        InstalledCertificate(TlsFiles(certificate, key), tmp_path)


def test_requests_finish_after_a_quit_signal(run: Callable[..., Any], tmp_path: Path) -> None:
    files = tmp_path / "cert.pem", tmp_path / "key.pem"
    write_certificate(*files)
    with running_backends("127.0.0.2") as (backend,):
        options = ["--master", "--tls-cert", files[0], "--tls-key", files[1]]
        url, tree = start_gateway_with(run, *options, "--api", backend.address, scheme="https")
        with httpx.stream("GET", f"{url}/stream", verify=False) as answer:  # noqa: S501  a self-signed one
            lines = answer.iter_lines()
            assert next(lines) == "data: 1"
            tree.process.send_signal(signal.SIGQUIT)
            wait_until(lambda: not is_open(url))
            backend.go_on.set()
            assert "data: 2" in list(lines)
        assert tree.process.wait(TIMEOUT_S) == 0


def is_open(url: str) -> bool:
    with socket.socket() as client:
        return client.connect_ex(("127.0.0.1", int(url.rpartition(":")[2]))) == 0


def test_unusable_certificate_is_a_sentence_at_start(
    run: Callable[..., Any], tmp_path: Path
) -> None:
    role = run(MLPFORGE, "gateway", "--tls-cert", tmp_path / "none", "--tls-key", tmp_path / "none")
    _, error = role.process.communicate(timeout=TIMEOUT_S)
    assert role.process.returncode == 2
    assert "can't read" in " ".join(error.split())
