"""`mlpforge keys`: create, list and delete keys."""

from typing import Annotated, Any

import typer

from cli.client import completion_of, connect
from cli.commands.default_command import DEFAULT, make_group
from cli.output import (
    JsonOption,
    LimitOption,
    UrlOption,
    print_fields,
    print_json,
    print_list,
    print_result,
)

complete_id = completion_of("/keys", "id")
NameArgument = Annotated[str, typer.Argument(metavar="NAME", help="What the key is for.")]
IdArgument = Annotated[
    str, typer.Argument(metavar="ID", help="The key.", autocompletion=complete_id)
]
ScopesOption = Annotated[
    str, typer.Option(help="What it may do: predict, read, train, publish, admin; with commas.")
]
ModelsOption = Annotated[
    str, typer.Option(help="The models that it may use, such as mnist,phone-*; with commas.")
]
DatasetsOption = Annotated[str, typer.Option(help="The data sets that it may use, as --models.")]
ExpiryOption = Annotated[
    str | None, typer.Option("--expires", help="When it ends: 2027-01-31T00:00:00Z.")
]
RateOption = Annotated[
    int | None, typer.Option("--rate", help="How many requests a process accepts per minute.")
]
COLUMNS = ("id", "name", "scopes", "models", "datasets", "expires", "rate")

keys = make_group("Create, list and delete keys.")


@keys.command(DEFAULT)
def show(limit: LimitOption = 50, url: UrlOption = None, as_json: JsonOption = False) -> None:
    """List the keys, without their secrets."""
    with connect(url) as client:
        page = client.connection.get_list("/keys", limit)
    print_list(page, COLUMNS, _to_row, as_json=as_json)


@keys.command("create")
def create_key(
    name: NameArgument,
    scopes: ScopesOption,
    models: ModelsOption = "*",
    datasets: DatasetsOption = "*",
    expires: ExpiryOption = None,
    rate: RateOption = None,
    url: UrlOption = None,
    as_json: JsonOption = False,
) -> None:
    """Create a key; its secret is printed once."""
    with connect(url) as client:
        key = client.keys.create(
            name,
            _split(scopes),
            models=_split(models),
            datasets=_split(datasets),
            expires_at=expires,
            requests_per_minute=rate,
        )
    if as_json:
        print_json(key.raw)
        return
    row = dict(zip(COLUMNS, _to_row(key.raw), strict=True))
    print_fields({**row, "secret": key.secret})


@keys.command("delete")
def delete_key(key_id: IdArgument, url: UrlOption = None, as_json: JsonOption = False) -> None:
    """Revoke a key: once this has ended, no process accepts it."""
    with connect(url) as client:
        client.keys.delete(key_id)
    print_result({"id": key_id}, f"deleted key {key_id}", as_json=as_json)


def _split(text: str) -> list[str]:
    return [part.strip() for part in text.split(",")]


def _to_row(raw: dict[str, Any]) -> tuple[object, ...]:
    lists = (", ".join(raw[name]) for name in ("scopes", "models", "datasets"))
    return (raw["id"], raw["name"], *lists, raw["expires_at"], raw["requests_per_minute"])
