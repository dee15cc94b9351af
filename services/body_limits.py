"""How long bodies may be; it loads nothing, since each role waits for what it imports."""

from typing import Final

MAX_SPEC_BYTES: Final = 65_536
# Ten images of 784 numbers with 17 digits each are 160 KB.
MAX_INSPECT_BYTES: Final = 2**20
MAX_PICTURE_BYTES: Final = 10_000_000
