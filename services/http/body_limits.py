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
# A body must be complete by then: two slow clients must not hold all slots for hours. A setting may
# allow a larger one, which has the time in which it arrives at this rate.
UPLOAD_S: Final = 2100.0
UPLOAD_RATE: Final = 2**19  # bytes a second
