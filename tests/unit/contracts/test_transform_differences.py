"""A difference between two transforms names what was expected and what came."""

import pytest

from contracts.columns import Column
from contracts.datasets import InputTransform
from contracts.transform_differences import describe_difference


def table(*columns):
    return InputTransform(
        kind="table", input_shape=(2,), class_names=("a", "b"), columns=tuple(columns)
    )


def images(shape, pixel_max=255):
    return InputTransform(
        kind="images", input_shape=shape, pixel_max=pixel_max, class_names=("a", "b")
    )


AGE, SIZE = Column(name="age", kind="number"), Column(name="size", kind="number")
SOIL = Column(name="soil", kind="text", values=("clay", "sand"))
LOAM = Column(name="soil", kind="text", values=("clay", "loam"))


@pytest.mark.parametrize(
    ("name", "expected", "got", "message"),
    [
        ("shape", images((4, 4)), images((4, 5, 3)), "expected 4 x 4, got 4 x 5 x 3"),
        (
            "class_names",
            images((4, 4)),
            images((4, 4)).model_copy(update={"class_names": ("a", "b", "c")}),
            'expected null as class 2, got "c"',
        ),
        ("pixel_max", images((4, 4)), images((4, 4), 1), "expected 255, got 1"),
        (
            "columns",
            table(AGE, SIZE),
            table(AGE, SOIL),
            'expected "size" (numbers) as column 1, got "soil" (texts)',
        ),
        (
            "columns",
            table(AGE),
            table(AGE, SIZE),
            'expected none as column 1, got "size" (numbers)',
        ),
        ("columns", table(SOIL), table(LOAM), 'column 0, "soil" (texts), has other texts'),
    ],
)
def test_difference_is_described(name, expected, got, message):
    assert describe_difference(name, expected, got) == message
