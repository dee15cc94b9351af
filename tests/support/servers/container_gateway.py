"""The gateway of docker-compose.yml."""

from pathlib import Path

from cli.supervisor.addresses import Address
from cli.supervisor.gateway import Gateway

CONTAINERS = Gateway(
    listen=Address(host="0.0.0.0", port=8000),  # noqa: S104  compose publishes it on loopback
    api=(Address(host="api", port=8001),),
    inference=(Address(host="inference", port=8002),),
    temp_dir=Path("/tmp"),  # noqa: S108  a tmpfs of the container
    is_single_process=False,
    resolvers=("127.0.0.11",),  # Docker's, in each container
)
