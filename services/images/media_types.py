"""Which kind of picture file bytes are, where nothing beside them says it."""

from services.http.bodies import SentFile
from services.http.operations import JPEG, PNG
from services.images.jpeg import START
from services.images.png import SIGNATURE
from services.images.stripped_file import refuse_picture


def detect_media_type(content: bytes) -> SentFile:
    """Return a picture file with the media type that its first bytes tell.

    Raises:
        RefusedError: 422, it begins as neither a PNG nor a JPEG does.
    """
    if content.startswith(SIGNATURE):
        return SentFile(PNG, content)
    if content.startswith(START):
        return SentFile(JPEG, content)
    raise refuse_picture("it begins as neither a PNG nor a JPEG does")
