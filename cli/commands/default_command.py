"""A group of commands of which `show` is the default."""

from typing import Any

import typer
from typer.core import TyperGroup

DEFAULT = "show"


class ShowByDefault(TyperGroup):
    """Commands about one kind of thing; `show` may be left out."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Insert `show` if the first argument is not a command."""
        is_completing = ctx.resilient_parsing and not args  # the shell completes the commands
        has_command = bool(args) and args[0] in {*self.commands, *ctx.help_option_names}
        if not (has_command or is_completing):
            args = [DEFAULT, *args]
        return super().parse_args(ctx, args)

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        """Return the commands and options, and the names that `show` takes."""
        name = next(one for one in self.commands[DEFAULT].params if one.name == "name")
        return super().shell_complete(ctx, incomplete) + name.shell_complete(ctx, incomplete)


def make_group(description: str) -> typer.Typer:
    """Return a group of commands without completion and markup, of which `show` is the default."""
    return typer.Typer(
        add_completion=False,
        rich_markup_mode=None,
        cls=ShowByDefault,
        subcommand_metavar="[COMMAND] [ARGS]...",
        help=description,
    )
