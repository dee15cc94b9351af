"""`mlpforge backup` and `mlpforge restore`: all data of an embedded service as one file."""

import importlib.metadata
import os
import shutil
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Annotated, BinaryIO

import typer
from rich.console import Console
from rich.text import Text

from cli.options import STDIN, load_cli_settings
from cli.output import JsonOption, print_json, sized
from cli.supervisor.folders import LOCK, OTHERS, DataFolder
from contracts.errors import ForgeError
from contracts.logs import configure_logging
from contracts.settings import Settings
from mlpforge.downloads import STDOUT
from stores.backup import require_restored

DataDirOption = Annotated[
    Path | None, typer.Option(help="The service's data folder.  [MLPFORGE_DATA_DIR]")
]
REMEDY = "back up PostgreSQL and S3 with their own tools (docs/backup.md)"


def backup(
    file: Annotated[Path, typer.Argument(help="The file to write; - is standard output.")],
    data_dir: DataDirOption = None,
    as_json: JsonOption = False,
) -> None:
    """Write all data of a service to one file, also while it runs.

    Run it as the service's user. The file appears when it is complete.
    """
    is_stdout = str(file) == STDOUT
    if is_stdout and (as_json or sys.stdout.isatty()):
        raise ForgeError("a backup to - needs a pipe or a file as standard output, without --json")
    from stores.backup.backup import Backup, opened_target  # noqa: PLC0415  other commands start without the stores
    from stores.models.open import open_existing_blobs  # noqa: PLC0415  other commands start without the stores

    prepare_files()
    settings = load_cli_settings(data_dir)
    database = _own_database(settings)
    require_restored(database.parent)
    if not database.exists():
        raise ForgeError(f"{settings.data_dir} must be a service's data folder: it has no jobs")
    open_existing_blobs(settings, writes=True)  # raises if it belongs to another user
    with show_progress() as watch:
        version = importlib.metadata.version("mlp-forge")
        store = Path(settings.models)
        if is_stdout:
            summary = Backup(database, store, sys.stdout.buffer, watch).write(version)
            sys.stdout.flush()
        else:
            with opened_target(file.absolute()) as stream:
                summary = Backup(database, store, stream, watch).write(version)
    if as_json:
        print_json(vars(summary))
    else:
        jobs = f"{summary.jobs} jobs ({summary.unfinished_jobs} unfinished)"
        typer.echo(
            f"{file}: {jobs}, {summary.files} files, {sized(summary.size_bytes)}", err=is_stdout
        )


def restore(
    file: Annotated[Path, typer.Argument(help="A backup; - is standard input.")],
    data_dir: DataDirOption = None,
    as_json: JsonOption = False,
) -> None:
    """Verify a backup, and restore it into an empty data folder.

    A restore that was interrupted can be repeated; until then no service starts on the folder.
    """
    from stores.backup.restore import Restore  # noqa: PLC0415  other commands start without the stores

    prepare_files()
    settings = load_cli_settings(data_dir)
    _own_database(settings)
    folder = settings.data_dir
    if Path(settings.models) != folder / "models":
        raise ForgeError("a backup is restored into the data folder: unset MLPFORGE_MODELS")
    with _opened(file) as stream, closing(DataFolder(folder)), show_progress() as watch:
        if str(file) != STDIN:
            _require_room(stream, folder)
        restored = Restore(folder, LOCK, watch).run(stream)
    if as_json:
        print_json(vars(restored))
    else:
        made = f"{restored.created_at} by mlpforge {restored.mlpforge}"
        typer.echo(f"restored {restored.files} files, made {made}; run `mlpforge up` on {folder}")


def _own_database(settings: Settings) -> Path:
    """Return the database of an embedded service, which has a folder as its model store."""
    if settings.own_database is None:
        raise ForgeError(f"MLPFORGE_DATABASE_URL must not be set: {REMEDY}")
    if "://" in settings.models:
        raise ForgeError(f"MLPFORGE_MODELS must be a folder, got {settings.models}: {REMEDY}")
    return settings.own_database


def prepare_files() -> None:
    """Write logs to stderr and files for this user; let SIGTERM remove them, as Ctrl-C does."""
    configure_logging(json=False)
    os.umask(OTHERS)
    signal.signal(signal.SIGTERM, lambda number, _: sys.exit(128 + number))


@contextmanager
def _opened(file: Path) -> Iterator[BinaryIO]:
    if str(file) == STDIN:
        yield sys.stdin.buffer
        return
    with file.open("rb") as stream:
        yield stream


def _require_room(stream: BinaryIO, folder: Path) -> None:
    needed, free = os.fstat(stream.fileno()).st_size, shutil.disk_usage(folder).free
    if needed > free:
        raise ForgeError(f"{folder} needs {sized(needed)} of free space, but has {sized(free)}")


@contextmanager
def show_progress() -> Iterator[Callable[[str], None]]:
    """Yield a function that shows the current file, on a terminal only."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield lambda _: None
        return
    with console.status("") as status:
        yield lambda name: status.update(Text(name))
