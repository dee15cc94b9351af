"""`mlpforge models verify`: check the model store itself, with or without a running service."""

import os
from pathlib import Path
from typing import Annotated

import typer

from cli.output import JsonOption
from cli.supervisor.programs import BLAS_VARIABLES
from contracts.errors import ForgeError

DataDirOption = Annotated[
    Path | None,
    typer.Option(help="The service's data folder.  [MLPFORGE_DATA_DIR, MLPFORGE_MODELS]"),
]
PruneOption = Annotated[bool, typer.Option("--prune", help="Remove orphans and leftovers.")]
RepairOption = Annotated[
    bool, typer.Option("--repair", help="First rebuild lost or outdated heads, as in a backup.")
]
MinAgeOption = Annotated[
    float | None,
    typer.Option(
        help="Keep younger files, which a publish may use.",
        min=0,
        show_default="an hour",
    ),
]


def verify(
    data_dir: DataDirOption = None,
    prune: PruneOption = False,
    repair: RepairOption = False,
    min_age_s: MinAgeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Check the model store, repair heads or remove unused files.

    It works on the store itself, so run it as the service's user. It computes with one BLAS thread,
    as the inference service does. It exits with 1 if something is damaged, and with 3 if all files
    are intact but a version gives other answers on this machine than when it was published.
    """
    if prune and repair:
        raise ForgeError("give one of --prune and --repair: check a repair before you prune")
    os.environ.update(dict.fromkeys(BLAS_VARIABLES, "1"))  # read once, when numpy is loaded
    from cli.commands.models.verification import Options, run  # noqa: PLC0415  loads the store and numpy: other commands start without them

    run(data_dir, Options(prune, repair, min_age_s), is_quiet=as_json)
