"""Arrays and tables of other libraries: by the names of their columns, and as files to upload."""

import csv
from collections.abc import Collection, Iterable, Mapping, Sequence
from io import TextIOWrapper
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import ArrayLike, NDArray

from mlpforge.connection import OCTETS
from mlpforge.errors import MlpforgeError

NUMBERS = "buif"  # the kinds of their dtypes
MAX_NAMED = 5
CSV = "text/csv"


def columns_of(x: Any) -> list[str] | None:
    """Return the names of a DataFrame's, a structured array's or a dict's columns, else None."""
    if isinstance(x, Mapping):
        return list(map(str, x))
    names = getattr(x, "columns", getattr(getattr(x, "dtype", None), "names", None))
    return None if names is None else list(map(str, names))


def array_of(x: Any) -> NDArray[Any]:
    """Return an array, or a table as one, (N, D), in the order of its columns."""
    names = columns_of(x)
    return _asarray(x) if names is None else matrix_of(x, names)


def matrix_of(x: Any, columns: Sequence[str]) -> NDArray[Any]:
    """Return a table of numbers as an array, (N, D), in the order of the columns.

    Args:
        x: A DataFrame, a structured array, a dict of columns, a list of dicts, or rows.
        columns: The columns' names.

    Raises:
        MlpforgeError: x has other columns.
    """
    if columns_of(x) is not None:
        return np.stack(_cells(x, columns), axis=-1)
    return _asarray(rows_of(x, columns) if _has_dicts(x) else x)


def rows_of(x: Any, columns: Sequence[str]) -> list[Any]:
    """Return the rows of a table (as matrix_of), each a list of values."""
    if columns_of(x) is not None:
        cells = (column.tolist() for column in _cells(x, columns))
        return [list(row) for row in zip(*cells, strict=True)]
    if not _has_dicts(x):
        _refuse_masked(x, "x")
        try:
            return list(x)
        except TypeError as error:
            raise MlpforgeError(f"x must be rows, got {x!r}") from error
    for index, row in enumerate(x):
        _check_names(row, columns, f"row {index}")
    return [[row[name] for name in columns] for row in x]


def examples_of(x: Any, inputs: Sequence[Mapping[str, Any]]) -> NDArray[Any] | list[Any]:
    """Return an array of numbers, or the rows of a table with texts, as a model takes them.

    Args:
        x: Images, or a table (as matrix_of).
        inputs: The model's inputs, as the Open Inference Protocol describes them.
    """
    names = [one["name"] for one in inputs]
    numbers = {one["name"] for one in inputs if one["datatype"] != "BYTES"}
    if len(numbers) < len(names):
        return [_read_row(row, names, numbers) for row in rows_of(x, names)]
    # A table of numbers has one input with all columns before those of each column.
    if names[1:]:
        return _read_numbers(matrix_of(x, names[1:]), names[1:])
    return require_numbers(array_of(x))


def _read_numbers(table: NDArray[Any], columns: Sequence[str]) -> NDArray[Any]:
    """Return a table of numbers, those in texts too."""
    if table.dtype.kind not in "OU" or table.shape[1:] != (len(columns),):
        return require_numbers(table)
    numbers = set(columns)
    try:
        return np.array([_read_row(row, columns, numbers) for row in table.tolist()], np.float64)
    except (TypeError, ValueError) as error:
        raise MlpforgeError(f"x must be numbers: {error}") from error


def _read_row(row: Any, columns: Sequence[str], numbers: Collection[str]) -> Any:
    """Return a row as the service reads it in a CSV: texts may be numbers, and are stripped."""
    if not isinstance(row, list | tuple | np.ndarray) or len(row) != len(columns):
        return row  # the service refuses it, and names the place
    return [
        _read_text(value, name, is_number=name in numbers) if isinstance(value, str) else value
        for value, name in zip(row, columns, strict=True)
    ]


def _read_text(text: str, column: str, *, is_number: bool) -> float | str:
    if not is_number:
        return text.strip()
    try:
        return float("no number" if "_" in text else text)  # Python also reads 1_000
    except ValueError:
        raise MlpforgeError(f"column {column!r} of x must be numbers, got {text!r}") from None


def require_numbers(values: NDArray[Any]) -> NDArray[Any]:
    """Return an array of numbers, or raise MlpforgeError."""
    if values.dtype.kind not in NUMBERS:
        raise MlpforgeError(f"x must be numbers, got an array of {values.dtype}")
    return values


def _asarray(x: Any, name: str = "x") -> NDArray[Any]:
    _refuse_masked(x, name)
    try:
        return np.asarray(x)
    except ValueError as error:  # of rows of different lengths
        raise MlpforgeError(f"{name} must be an array: {error}") from error


def _refuse_masked(x: Any, name: str) -> None:
    if np.ma.is_masked(x):
        raise MlpforgeError(f"{name} has masked values: fill them in, or leave their examples out")


def _cells(x: Any, columns: Sequence[str]) -> list[NDArray[Any]]:
    """Return the values of each column, in the order of the columns."""
    names = x if isinstance(x, Mapping) else getattr(x, "columns", None)
    keys = x.dtype.names if names is None else names
    by_name = {str(key): key for key in keys}
    _check_names(by_name, columns, "x")
    cells = [_asarray(x[by_name[name]], f"column {name!r} of x") for name in columns]
    if any(column.ndim == 0 for column in cells):
        raise MlpforgeError(
            "each column of x must have a value for each example, got a single one: "
            "[{column: value}] is one example"
        )
    cells = [column.astype("u1") if column.dtype.kind == "b" else column for column in cells]
    lengths = {len(column) for column in cells}
    if len(lengths) > 1:
        raise MlpforgeError(f"the columns of x must have one length, got {sorted(lengths)}")
    return cells


def _has_dicts(x: Any) -> bool:
    return isinstance(x, Sequence) and any(isinstance(row, Mapping) for row in x)


def _check_names(found: Iterable[str], columns: Sequence[str], place: str) -> None:
    """Raise MlpforgeError if names are not those of the model's columns."""
    names = {str(name) for name in found}
    missing = [name for name in columns if name not in names]
    unknown = sorted(names.difference(columns))
    if missing or unknown:
        problem = f"lacks {_list(missing)}" if missing else f"has the unknown {_list(unknown)}"
        raise MlpforgeError(f"{place} {problem}: the model's columns are {_list(columns)}")


def _list(names: Sequence[str]) -> str:
    rest = len(names) - MAX_NAMED
    return ", ".join(map(repr, names[:MAX_NAMED])) + (f" and {rest} more" if rest > 0 else "")


def write_examples(file: BinaryIO, x: Any, y: ArrayLike, options: Mapping[str, Any]) -> str:
    """Write examples and labels as an .npz file, or as CSV if a table has texts.

    Returns:
        The file's media type.

    Raises:
        MlpforgeError: x is no array of numbers or table, or y has another length.
    """
    examples, labels = array_of(x), _labels(y)
    _check_lengths(examples, labels)
    columns = options.get("columns", columns_of(x))
    if columns is not None and examples.dtype.kind not in NUMBERS:
        if "test" in options or "class_names" in options:
            raise MlpforgeError("a table with texts is sent as CSV, without test and class_names")
        _write_csv(file, list(columns), rows_of(x, columns_of(x) or ()), labels)
        return CSV
    arrays = {"x": require_numbers(examples), "y": labels}
    if "test" in options:
        test_x, test_y = options["test"]
        arrays = {"x_train": arrays["x"], "y_train": labels}
        arrays |= {"x_test": require_numbers(array_of(test_x)), "y_test": _labels(test_y)}
    if "class_names" in options:
        arrays["class_names"] = np.array([str(name).strip() for name in options["class_names"]])
    if columns is not None:
        arrays["columns"] = np.array(list(map(str, columns)))
    np.savez(file, allow_pickle=False, **arrays)
    return OCTETS


def write_batch(
    file: BinaryIO, x: Any, y: ArrayLike | None, inputs: Sequence[Mapping[str, Any]]
) -> tuple[str, str | None]:
    """Write examples to predict (as examples_of), with their true classes if they are known.

    Returns:
        The file's media type, and the column of the classes in a CSV.
    """
    examples, labels = examples_of(x, inputs), None if y is None else _labels(y)
    if labels is not None:
        _check_lengths(examples, labels)
    if isinstance(examples, list):
        return CSV, _write_csv(file, [one["name"] for one in inputs], examples, labels)
    arrays = {"x": examples} | ({} if labels is None else {"y": labels})
    np.savez(file, allow_pickle=False, **arrays)
    return OCTETS, None


def _write_csv(
    file: BinaryIO, columns: list[str], rows: Iterable[list[Any]], labels: NDArray[Any] | None
) -> str | None:
    """Write a table; return the name of its last column, with the labels if there are some."""
    label = next(name for name in map("label{}".format, ("", *range(9))) if name not in columns)
    text = TextIOWrapper(file, "utf-8", newline="")
    lines = csv.writer(text)
    if labels is None:
        lines.writerows([columns, *rows])
    else:
        lines.writerow([*columns, label])
        lines.writerows([*row, name] for row, name in zip(rows, labels.tolist(), strict=True))
    text.detach()  # flushed, and the file stays open
    return None if labels is None else label


def _check_lengths(examples: NDArray[Any] | list[Any], labels: NDArray[Any]) -> None:
    if not isinstance(examples, list) and examples.ndim == 0:
        raise MlpforgeError(f"x must have examples, got {examples}")
    if len(examples) != len(labels):
        raise MlpforgeError(f"x has {len(examples)} examples, but y has {len(labels)} labels")


def _labels(y: ArrayLike) -> NDArray[Any]:
    """Return labels; texts are stripped, as the service does in a CSV."""
    labels = _asarray(y, "y")
    if labels.ndim == 0:
        raise MlpforgeError(f"y must have a label for each example, got {y!r}")
    return np.strings.strip(labels.astype(str)) if labels.dtype.kind in "OU" else labels
