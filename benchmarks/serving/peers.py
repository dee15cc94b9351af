"""Other servers, each with two workers and its fastest settings."""

import json
from collections.abc import Callable
from dataclasses import replace

from cli.supervisor.addresses import Address

from serving.contender import APPS, Command, Contender, Site
from serving.forms import IMAGE_JSON, OIP_JSON, PEER_RAW

WORKERS = 2
# Takes the listening address and the number of processes: two on a port, or one on a socket.
Peer = Callable[[Site, Address, int], Command]


def gunicorn(app: str) -> Peer:
    """Return gunicorn with 4 threads a worker."""

    def command(site: Site, address: Address, workers: int) -> Command:
        argv = _python(site, "gunicorn", app, "--bind", str(address), "--workers", str(workers))
        argv += ["--worker-class", "gthread", "--threads", "4", "--keep-alive", "65"]
        argv += ["--no-control-socket", "--log-level", "warning"]
        # Without it one worker sometimes takes every connection, which halves the speed.
        return Command(argv if address.path else [*argv, "--reuse-port"])

    return command


def uvicorn(site: Site, address: Address, workers: int) -> Command:
    """Return uvicorn with uvloop and httptools."""
    argv = _python(site, "uvicorn", "fastapi_app:app", *_listen(address), "--workers", str(workers))
    argv += ["--loop", "uvloop", "--http", "httptools", "--no-access-log", "--log-level", "warning"]
    return Command(argv)


def granian(site: Site, address: Address, workers: int) -> Command:
    """Return Granian with an app for RSGI, its native interface."""
    argv = _python(site, "granian", "rsgi_app:app", *_listen(address), "--interface", "rsgi")
    argv += ["--workers", str(workers), "--loop", "uvloop", "--no-log", "--no-access-log"]
    return Command(argv)


def mlserver(site: Site) -> list[Command]:
    """Return MLServer in one process: its pool of workers is slower."""
    implementation = "mlserver_runtime.Digits"
    settings = {
        "host": "127.0.0.1",
        "http_port": site.port,
        "grpc_port": site.port + 1,
        "metrics_endpoint": None,
        "parallel_workers": 0,
        "debug": False,
        "access_log": False,
    }
    (site.folder / "settings.json").write_text(json.dumps(settings))
    model = json.dumps({"name": "mnist", "implementation": implementation})
    (site.folder / "model-settings.json").write_text(model)
    return [Command([str(site.python.with_name("mlserver")), "start", str(site.folder)])]


def bentoml(site: Site) -> list[Command]:
    """Return BentoML; its app says how many workers."""
    argv = _python(site, "bentoml", "serve", "bentoml_app:Digits")
    argv += ["--host", "127.0.0.1", "--port", str(site.port)]
    environ = {"BENTOML_HOME": str(site.folder), "BENTOML_DO_NOT_TRACK": "1"}
    return [Command(argv, environ, APPS)]


def epoll(site: Site) -> list[Command]:
    """Return two event loops that read requests and send a fixed response."""
    return [Command([str(site.python), str(APPS / "epoll_echo.py"), str(site.port)])]


def alone(peer: Peer) -> Callable[[Site], list[Command]]:
    """Return a peer without nginx: one port for all its workers."""
    return lambda site: [peer(site, Address(host="127.0.0.1", port=site.port), WORKERS)]


def _listen(address: Address) -> list[str]:
    if address.path:
        return ["--uds", str(address.path)]
    return ["--host", "127.0.0.1", "--port", str(address.port)]


def _python(site: Site, module: str, *arguments: str) -> list[str]:
    return [str(site.python), "-m", module, *arguments]


# Runs between all others; its raw form only as often as theirs.
REFERENCE = Contender(
    "plain Flask",
    alone(gunicorn("flask_app:app")),
    environment="serving-flask",
    packages=("flask", "gunicorn", "numpy"),
)
FASTAPI = Contender(
    "FastAPI",
    alone(uvicorn),
    (IMAGE_JSON, PEER_RAW),
    "serving-fastapi",
    ("fastapi", "uvicorn", "uvloop", "httptools", "onnxruntime"),
)
GRANIAN = Contender(
    "Granian RSGI",
    alone(granian),
    (IMAGE_JSON, PEER_RAW),
    "serving-granian",
    ("granian", "uvloop", "msgspec", "orjson", "numpy"),
)
PEERS = (
    replace(REFERENCE, forms=(PEER_RAW,), packages=()),
    FASTAPI,
    GRANIAN,
    Contender(
        "MLServer", mlserver, (OIP_JSON,), "serving-mlserver", ("mlserver", "uvloop", "numpy")
    ),
    Contender("BentoML", bentoml, environment="serving-bentoml", packages=("bentoml", "numpy")),
)
FLOORS = (
    Contender(
        "floor: gunicorn",
        alone(gunicorn("echo_app:app")),
        environment="serving-flask",
        predicts=False,
    ),
    Contender("floor: epoll", epoll, predicts=False),
)
