"""How long and how many bodies may be; it loads nothing, since each role waits for its imports."""

from typing import Final

MAX_SPEC_BYTES: Final = 65_536
# Ten images of 784 numbers with 17 digits each are 160 KB.
MAX_INSPECT_BYTES: Final = 2**20
MAX_PICTURE_BYTES: Final = 10_000_000
# Long ones that the api reads at a time, and answers of more than 1 MiB that it sends: each holds
# a thread.
MAX_UPLOADS: Final = 2
MAX_DOWNLOADS: Final = 8
