"""A contender of the comparison: its processes, and the forms of its requests."""

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from harness.peer_environment import ensure_environment
from serving.forms import IMAGE_JSON, Form

APPS = Path(__file__).with_name("apps")


@dataclass(frozen=True)
class Site:
    """The port and folders of a running contender.

    Args:
        port: The port on 127.0.0.1 that it listens on.
        folder: An empty folder for its sockets and configuration.
        model: The folder of the network, as make_model filled it.
        python: The interpreter of the contender's environment.
    """

    port: int
    folder: Path
    model: Path
    python: Path

    @property
    def address(self) -> str:
        """HOST:PORT."""
        return f"127.0.0.1:{self.port}"


@dataclass(frozen=True)
class Command:
    """A process to start."""

    argv: list[str]
    environ: Mapping[str, str] = field(default_factory=dict)
    folder: Path | None = None


@dataclass(frozen=True)
class Contender:
    """A server, or several behind one address.

    Args:
        name: The name of its row.
        commands: Its processes, first to last; the last one listens on the site's port.
        forms: The request forms that it accepts.
        environment: The lock of its Python environment; None means this Python.
        packages: The packages whose versions are printed.
        predicts: Whether it predicts, or sends a fixed response (a floor).
    """

    name: str
    commands: Callable[[Site], list[Command]]
    forms: tuple[Form, ...] = (IMAGE_JSON,)
    environment: str | None = None
    packages: tuple[str, ...] = ()
    predicts: bool = True

    @property
    def python(self) -> Path:
        """The interpreter of its environment, which is created if it is missing."""
        return ensure_environment(self.environment) if self.environment else Path(sys.executable)
