"""Each malformed file is refused with its place, and leaves nothing in the folder."""

import pytest
from upload_files import check_refusal

from contracts.datasets import CSV

ROWS = "".join(f"{i},{i % 2}\n" for i in range(10))
FILES = {
    "empty": (b"", {}, "line 1: expected a header"),
    "only a header": ("a,b\n", {}, "line 2: expected a record"),
    "no header": (f"1,2\n{ROWS}", {}, "line 1: expected a header with the names"),
    "duplicate column": ("a,a,b\n1,2,3\n", {}, 'line 1: expected different names, got "a" 2 times'),
    "unnamed column": ("a,,b\n1,2,3\n", {}, "line 1, name 2: expected a name"),
    "long column name": (f"{'n' * 101},b\n1,2\n", {}, "line 1, name 1: expected a name"),
    "too many columns": (
        ",".join(f"c{i}" for i in range(10_001)) + "\n",
        {},
        "line 1: expected at most 10,000",
    ),
    "too many inputs": (
        ",".join(f"c{i}" for i in range(4098))
        + "\n"
        + ",".join("1" * 4098)
        + "\n"
        + "2," * 4097
        + "3",
        {},
        "line 1: expected at most 4,096 columns, got 4,097",
    ),
    "too many one-hot inputs": (
        ",".join(f"c{i}" for i in range(21))
        + "".join("\n" + f"t{i % 256}," * 20 + "ab"[i % 2] for i in range(512)),
        {},
        "the columns: expected at most 4,096 inputs, .* got 5,120",
    ),
    "only the label": ("b\n1\n2\n", {}, "line 1: expected a column in addition to the label"),
    "short row": ("a,b\n1,0\n2\n", {}, "line 3: expected 2 cells, as the header has, got 1"),
    "long row": ("a,b\n1,0,5\n2,1\n", {}, "line 2: expected 2 cells, as the header has, got 3"),
    "label missing": (f"a,b\n{ROWS}", {"label": "c"}, 'label: expected one of "a", "b", got "c"'),
    "ignored column missing": (f"a,b\n{ROWS}", {"ignore": "c"}, "ignore: expected one of"),
    "ignored label": (f"a,b\n{ROWS}", {"ignore": "b"}, "ignore: expected other columns"),
    "empty label": ("a,b\n1,0\n2,\n", {}, 'line 3, column "b": expected a label'),
    "one class": ("a,b\n1,0\n2,0\n", {}, r'column "b": expected 2 to 1,000 classes, got 1 \("0"\)'),
    "too many classes": (
        "a,b\n" + "".join(f"1,{i}\n" for i in range(1001)),
        {},
        'line 1002, column "b": expected at most 1,000 different labels',
    ),
    "long class name": (f"a,b\n1,{'n' * 101}\n", {}, 'line 2, column "b": expected a name'),
    "NaN": (f"a,b\n{ROWS}nan,1\n", {}, 'line 12, column "a": expected a finite number'),
    "infinity": (f"a,b\n-inf,1\n{ROWS}", {}, 'line 2, column "a": expected a finite number'),
    "float32 overflow": (f"a,b\n{ROWS}1e39,1\n", {}, 'line 12, column "a": expected a finite'),
    "empty number": (f"a,b\n{ROWS},1\n", {}, 'line 12, column "a": expected a value'),
    "empty text": (
        "a,b\nx,0\n,1\n",
        {"missing": "mean"},
        'line 3, column "a": expected a value, got none',
    ),
    "text column without a mean": (
        "a,b\n,0\nx,1\n",
        {"missing": "mean"},
        'line 2, column "a": expected a value, got none',
    ),
    "column without numbers": (
        "a,c,b\n,1,0\n,2,1\n",
        {"missing": "mean"},
        'column "a": expected a number in the training set',
    ),
    "mixed types": (
        "a,b\n" + "".join(f"{i},{i % 2}\n" for i in range(300)) + "n/a,1\n",
        {},
        'line 302, column "a", "n/a": expected a number, since the column has more than 256',
    ),
    "too many texts": (
        "a,b\n" + "".join(f"t{i},{i % 2}\n" for i in range(300)),
        {},
        'line 2, column "a", "t0": expected a number, since the column has more than 256',
    ),
    "long text": (f"a,b\n{'x' * 101},0\ny,1\n", {}, 'line 2, column "a": expected at most 100'),
    "Latin-1": ("a,b\n1,0\n2,ü\n".encode("latin-1"), {}, "line 3: expected UTF-8, got byte 0xfc"),
    "UTF-16": ("a,b\n1,0\n2,1\n".encode("utf-16"), {}, "line 1: expected UTF-8"),
    "zero byte": (b"a,b\n1,0\n2,\0\n", {}, "line 3: expected UTF-8, got a byte 0"),
    "open quote": ('a,b\n1,0\n"2,1\n', {}, "line 3: expected valid CSV"),
    "text after a quote": ('a,b\n"1"x,0\n', {}, "line 2: expected valid CSV"),
    "old Mac line ends": (b"a,b\r1,0\r2,1\r", {}, "line 1: expected valid CSV"),
    "endless line": (b"a,b\n" + b"1" * 2**21, {}, "line 2: expected a record of at most"),
    "endless record": (
        'a,b\n"' + "\n".join(['x","'] * 300_000),
        {},
        "line .*: expected a record of at most",
    ),
    "long cell": ("a,b\n" + "1" * 200_000 + ",0\n", {}, "line 2: expected valid CSV"),
    "wrong delimiter": ("a;b\n1;0\n2;1\n", {}, "line 1: expected a column in addition"),
}


@pytest.mark.parametrize(("content", "options", "message"), FILES.values(), ids=FILES)
def test_malformed_csv_is_refused_with_its_place(tmp_path, content, options, message):
    check_refusal(
        tmp_path, content if isinstance(content, bytes) else content.encode(), CSV, options, message
    )
