"""The command `mlpforge`: each command's module is loaded only when it is asked for."""

import importlib
import importlib.metadata
import sys
from contextlib import suppress
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from contracts.errors import ForgeError

COMMANDS = {
    "up": "cli.commands.up:up",
    "demo": "cli.commands.demo:demo",
    "train": "cli.commands.train:train",
    "predict": "cli.commands.predict:predict",
    "jobs": "cli.commands.jobs:jobs",
    "models": "cli.commands.models:models",
    "plot": "cli.commands.plot:plot",
    "settings": "cli.commands.settings:show_settings",
    "api": "cli.commands.roles:api",
    "inference": "cli.commands.roles:inference",
    "worker": "cli.commands.roles:worker",
    "gateway": "cli.commands.roles:gateway",
    "serve": "cli.commands.roles:serve",
}
REFUSED = 2


class Commands(TyperGroup):
    """The commands, loaded one by one; an error of ours ends them with its sentence."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        names: Any = dict.fromkeys(COMMANDS)
        self.commands = names  # of these Typer suggests one for a wrong name

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002  Typer's interface
        """Return the names in the order of --help."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002  Typer's interface
        """Load a command, or return None for an unknown name."""
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name].partition(":")
        command = getattr(importlib.import_module(module), name)
        if isinstance(command, typer.Typer):  # it has commands of its own
            group = typer.main.get_command(command)
            group.name = cmd_name  # --help lists it by this
            return group
        alone = typer.Typer(add_completion=False, rich_markup_mode=None)
        alone.command(cmd_name)(command)
        return typer.main.get_command(alone)

    def invoke(self, ctx: Any) -> Any:
        """Run the command; what was asked wrongly is one sentence on stderr and status 2."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:  # Typer's own: whoever read has seen enough
            raise
        except typer.BadParameter as wrong:
            wrong.message = _describe(wrong)
            raise
        except (ForgeError, OSError, UnicodeError, RecursionError) as error:
            _drop_unwritten()
            typer.echo(f"mlpforge: {_sentence(error)}", err=True)
            raise typer.Exit(REFUSED) from None


def _describe(wrong: typer.BadParameter) -> str:
    """Return what a value must be and what came, where Typer has pydantic's words for the first."""
    from pydantic import ValidationError  # noqa: PLC0415  commands that do not need it start without loading it

    from contracts.messages import describe_error  # noqa: PLC0415  commands that do not need it start without loading it

    if isinstance(wrong.__cause__, ValidationError):
        return describe_error(wrong.__cause__.errors()[0])
    return wrong.message


def _sentence(error: Exception) -> str:
    if isinstance(error, UnicodeError):
        return f"text must be UTF-8: {error}"
    if isinstance(error, RecursionError):
        return "what was given is nested too deeply"
    if isinstance(error, OSError):
        place = "standard input or output" if error.filename is None else error.filename
        return f"can't use {place}: {error.strerror or error}"
    return str(error)


def _drop_unwritten() -> None:
    # What a full disk did not take would be tried again at the end, with a traceback.
    try:
        sys.stdout.flush()
    except OSError:
        with suppress(OSError):
            sys.stdout.close()


app = typer.Typer(
    cls=Commands, no_args_is_help=True, pretty_exceptions_enable=False, rich_markup_mode=None
)


def _show_version(*, asked: bool) -> None:
    if asked:
        typer.echo(f"mlpforge {importlib.metadata.version('mlp-forge')}")
        raise typer.Exit


@app.callback()
def mlpforge(
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            callback=lambda asked: _show_version(asked=asked),
            is_eager=True,
            help="Print the version and end.",
        ),
    ] = False,
) -> None:
    """Train multi-layer perceptrons in plain numpy, and serve them."""


if __name__ == "__main__":
    app()
