"""The errors of image files, which callers map to a status or a place."""

from contracts.errors import ForgeError


class ImageFileError(ForgeError):
    """An image file can't be read.

    Args:
        reason: What is wrong with it.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(f"the image can't be read: {reason}")


class ImageTooLargeError(ForgeError):
    """An image file has more pixels than are decoded."""
