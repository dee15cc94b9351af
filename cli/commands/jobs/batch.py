"""`mlpforge batch`: predict many examples in a job, and save their classes."""

import os
from pathlib import Path
from typing import Annotated, Any

import typer

from cli.client import SUBMISSION_RETRY_S, completion_of, connect, describe_error
from cli.commands.datasets import (
    DelimiterOption,
    IgnoreOption,
    MissingOption,
    PixelMaxOption,
    refuse_stdin,
)
from cli.commands.jobs.follow import print_outcome, save_result, watch
from cli.output import JsonOption, ModelArgument, UrlOption, refuse_shared_output
from contracts.errors import ForgeError
from mlpforge import Job, MlpforgeError
from mlpforge.downloads import STDOUT, format_of
from mlpforge.jobs import RESULT_FORMATS

FileArgument = Annotated[
    Path | None, typer.Argument(metavar="FILE", help="A .npz, .zip or .csv file with examples.")
]
DatasetOption = Annotated[
    str | None,
    typer.Option(
        help="Predict this data set's examples.", autocompletion=completion_of("/datasets")
    ),
]
DatasetVersionOption = Annotated[
    str | None, typer.Option(help="The data set's version.  [default: latest]")
]
LabelOption = Annotated[
    str | None, typer.Option(help="A .csv's column of true classes, if its name is another one.")
]
SplitOption = Annotated[str | None, typer.Option(help="train or test.  [default: test]")]
VersionOption = Annotated[
    str | None, typer.Option(help="A version's number or alias.  [default: the model's default]")
]
OutputOption = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        help="The .csv or .npz file to write; - is standard output.  [default: MODEL-ID.csv]",
        allow_dash=True,
    ),
]


def batch(
    model: ModelArgument,
    file: FileArgument = None,
    dataset: DatasetOption = None,
    dataset_version: DatasetVersionOption = None,
    split: SplitOption = None,
    version: VersionOption = None,
    output: OutputOption = None,
    label: LabelOption = None,
    ignore: IgnoreOption = None,
    delimiter: DelimiterOption = None,
    missing: MissingOption = None,
    pixel_max: PixelMaxOption = None,
    url: UrlOption = None,
    as_json: JsonOption = False,
) -> None:
    """Predict the examples in a file or of a data set, and save them."""
    options: Any = {
        "dataset": dataset,
        "dataset_version": dataset_version,
        "split": split,
        "label": label,
        "ignore": ignore,
        "delimiter": delimiter,
        "missing": missing,
        "pixel_max": pixel_max,
    }
    if (file is None) == (dataset is None):
        raise ForgeError("give either a FILE with examples or a --dataset")
    refuse_shared_output("--output", output, as_json=as_json)
    refuse_stdin(file)
    with connect(url, retry_s=SUBMISSION_RETRY_S) as client:
        _check_output(output)  # before the job
        sent = {name: value for name, value in options.items() if value is not None}
        job = client.batch(model, file, version, **sent)
        is_silent = as_json or str(output) == STDOUT
        watch(job, quiet=is_silent)
        if job.state != "succeeded" or not is_silent:
            print_outcome(job.raw, as_json=as_json)
        _save(job, output or Path(f"{model}-{job.id}.csv"), as_json=as_json)


def _save(job: Job, output: Path, *, as_json: bool) -> None:
    try:
        save_result(job, output, as_json=as_json)
    except BrokenPipeError:  # the reader closed standard output
        raise
    except (MlpforgeError, OSError) as error:
        if isinstance(error, MlpforgeError):
            reason = describe_error(error)
        else:
            reason = f"can't write {output}: {error.strerror}"
        raise ForgeError(
            f"{reason}\nthe predictions remain: save them with "
            f"`mlpforge jobs {job.id} --download FILE`"
        ) from error


def _check_output(output: Path | None) -> None:
    if output is not None:
        format_of(output, RESULT_FORMATS)
    folder = Path() if output is None else output.resolve().parent
    if str(output) != STDOUT and not os.access(folder, os.W_OK):
        raise ForgeError(f"--output must be in a folder that can be written to, got {folder}")
