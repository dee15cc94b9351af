"""One attempt: the request that a real receiver gets, and every response that it may give."""

import datetime as dt
import json
import socket
import ssl
import threading
from dataclasses import replace

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from otlp_collector import recorded_spans
from standardwebhooks import Webhook, WebhookVerificationError
from waiting import TIMEOUT_S
from webhook_receiver import HOST, Receiver, receiving, status

from services.notifier import sender as sender_module
from services.notifier.addresses import AddressPolicy
from services.notifier.sender import MAX_RESPONSE_BYTES, Sender
from stores.notifications.deliveries import AttemptResult

LARGE_BYTES = 10_000_000


def test_receiver_verifies_the_signature_with_the_library(delivery, receiver, sender):
    assert sender.send(delivery) == AttemptResult(204)

    (request,) = receiver.requests
    assert request["verified"]["type"] == "job.failed"
    assert request["verified"]["data"]["id"] == "a"
    assert request["headers"]["webhook-id"] == delivery.id
    assert request["headers"]["host"] == f"{HOST}:{receiver.port}"
    with pytest.raises(WebhookVerificationError):
        Webhook(receiver.secret).verify(request["body"] + b" ", request["headers"])


def test_old_secret_still_verifies_after_a_rotation(notified, delivery, receiver, sender):
    new = notified.put(url=receiver.url, rotate_secret=True).secret
    notified.fail("b")

    assert sender.send(notified.deliveries.claim()) == AttemptResult(204)
    (request,) = receiver.requests  # verified with the old secret
    assert Webhook(new).verify(request["body"], request["headers"]) == request["verified"]


@pytest.mark.parametrize("number", [200, 202, 299])
def test_every_2xx_accepts_the_notification(delivery, receiver, sender, number):
    receiver.respond = status(number)
    assert sender.send(delivery) == AttemptResult(number)


@pytest.mark.parametrize("number", [400, 410, 429, 500, 599])
def test_other_status_is_a_failure(delivery, receiver, sender, number):
    receiver.respond = status(number)
    assert sender.send(delivery) == AttemptResult(number, f"it responded {number}")


def test_redirect_is_not_followed(delivery, receiver, sender):
    receiver.respond = status(307, Location=receiver.url)
    failed = AttemptResult(307, "it responded 307; redirects are not followed")

    assert sender.send(delivery) == failed
    assert len(receiver.requests) == 1


def test_proxies_are_not_used(delivery, sender, monkeypatch):
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    assert sender.send(delivery) == AttemptResult(204)


def test_large_response_is_read_up_to_a_limit(delivery, receiver, sender):
    written, is_closed = [], threading.Event()

    def respond(handler):
        handler.send_response(200)
        handler.send_header("Content-Length", str(LARGE_BYTES))
        handler.end_headers()
        try:
            for _ in range(LARGE_BYTES // 10_000):
                handler.wfile.write(b"x" * 10_000)
                written.append(10_000)
        except OSError:
            is_closed.set()

    receiver.respond = respond
    assert sender.send(delivery) == AttemptResult(200)
    assert is_closed.wait(timeout=TIMEOUT_S)
    assert MAX_RESPONSE_BYTES <= sum(written) < LARGE_BYTES


def drip(handler):
    """Respond so slowly that no single read takes long."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
    try:
        while not handler.server.is_over.wait(timeout=0.01):
            handler.wfile.write(b"X: y\r\n")
    except OSError:
        pass


def hang(handler):
    handler.server.is_over.wait(timeout=TIMEOUT_S)


@pytest.mark.parametrize("respond", [hang, drip])
def test_slow_response_is_given_up(delivery, receiver, sender, monkeypatch, respond):
    monkeypatch.setattr(sender_module, "TIMEOUT_S", 0.2)
    is_over = threading.Event()

    def with_end(handler):
        handler.server.is_over = is_over
        respond(handler)

    receiver.respond = with_end
    try:
        assert sender.send(delivery) == AttemptResult(error="no complete response within 0.2 s")
    finally:
        is_over.set()


def test_response_that_is_not_http_is_a_failure(delivery, receiver, sender):
    receiver.respond = lambda handler: handler.wfile.write(b"SSH-2.0-OpenSSH\r\n\r\n")
    assert sender.send(delivery) == AttemptResult(error="its response is not HTTP")


def test_host_that_now_has_a_private_address_is_not_called(delivery, receiver):
    # DNS rebinding: the name had a public address when the webhook was created.
    url = f"https://hooks.example:{receiver.port}/x"
    sender = Sender(AddressPolicy(frozenset(), lambda _host, _timeout_s: ["127.0.0.1"]))

    assert "globally routable" in sender.send(replace(delivery, url=url)).error
    assert receiver.requests == []


def test_checked_address_is_the_one_that_is_called(delivery):
    # DNS rebinding between the check and the connection: a second look-up would find another.
    answers = [["127.0.0.2"], ["127.0.0.1"]]
    policy = AddressPolicy(frozenset({HOST}), lambda _host, _timeout_s: answers.pop(0))

    with receiving(Receiver(status(204)), address="127.0.0.2") as receiver:
        sent = Sender(policy).send(replace(delivery, url=receiver.url))
    assert (sent, answers) == (AttemptResult(204), [["127.0.0.1"]])


def test_second_address_is_tried_if_the_first_refuses(delivery, receiver):
    addresses = ["127.0.0.2", "127.0.0.1"]  # the receiver listens on the last one only
    policy = AddressPolicy(frozenset({HOST}), lambda _host, _timeout_s: addresses)

    assert Sender(policy).send(delivery) == AttemptResult(204)


def test_refused_connection_is_a_failure(delivery, sender):
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        url = f"http://{HOST}:{unused.getsockname()[1]}/"
        result = sender.send(replace(delivery, url=url))

    assert result == AttemptResult(error="the connection failed (Connection refused)")


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    """Return a file with a key and its certificate for the receiver's name."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, HOST)])
    now = dt.datetime.now(dt.UTC)
    builder = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(hours=1))
        .not_valid_after(now + dt.timedelta(hours=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(HOST)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
    )
    signed = builder.sign(key, hashes.SHA256())
    file = tmp_path_factory.mktemp("tls") / "receiver.pem"
    pem = serialization.Encoding.PEM
    plain = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    file.write_bytes(key.private_bytes(pem, *plain) + signed.public_bytes(pem))
    return file


@pytest.fixture
def tls_receiver(certificate):
    """Yield an https receiver, and the names that clients have sent in their handshakes."""
    context, names = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER), []
    context.load_cert_chain(certificate)
    context.sni_callback = lambda _socket, name, _context: names.append(name)
    with receiving(Receiver(status(204)), context) as receiver:
        yield receiver, names


def test_https_uses_the_name_at_the_pinned_address(delivery, tls_receiver, certificate, sender):
    receiver, names = tls_receiver
    trusting = replace(
        sender, make_ssl_context=lambda: ssl.create_default_context(cafile=certificate)
    )
    url = f"https://{HOST}:{receiver.port}/x"

    assert trusting.send(replace(delivery, url=url)) == AttemptResult(204)
    assert names == [HOST]
    assert receiver.requests[0]["headers"]["host"] == f"{HOST}:{receiver.port}"
    assert json.loads(receiver.requests[0]["body"])["type"] == "job.failed"


def test_certificate_that_nobody_trusts_is_refused(delivery, tls_receiver, sender):
    receiver, _ = tls_receiver
    result = sender.send(replace(delivery, url=f"https://{HOST}:{receiver.port}/x"))

    assert result.error == "its certificate is not valid (self-signed certificate)"
    assert receiver.requests == []


def test_receiver_gets_the_trace_of_the_job(delivery, receiver, sender):
    parent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
    with recorded_spans() as exporter:
        sender.send(replace(delivery, traceparent=parent))
    sender.send(delivery)
    traced, plain = (request["headers"] for request in receiver.requests)
    (span,) = exporter.get_finished_spans()
    assert (span.name, f"{span.parent.span_id:016x}") == ("notify", "b7ad6b7169203331")
    assert traced["traceparent"] == f"{parent[:36]}{span.context.span_id:016x}-01"
    assert "traceparent" not in plain
    assert not [secret for secret in (receiver.url, receiver.secret) if secret in span.to_json()]
