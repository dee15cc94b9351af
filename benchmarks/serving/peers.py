"""The servers that others have made, each as fast as its own settings make it: two workers."""

import json
from collections.abc import Callable
from dataclasses import replace

from cli.supervisor.addresses import Address

from serving.contender import APPS, Command, Contender, Site
from serving.forms import IMAGE_JSON, OIP_JSON, PEER_RAW

WORKERS = 2
# Where a server listens, and with how many processes: two on a port, or one on a socket.
Peer = Callable[[Site, Address, int], Command]
BOTH = (IMAGE_JSON, PEER_RAW)


def gunicorn(app: str) -> Peer:
    """Return gunicorn with 4 threads a worker."""

    def command(site: Site, door: Address, workers: int) -> Command:
        argv = _python(site, "gunicorn", app, "--bind", str(door), "--workers", str(workers))
        argv += ["--worker-class", "gthread", "--threads", "4", "--keep-alive", "65"]
        argv += ["--no-control-socket", "--log-level", "warning"]
        # Without it one worker now and then takes every connection, and the speed is half.
        return Command(argv if door.path else [*argv, "--reuse-port"])

    return command


def uvicorn(site: Site, door: Address, workers: int) -> Command:
    """Return uvicorn with what it calls its fastest parts."""
    listen = ["--uds", str(door.path)] if door.path else ["--host", "127.0.0.1"]
    listen += [] if door.path else ["--port", str(door.port)]
    argv = _python(site, "uvicorn", "fastapi_app:app", *listen, "--workers", str(workers))
    argv += ["--loop", "uvloop", "--http", "httptools", "--no-access-log", "--log-level", "warning"]
    return Command(argv)


def granian(interface: str) -> Peer:
    """Return Granian with an app of one of its interfaces."""

    def command(site: Site, door: Address, workers: int) -> Command:
        listen = ["--uds", str(door.path)] if door.path else ["--host", "127.0.0.1"]
        listen += [] if door.path else ["--port", str(door.port)]
        argv = _python(site, "granian", f"{interface}_app:app", *listen, "--interface", interface)
        argv += ["--workers", str(workers), "--loop", "uvloop", "--no-log", "--no-access-log"]
        return Command(argv)

    return command


def mlserver(site: Site) -> list[Command]:
    """Return MLServer without its pool of workers, which makes it slower."""
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
    """Return BentoML; how many workers is said in its app."""
    argv = _python(site, "bentoml", "serve", "bentoml_app:Digits")
    argv += ["--host", "127.0.0.1", "--port", str(site.port)]
    environ = {"BENTOML_HOME": str(site.folder), "BENTOML_DO_NOT_TRACK": "1"}
    return [Command(argv, environ, APPS)]


def litserve(site: Site) -> list[Command]:
    """Return LitServe; how many workers is said in its app."""
    return [Command([str(site.python), str(APPS / "litserve_app.py"), str(site.port)])]


def epoll(site: Site) -> list[Command]:
    """Return two loops that only read and answer."""
    return [Command([str(site.python), str(APPS / "epoll_echo.py"), str(site.port)])]


def alone(peer: Peer) -> Callable[[Site], list[Command]]:
    """Return a peer with its own door: a port for all its workers."""
    return lambda site: [peer(site, Address(host="127.0.0.1", port=site.port), WORKERS)]


def _python(site: Site, module: str, *arguments: str) -> list[str]:
    return [str(site.python), "-m", module, *arguments]


FLASK = ("flask", "gunicorn", "numpy")
FASTAPI = ("fastapi", "uvicorn", "uvloop", "httptools", "onnxruntime")
GRANIAN = ("granian", "uvloop", "msgspec", "orjson", "numpy")
# Asked again and again; its raw bytes only as often as the others'.
REFERENCE = Contender(
    "plain Flask",
    alone(gunicorn("flask_app:app")),
    environment="serving-flask",
    packages=FLASK,
)
PEERS = (
    replace(REFERENCE, forms=(PEER_RAW,), packages=()),
    Contender("FastAPI", alone(uvicorn), BOTH, "serving-fastapi", FASTAPI),
    Contender("Granian RSGI", alone(granian("rsgi")), BOTH, "serving-granian", GRANIAN),
    Contender("Granian ASGI", alone(granian("asgi")), BOTH, "serving-granian", GRANIAN),
    Contender(
        "MLServer", mlserver, (OIP_JSON,), "serving-mlserver", ("mlserver", "uvloop", "numpy")
    ),
    Contender("BentoML", bentoml, environment="serving-bentoml", packages=("bentoml", "numpy")),
    Contender("LitServe", litserve, environment="serving-litserve", packages=("litserve", "numpy")),
)
FLOORS = (
    Contender(
        "floor: gunicorn",
        alone(gunicorn("echo_app:app")),
        environment="serving-flask",
        answers=False,
    ),
    Contender("floor: epoll", epoll, answers=False),
)
