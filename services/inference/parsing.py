"""What `POST /predict` takes becomes an InferenceRequest, whichever kind of body it is."""

from functools import partial

from contracts.inference.predictions import PredictQuery, PredictRequest
from services.http.bodies import SentFile
from services.http.errors import invalid
from services.images.file_reader import FileImage, ImageFileReader
from services.images.pixels import PixelBatch
from services.images.request_images import parse_bytes, read_pixels
from services.inference.predictor import InferenceRequest


def parse_json_request(body: PredictRequest, query: PredictQuery) -> InferenceRequest[PixelBatch]:
    """Return the request of a JSON body.

    Raises:
        RefusedError: 422, the query says something too.
    """
    for name in query.model_fields_set:
        raise invalid([name], "a JSON body has a model and a version itself, and is no picture")
    return InferenceRequest(body.model, str(body.version), partial(read_pixels, body))


def parse_bytes_request(content: bytes, query: PredictQuery) -> InferenceRequest[PixelBatch]:
    """Return the request of a body of bytes.

    Raises:
        RefusedError: 422, the query asks for what is in the body.
    """
    if query.return_pixels:
        raise invalid(["return_pixels"], "only a picture becomes other pixels than were sent")
    return InferenceRequest(query.model, str(query.version), partial(parse_bytes, content))


def parse_picture_request(
    sent: SentFile, query: PredictQuery, pictures: ImageFileReader
) -> InferenceRequest[FileImage]:
    """Return the request of a picture file."""
    return InferenceRequest(query.model, str(query.version), partial(pictures.read, sent))
