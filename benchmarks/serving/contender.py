"""A contender of the comparison: which processes it is, and how it is asked."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from serving.forms import IMAGE_JSON, Form

APPS = Path(__file__).with_name("apps")


@dataclass(frozen=True)
class Site:
    """Where a contender is started.

    Args:
        port: The one that it answers on, of 127.0.0.1.
        folder: An empty one of its own, for sockets and configuration.
        model: The folder of the network, as make_model filled it.
        python: The interpreter of the contender's environment.
    """

    port: int
    folder: Path
    model: Path
    python: Path

    @property
    def door(self) -> str:
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
    """A server, or several behind one door.

    Args:
        name: What its row is called.
        commands: Its processes, first to last; the last one listens on the site's port.
        forms: How it may be asked.
        environment: The lock that its Python has been made of; None is this Python.
        packages: Whose versions are printed.
        answers: Whether it answers, or only reads (a floor).
    """

    name: str
    commands: Callable[[Site], list[Command]]
    forms: tuple[Form, ...] = (IMAGE_JSON,)
    environment: str | None = None
    packages: tuple[str, ...] = ()
    answers: bool = True
