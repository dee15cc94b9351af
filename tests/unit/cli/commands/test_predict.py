import io

import numpy as np
import pytest

from cli.commands.predict import draw, parse_numbers
from contracts.errors import ForgeError


def npy(array):
    file = io.BytesIO()
    np.save(file, array)
    return file.getvalue()


@pytest.mark.parametrize(
    "content",
    [b"1 2 3 4", b"1,2,3,4", b"[1, 2, 3, 4]\n", b"1\n2\n3\n4\n", b"[[1, 2], [3, 4]]"]
    + [npy(np.array([[1, 2], [3, 4]], dtype)) for dtype in ("u1", "f8")],
)
def test_numbers_are_read_in_each_format(content):
    assert parse_numbers(content) == [1, 2, 3, 4]


@pytest.mark.parametrize(
    ("content", "got"),
    [
        (b"label,pixel0", "'label'"),
        (b"nan", "'nan'"),
        (b"1 1e999", "'1e999'"),
        (b"7" * 41 + b"x", "a file of another format"),
        (b"GIF89a\0\1", "a file of another format"),
        (b"\xff\xfe", "a file of another format"),
        (npy(np.array(["a"]))[:90], "a file of another format"),
        (npy(np.array([np.nan])), "'nan'"),
    ],
)
def test_other_content_is_refused_and_binary_not_shown(content, got):
    with pytest.raises(ForgeError, match=f"--file must be a PNG or JPEG image.*, got {got}$"):
        parse_numbers(content)


def test_drawing_omits_empty_rows_and_keeps_the_width():
    assert draw([0, 0, 0, 255, 128, 0, 0, 0, 0], 3) == "@= "
    assert draw([0] * 9, 3) == ""
