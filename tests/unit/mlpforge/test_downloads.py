"""Downloads are complete and correct, or leave no file."""

import hashlib
import json
import os
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from mlpforge import Client, IncompleteResponseError, NotFoundError, ServiceUnavailableError
from mlpforge.client import FORMATS
from mlpforge.downloads import format_of, save
from mlpforge.errors import DigestError, MlpforgeError

CONTENT = b"weights" * 100_000
SHA256 = hashlib.sha256(CONTENT).hexdigest()


def names_in(folder):
    return [path.name for path in folder.iterdir()]


def pieces(*, cut=False):
    yield CONTENT[:1000]
    if cut:
        raise IncompleteResponseError("http://somewhere")
    yield CONTENT[1000:]


def test_chunks_become_a_file(tmp_path):
    file = tmp_path / "a.npz"
    saved = save(file, pieces(), SHA256)
    assert file.read_bytes() == CONTENT
    assert (saved.size_bytes, saved.sha256) == (len(CONTENT), SHA256)
    assert names_in(tmp_path) == ["a.npz"]


@pytest.mark.parametrize(
    ("content", "sha256", "error"),
    [(pieces(cut=True), SHA256, IncompleteResponseError), (pieces(), "0" * 64, DigestError)],
)
def test_failed_download_keeps_the_existing_file(tmp_path, content, sha256, error):
    file = tmp_path / "a.npz"
    file.write_bytes(b"before")
    with pytest.raises(error):
        save(file, content, sha256)
    assert file.read_bytes() == b"before"
    assert names_in(tmp_path) == ["a.npz"]


def test_link_stays_a_link(tmp_path):
    link = tmp_path / "link.npz"
    link.symlink_to(tmp_path / "a.npz")
    save(link, pieces(), None)
    assert link.is_symlink()
    assert (tmp_path / "a.npz").read_bytes() == CONTENT


def test_pipe_is_written_to_and_not_replaced(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    descriptor = os.open(pipe, os.O_RDWR | os.O_NONBLOCK)  # both ends: it does not block
    save(pipe, [CONTENT[:1000]], None)
    assert os.read(descriptor, 2000) == CONTENT[:1000]
    os.close(descriptor)
    assert pipe.is_fifo()


def test_standard_output_gets_only_the_bytes(client_of, capsysbinary):
    with client_of(CONTENT, ETag=f'"{SHA256}"') as client:
        client.export("mnist", "-", 1)
    assert capsysbinary.readouterr() == (CONTENT, b"")


@pytest.mark.parametrize("place", ["missing/a.npz", "."])
def test_unwritable_path_is_named_as_given(tmp_path, place):
    with pytest.raises(OSError, match=r"No such file|Is a directory") as refused:
        save(tmp_path / place, pieces(), None)
    assert refused.value.filename in (str(tmp_path / place), tmp_path / place)


class Service(BaseHTTPRequestHandler):
    """Answers a GET with a scripted response."""

    def do_GET(self):
        answer = self.server.answer
        self.send_response(answer["status"])
        for name, value in answer["headers"].items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(answer["body"])

    def log_message(self, *_):
        pass


@pytest.fixture
def client_of():
    """Return a function that makes a client of a service with one response."""
    servers = []

    def start(body, status=200, **headers):
        server = ThreadingHTTPServer(("127.0.0.1", 0), Service)
        names = {name.replace("_", "-"): value for name, value in headers.items()}
        server.answer = {"status": status, "headers": names, "body": body}
        servers.append(server)
        threading.Thread(target=server.serve_forever, args=(0.01,)).start()
        return Client(f"http://127.0.0.1:{server.server_port}")

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


def test_stored_weights_are_checked_against_the_etag(client_of, tmp_path):
    with client_of(CONTENT, ETag=f'"{SHA256}"') as client:
        saved = client.export("mnist", tmp_path / "a.npz")
    assert (saved.sha256, saved.is_checked) == (SHA256, True)


def test_damaged_download_leaves_no_file(client_of, tmp_path):
    with client_of(CONTENT[:-1], ETag=f'"{SHA256}"') as client, pytest.raises(DigestError):
        client.export("mnist", tmp_path / "b.npz")
    assert names_in(tmp_path) == []


def test_converted_weights_are_not_checked(client_of, tmp_path):
    with client_of(CONTENT, ETag=f'W/"{"0" * 64}-onnx"') as client:
        assert not client.export("mnist", tmp_path / "a.onnx").is_checked
    assert (tmp_path / "a.onnx").read_bytes() == CONTENT


def test_incomplete_response_is_one_sentence_and_no_file(client_of, tmp_path):
    length = str(len(CONTENT) + 1)
    lost = pytest.raises(IncompleteResponseError, match="too early: try again; nothing")
    with client_of(CONTENT, Content_Length=length) as client, lost:
        client.export("mnist", tmp_path / "a.npz")
    assert names_in(tmp_path) == []


def test_refused_download_is_the_problem_and_no_file(client_of, tmp_path):
    problem = json.dumps({"detail": "the version does not exist"}).encode()
    answer = client_of(problem, 404, Content_Type="application/problem+json")
    with answer as client, pytest.raises(NotFoundError, match="the version does not exist"):
        client.export("mnist", tmp_path / "a.npz", file_format="onnx")
    assert names_in(tmp_path) == []


def test_unavailable_service_leaves_no_file(tmp_path):
    with Client("http://127.0.0.1:1") as client, pytest.raises(ServiceUnavailableError):
        client.export("mnist", tmp_path / "a.npz")
    assert names_in(tmp_path) == []


@pytest.mark.parametrize(
    ("name", "file_format"),
    [("a.npz", "npz"), ("A.ONNX", "onnx"), ("a.safetensors", "safetensors"), ("-", "npz")],
)
def test_format_follows_the_suffix(name, file_format):
    assert format_of(Path(name), FORMATS) == file_format


def test_unknown_suffix_is_refused(tmp_path):
    with Client("http://127.0.0.1:1") as client, pytest.raises(MlpforgeError, match=r"\.onnx"):
        client.export("mnist", tmp_path / "a.pt")
