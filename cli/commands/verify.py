"""`mlpforge models verify`: looks at the model store itself, whether a service uses it or not."""

import os
from pathlib import Path
from typing import Annotated

import typer

from cli.output import JsonOption
from cli.supervisor.programs import BLAS_VARIABLES
from contracts.errors import ForgeError

DataDirOption = Annotated[
    Path | None,
    typer.Option(help="Where the service keeps its models.  [MLPFORGE_DATA_DIR, MLPFORGE_MODELS]"),
]
PruneOption = Annotated[bool, typer.Option("--prune", help="Remove orphans and leftovers.")]
RepairOption = Annotated[
    bool, typer.Option("--repair", help="First make lost or outdated heads anew, as of a backup.")
]
MinAgeOption = Annotated[
    float | None,
    typer.Option(help="Younger ones may be a publish that goes on.", min=0, show_default="an hour"),
]


def verify(
    data_dir: DataDirOption = None,
    prune: PruneOption = False,
    repair: RepairOption = False,
    min_age_s: MinAgeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Check the model store, repair heads or remove unused files.

    Works on the store itself, so run it as the service's user. Computes with one BLAS thread, as
    the inference service does. Exits 1 if something is damaged, and 3 if all files are intact and a
    version gives other answers on this machine than when it was published.
    """
    if prune and repair:
        raise ForgeError("give one of --prune and --repair: look at what is left in between")
    os.environ.update(dict.fromkeys(BLAS_VARIABLES, "1"))  # read once, when numpy is loaded
    # The store and numpy, which every other command would wait for at its start.
    from cli.commands.verification import Wish, run  # noqa: PLC0415  commands that do not need it start without loading it

    run(data_dir, Wish(prune, repair, min_age_s), is_quiet=as_json)
