"""Bounds on a body of images before it is parsed."""

from typing import Final

from services.images.json_limits import PixelCounts

# 10,000 images of MNIST's size are 7,840,000 numbers in 290,001 lists, and 360 MB as objects.
MAX_NUMBERS: Final = 8_000_000
MAX_LISTS: Final = 300_000
check_counts: Final = PixelCounts(MAX_NUMBERS, MAX_LISTS).check
