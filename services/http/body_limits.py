"""Limits of bodies, in a module without imports, since the gateway's command waits for them."""

from typing import Final

MAX_SPEC_BYTES: Final = 65_536
# Ten images of 784 numbers with 17 digits each are 160 KB.
MAX_INSPECT_BYTES: Final = 2**20
MAX_IMAGE_FILE_BYTES: Final = 10_000_000
# Long bodies that the api receives, and responses of more than 1 MiB that it sends, at a time: each
# occupies a thread.
MAX_UPLOADS: Final = 2
MAX_DOWNLOADS: Final = 8
# A streamed body must be complete after the time in which the largest one arrives at this rate.
UPLOAD_RATE: Final = 2**19  # bytes a second
UPLOAD_GRACE_S: Final = 60.0
