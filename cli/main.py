"""The command `mlpforge`, which loads the module of a command only when it runs."""

import importlib
import sys
from contextlib import suppress
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from contracts.errors import ForgeError

COMMANDS = {
    "up": "cli.commands.up:up",
    "demo": "cli.commands.demo:demo",
    "train": "cli.commands.jobs.train:train",
    "predict": "cli.commands.predict:predict",
    "batch": "cli.commands.jobs.batch:batch",
    "jobs": "cli.commands.jobs.jobs:jobs",
    "schedules": "cli.commands.schedules:schedules",
    "sweep": "cli.commands.jobs.sweeps:sweep",
    "sweeps": "cli.commands.jobs.sweeps:sweeps",
    "models": "cli.commands.models.models:models",
    "datasets": "cli.commands.datasets:datasets",
    "backup": "cli.commands.backup:backup",
    "restore": "cli.commands.backup:restore",
    "webhooks": "cli.commands.webhooks:webhooks",
    "keys": "cli.commands.keys:keys",
    "audit": "cli.commands.audit:audit",
    "plot": "cli.commands.jobs.jobs:plot",
    "settings": "cli.commands.settings:show_settings",
    "api": "cli.commands.roles:api",
    "inference": "cli.commands.roles:inference",
    "worker": "cli.commands.roles:worker",
    "notifier": "cli.commands.roles:notifier",
    "gateway": "cli.commands.roles:gateway",
    "serve": "cli.commands.roles:serve",
    "migrate": "cli.commands.migrate:migrate",
}
REFUSED = 2


class Commands(TyperGroup):
    """The commands, loaded on demand; a ForgeError ends them with its message."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        names: Any = dict.fromkeys(COMMANDS)
        self.commands = names  # Typer suggests one of these for a wrong name

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002  Typer's interface
        """Return the names in the order of --help."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002  Typer's interface
        """Load a command, or return None for an unknown name."""
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name].partition(":")
        command = getattr(importlib.import_module(module), name)
        if isinstance(command, typer.Typer):  # with subcommands or a class for its help
            group = typer.main.get_command(command)
            group.name = cmd_name  # --help lists it by this
            return group
        alone = typer.Typer(add_completion=False, rich_markup_mode=None)
        alone.command(cmd_name)(command)
        return typer.main.get_command(alone)

    def invoke(self, ctx: Any) -> Any:
        """Run the command; an error becomes one sentence on stderr and status 2."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:  # Typer handles it: the reader closed the pipe
            raise
        except typer.BadParameter as wrong:
            wrong.message = _describe(wrong)
            raise
        except (ForgeError, OSError, UnicodeError, RecursionError) as error:
            _drop_unwritten()
            typer.echo(f"mlpforge: {_sentence(error)}", err=True)
            raise typer.Exit(REFUSED) from None


def _describe(wrong: typer.BadParameter) -> str:
    """Return what a value must be and what came, in place of pydantic's message."""
    from pydantic import ValidationError  # noqa: PLC0415  other commands start without it

    from contracts.messages import describe_error  # noqa: PLC0415  other commands start without it

    if isinstance(wrong.__cause__, ValidationError):
        return describe_error(wrong.__cause__.errors()[0])
    return wrong.message


def _sentence(error: Exception) -> str:
    if isinstance(error, UnicodeError):
        return f"text must be UTF-8: {error}"
    if isinstance(error, RecursionError):
        return "the input is nested too deeply"
    if isinstance(error, OSError):
        place = "standard input or output" if error.filename is None else error.filename
        return f"can't use {place}: {error.strerror or error}"
    return str(error)


def _drop_unwritten() -> None:
    # Python would write what a full disk refused again at its exit, with a traceback.
    try:
        sys.stdout.flush()
    except OSError:
        with suppress(OSError):
            sys.stdout.close()


app = typer.Typer(
    cls=Commands, no_args_is_help=True, pretty_exceptions_enable=False, rich_markup_mode=None
)


def _show_version(*, is_given: bool) -> None:
    if is_given:
        import importlib.metadata  # noqa: PLC0415  commands start without it

        typer.echo(f"mlpforge {importlib.metadata.version('mlp-forge')}")
        raise typer.Exit


@app.callback()
def mlpforge(
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            callback=lambda is_given: _show_version(is_given=is_given),
            is_eager=True,
            help="Print the version and exit.",
        ),
    ] = False,
) -> None:
    """Train multi-layer perceptrons in plain numpy, and serve them."""


if __name__ == "__main__":
    app()
