"""The command `mlpforge`: each command's module is loaded only when it is asked for."""

import importlib
import importlib.metadata
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from contracts.errors import ForgeError

COMMANDS = {
    "up": "cli.up:up",
    "demo": "cli.demo:demo",
    "train": "cli.train:train",
    "predict": "cli.predict:predict",
    "jobs": "cli.jobs:jobs",
    "models": "cli.models:models",
    "plot": "cli.plot:plot",
    "settings": "cli.settings_command:show_settings",
    "api": "cli.roles:api",
    "inference": "cli.roles:inference",
    "worker": "cli.roles:worker",
    "gateway": "cli.roles:gateway",
}
REFUSED = 2


class Commands(TyperGroup):
    """The commands, loaded one by one; an error of ours ends them with its sentence."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002  Typer's interface
        """Return the names in the order of --help."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002  Typer's interface
        """Load a command, or return None for an unknown name."""
        if cmd_name not in COMMANDS:
            return None
        module, _, function = COMMANDS[cmd_name].partition(":")
        alone = typer.Typer(add_completion=False)
        alone.command(cmd_name)(getattr(importlib.import_module(module), function))
        return typer.main.get_command(alone)

    def invoke(self, ctx: Any) -> Any:
        """Run the command; a ForgeError is one line on stderr and status 2."""
        try:
            return super().invoke(ctx)
        except ForgeError as error:
            typer.echo(f"mlpforge: {error}", err=True)
            raise typer.Exit(REFUSED) from None


app = typer.Typer(
    cls=Commands, add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False
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
