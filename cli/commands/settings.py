"""`mlpforge settings`: list the settings with their values and meanings."""

import json
import os
from typing import Annotated

import typer

from contracts.settings import load_settings, settings_table


def show_settings(
    as_json: Annotated[bool, typer.Option("--json", help="Print a JSON array.")] = False,
) -> None:
    """List every setting with its value, masked if secret, and meaning."""
    rows = settings_table(load_settings(os.environ))
    if as_json:
        typer.echo(json.dumps(rows, indent=2))
        return
    width = max(len(row["variable"]) for row in rows)
    for row in rows:
        typer.echo(f"{row['variable']:{width}}  {row['value'] or '-'}")
        typer.echo(f"{'':{width}}  {row['meaning']}")
