"""`mlpforge datasets`: import, list, show and delete data sets."""

from pathlib import Path
from typing import Annotated, Any

import typer

from cli.client import completion_of, connect
from cli.commands.default_command import DEFAULT, make_group
from cli.commands.jobs.follow import watch
from cli.options import STDIN
from cli.output import (
    JsonOption,
    LimitOption,
    UrlOption,
    console,
    print_fields,
    print_json,
    print_list,
    print_result,
    print_table,
    sized,
)
from contracts.datasets import ImportOptions
from contracts.errors import ForgeError
from mlpforge.connection import path_of
from mlpforge.datasets import media_type_of

complete_name = completion_of("/datasets")
NameArgument = Annotated[
    str, typer.Argument(metavar="NAME", help="The data set.", autocompletion=complete_name)
]
OptionalNameArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="NAME", help="A data set, to list its versions.", autocompletion=complete_name
    ),
]
RefArgument = Annotated[
    str | None, typer.Argument(metavar="REF", help="A version, by number or latest.")
]
NumberArgument = Annotated[int, typer.Argument(help="The version's number.", min=1)]
FileArgument = Annotated[
    Path, typer.Argument(metavar="FILE", help="A .npz, .zip (a folder per class) or .csv file.")
]

COLUMNS = ("name", "version", "kind", "classes", "train", "test", "shape", "created")
CLASS_COLUMNS = ("class", "train", "test")
TABLE_COLUMNS = ("column", "kind", "mean", "std", "values")
MAX_VALUES = 5  # of a column of texts


def _option(name: str) -> Any:
    """Return an option whose help is the description of an upload's option."""
    return typer.Option(help=ImportOptions.model_fields[name].description)


LabelOption = Annotated[str | None, _option("label")]
IgnoreOption = Annotated[str | None, _option("ignore")]
DelimiterOption = Annotated[str | None, _option("delimiter")]
MissingOption = Annotated[str | None, _option("missing")]
SizeOption = Annotated[str | None, _option("size")]
ColorOption = Annotated[str | None, _option("color")]
PrepareOption = Annotated[str | None, _option("prepare")]
PixelMaxOption = Annotated[float | None, _option("pixel_max")]
TestFractionOption = Annotated[float | None, _option("test_fraction")]
SeedOption = Annotated[int | None, _option("seed")]
DescriptionOption = Annotated[str | None, _option("description")]

datasets = make_group("Import, list, show and delete data sets.")


def refuse_stdin(file: Path | None) -> None:
    """Refuse `-`: the suffix of a file says what it is."""
    if str(file) == STDIN:
        raise ForgeError("FILE must be a file: save standard input as a .npz, .zip or .csv first")


@datasets.command("import")
def import_dataset(
    name: NameArgument,
    file: FileArgument,
    label: LabelOption = None,
    ignore: IgnoreOption = None,
    delimiter: DelimiterOption = None,
    missing: MissingOption = None,
    size: SizeOption = None,
    color: ColorOption = None,
    prepare: PrepareOption = None,
    pixel_max: PixelMaxOption = None,
    test_fraction: TestFractionOption = None,
    seed: SeedOption = None,
    description: DescriptionOption = None,
    url: UrlOption = None,
    as_json: JsonOption = False,
) -> None:
    """Import a file as the next version of a data set."""
    options: Any = {
        "label": label,
        "ignore": ignore,
        "delimiter": delimiter,
        "missing": missing,
        "size": size,
        "color": color,
        "prepare": prepare,
        "pixel_max": pixel_max,
        "test_fraction": test_fraction,
        "seed": seed,
        "description": description,
    }
    refuse_stdin(file)
    with connect(url) as client:
        with file.open("rb") as opened:
            job = client.datasets.submit(name, opened, media_type_of(file), **options)
        watch(job, quiet=as_json)
        if job.state != "succeeded":
            error = job.raw["error"]
            raise ForgeError(f"{file} was not imported: {error['message'] if error else job.state}")
        imported = job.raw["dataset"]
        _show(client.datasets.get(imported["name"], imported["version"]).raw, as_json=as_json)


@datasets.command("list")
def list_datasets(
    limit: LimitOption = 50, url: UrlOption = None, as_json: JsonOption = False
) -> None:
    """List data sets."""
    show_dataset(limit=limit, url=url, as_json=as_json)


@datasets.command(DEFAULT)
def show_dataset(
    name: OptionalNameArgument = None,
    ref: RefArgument = None,
    limit: LimitOption = 50,
    url: UrlOption = None,
    as_json: JsonOption = False,
) -> None:
    """List data sets or versions; show one (may be left out)."""
    with connect(url) as client:
        if name is not None and ref is not None:
            _show(client.datasets.get(name, ref).raw, as_json=as_json)
            return
        path = "/datasets" if name is None else path_of("datasets", name, "versions")
        page = client.connection.get_list(path, limit)
    print_list(page, COLUMNS, _to_row, as_json=as_json)


@datasets.command("delete")
def delete_dataset(
    name: NameArgument, version: NumberArgument, url: UrlOption = None, as_json: JsonOption = False
) -> None:
    """Delete a version permanently; models that were trained on it stay."""
    with connect(url) as client:
        client.datasets.delete(name, version)
    deleted = {"name": name, "version": version}
    print_result(deleted, f"deleted version {version} of {name}", as_json=as_json)


def _show(info: dict[str, Any], *, as_json: bool) -> None:
    if as_json:
        print_json(info)
        return
    source = info.get("source")
    print_fields(
        {
            "data set": f"{info['name']} version {info['version']}",
            "kind": info["kind"],
            "shape": _shape(info),
            "examples": f"{info['train_examples']:,} to train, {info['test_examples']:,} to test",
            "description": info.get("description") or None,
            "created": info.get("created_at"),
            "source": source
            and f"{source['media_type']}, {sized(source['size_bytes'])}, sha256 {source['sha256']}",
            "sha256": info["sha256"],
        }
    )
    for warning in info.get("warnings") or ():
        console.print(f"warning: {warning['message']}")
    _print_columns(info.get("columns") or [])
    _print_classes(info)


def _print_columns(columns: list[dict[str, Any]]) -> None:
    if columns:
        console.print()
        print_table(TABLE_COLUMNS, map(_to_column_row, columns))


def _print_classes(info: dict[str, Any]) -> None:
    counts = info.get("examples_per_class")
    if counts:
        names = info.get("class_names") or range(info["classes"])
        console.print()
        print_table(CLASS_COLUMNS, zip(names, counts["train"], counts["test"], strict=True))


def _to_column_row(column: dict[str, Any]) -> tuple[object, ...]:
    numbers = (column.get(name) for name in ("mean", "std"))
    mean, std = (None if number is None else f"{number:.4g}" for number in numbers)
    values = column.get("values") or []
    more = ", …" if values[MAX_VALUES:] else ""
    return (column["name"], column["kind"], mean, std, ", ".join(values[:MAX_VALUES]) + more)


def _to_row(info: dict[str, Any]) -> tuple[object, ...]:
    counts = (info["classes"], f"{info['train_examples']:,}", f"{info['test_examples']:,}")
    return (
        *(info["name"], info.get("version"), info.get("kind")),
        *(*counts, _shape(info), info.get("created_at")),
    )


def _shape(info: dict[str, Any]) -> str:
    return "x".join(map(str, info["input_shape"]))
