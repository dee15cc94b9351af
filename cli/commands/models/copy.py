"""`mlpforge models copy`: copy the model store itself to another folder or bucket."""

from pathlib import Path
from typing import Annotated

import typer

from cli.commands.backup import prepare_files, show_progress
from cli.commands.models.verify import DataDirOption
from cli.options import load_cli_settings
from cli.output import JsonOption, print_result
from contracts.errors import ForgeError
from contracts.settings import Settings
from contracts.urls import check_bucket_url


def copy(
    target: Annotated[
        str, typer.Argument(help="An empty folder, or s3://BUCKET/PREFIX without objects.")
    ],
    data_dir: DataDirOption = None,
    as_json: JsonOption = False,
) -> None:
    """Copy the model store to an empty folder or bucket.

    The service may run. Dump the jobs database first (docs/backup.md). To restore it, copy it back.
    """
    from stores.backup.copy import StoreCopy  # noqa: PLC0415  other commands start without the stores
    from stores.models.open import open_blobs, open_existing_blobs  # noqa: PLC0415  other commands start without the stores

    prepare_files()
    settings = load_cli_settings(data_dir)
    if target.startswith("s3:"):
        _check_bucket(target)
    else:
        target = str(_check_folder(Path(target).expanduser().absolute(), settings))
    to = settings.model_copy(update={"models": target})
    with show_progress() as watch:
        copying = StoreCopy(
            open_existing_blobs(settings, writes=False), open_blobs(to, writes=True), watch
        )
        copying.run()
    summary = {"target": target, "files": copying.files}
    print_result(summary, f"copied {copying.files} files to {target}", as_json=as_json)


def _check_folder(target: Path, settings: Settings) -> Path:
    if target.exists() and not target.is_dir():
        raise ForgeError(f"TARGET must be an empty folder or a bucket, got the file {target}")
    if target.resolve().is_relative_to(Path(settings.models).expanduser().resolve()):
        raise ForgeError(f"TARGET must be outside of the model store, got {target}")
    return target


def _check_bucket(url: str) -> None:
    try:
        check_bucket_url(url)
    except ValueError as error:
        raise ForgeError(f"TARGET {error}") from None
