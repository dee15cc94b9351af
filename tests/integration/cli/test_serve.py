"""`mlpforge serve` as SageMaker runs it: any Host, no token, SIGTERM, a read-only folder."""

import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from oip_client import publish
from typer.testing import CliRunner
from waiting import TIMEOUT_S, wait_until
from weights_files import make_file

from cli.main import app
from stores.models.open import directory_store

from serving import reserve_port

MLPFORGE = Path(sys.executable).with_name("mlpforge")
HOST = "model-1.aws.local"


@pytest.fixture
def port() -> Iterator[int]:
    """A reserved port."""
    with reserve_port("0.0.0.0") as place:  # noqa: S104  as the role does
        yield place.getsockname()[1]


@pytest.fixture
def client(port: int) -> Iterator[httpx.Client]:
    headers = {"Host": HOST}
    with httpx.Client(
        base_url=f"http://127.0.0.1:{port}", headers=headers, timeout=TIMEOUT_S
    ) as client:
        yield client


def answers(client: httpx.Client) -> bool:
    try:
        return client.get("/ping").status_code == 200
    except httpx.TransportError:
        return False


@pytest.fixture
def weights(tmp_path: Path) -> Path:
    file = tmp_path / "digits.npz"
    file.write_bytes(make_file((784, 10)))
    return file


@pytest.fixture
def serve(run: Callable[..., Any], port: int, client: httpx.Client) -> Callable[[Path], Any]:
    """Starts the role with a models folder or file, and returns it when it responds."""

    def start(models: Path) -> Any:
        role = run(MLPFORGE, "serve", "--port", port, MLPFORGE_MODELS=str(models))
        wait_until(lambda: answers(client))
        return role

    return start


def test_serve_answers_sagemaker_and_ends_at_sigterm(
    serve: Callable[[Path], Any], weights: Path, client: httpx.Client
) -> None:
    role = serve(weights.parent)
    headers = {"Content-Type": "text/csv", "Accept": "text/csv"}
    answer = client.post("/invocations", content=",".join(["0"] * 784), headers=headers)
    assert (answer.status_code, answer.headers["X-Model-Version"]) == (200, "1")
    assert len(answer.text.split(",")) == 10
    evil = {"Origin": "https://evil.example"}
    assert client.post("/invocations", headers=evil).status_code == 403
    role.process.send_signal(signal.SIGTERM)
    assert role.process.wait(TIMEOUT_S) == 0  # SageMaker kills after 30 s
    assert not role.alive()
    assert [path.name for path in weights.parent.iterdir()] == ["digits.npz"]


def test_serve_uses_the_given_file_address_and_hosts(
    run: Callable[..., Any], weights: Path, port: int, client: httpx.Client
) -> None:
    own = {"MLPFORGE_MODELS": str(weights), "MLPFORGE_ALLOWED_HOSTS": "forge.example"}
    run(MLPFORGE, "serve", "--bind", f"127.0.0.1:{port}", **own)
    client.headers["Host"] = "forge.example"
    wait_until(lambda: answers(client))
    assert client.get("/ping", headers={"Host": HOST}).status_code == 403
    answer = client.post("/invocations", json={"inputs": [[0] * 784]})
    assert (answer.status_code, answer.headers["X-Model-Version"]) == (200, "1")
    assert [path.name for path in weights.parent.iterdir()] == ["digits.npz"]


def test_serve_finds_the_store_in_an_unpacked_archive(
    serve: Callable[[Path], Any], tmp_path: Path, client: httpx.Client
) -> None:
    root = tmp_path / "unpacked" / "models"
    root.mkdir(parents=True)
    publish(directory_store(root), seed=1, name="mnist", sizes=(784, 10))
    publish(directory_store(root), seed=2, name="mnist", sizes=(784, 10))
    before = sorted(root.rglob("*"))
    serve(tmp_path / "unpacked")
    answer = client.post("/invocations?version=1", json={"inputs": [[0] * 784]})
    assert (answer.status_code, answer.headers["X-Model-Version"]) == (200, "1")
    status = client.get("/v1/models/mnist").json()["model_version_status"]
    assert [one["version"] for one in status] == ["2", "1"]
    assert sorted(root.rglob("*")) == before


@pytest.mark.parametrize(
    ("content", "sentence"),
    [(None, "must hold a model store or one .npz"), (b"no zip", "must be a weights file (.npz)")],
)
def test_serve_without_models_fails_with_one_sentence(
    tmp_path: Path, content: bytes | None, sentence: str
) -> None:
    if content is not None:
        (tmp_path / "digits.npz").write_bytes(content)
    done = CliRunner().invoke(app, ["serve"], env={"MLPFORGE_MODELS": str(tmp_path)})
    assert done.exit_code == 2
    assert sentence in done.stderr
    assert len(done.stderr.splitlines()) == 1
