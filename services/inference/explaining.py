"""`POST /explain`: the contribution of each pixel of one image to a class."""

from dataclasses import dataclass
from functools import partial
from io import BytesIO
from math import isqrt
from typing import Any, Final

import numpy as np
from flask import Response
from numpy.typing import NDArray
from PIL import Image

from contracts.datasets import InputTransform
from contracts.errors import DamagedError
from contracts.inference.explanations import ExplainAnswer, ExplainQuery, ExplainRequest
from contracts.models.versions import describe_version
from mlp_core.analysis.explanation import explain_class
from services.http.bodies import SentFile
from services.http.body_limits import MAX_IMAGE_FILE_BYTES
from services.http.errors import field_error
from services.http.operations import JPEG, JSON, OCTETS, PNG, Answer, operation
from services.images.colors import BLUE, VERMILION
from services.images.file_reader import ImageFileReader
from services.images.pixels import PIXEL_UNITS, InputBatch
from services.images.request_images import read_images
from services.inference.answers import VERSION_HEADERS, add_version_headers, json_response
from services.inference.predictor import Inference, InferenceRequest, Predictor
from services.networks.predictions import describe_scale

FOR: Final = BLUE
AGAINST: Final = VERMILION
SIDE_DOTS: Final = 280
INK: Final = 0.45  # the darkest ink, so that colors show on it


@dataclass(frozen=True)
class ExplainRoute:
    """`POST /explain`."""

    predictor: Predictor
    file_reader: ImageFileReader

    @operation(
        "POST",
        "/explain",
        "Return the contribution of each pixel of one image to a class, as numbers or as an image",
        answers={
            200: Answer(
                "The contributions, or an overlay where `format` is `png`",
                model=ExplainAnswer,
                media_types=(JSON, PNG),
                headers=VERSION_HEADERS,
            )
        },
        tag="predict",
        other_bodies={OCTETS: None, PNG: MAX_IMAGE_FILE_BYTES, JPEG: MAX_IMAGE_FILE_BYTES},
        errors=(404, 503),
    )
    def explain(self, body: ExplainRequest | SentFile, query: ExplainQuery) -> Response:
        """Answer one request, of any media type."""
        source = body if isinstance(body, ExplainRequest) else query
        if source is not query:
            for name in sorted(query.model_fields_set - {"format"}):
                raise field_error([name], "must be in the JSON body, not in the query")
        read = partial(self._read_image, body)
        return self.predictor.answer(
            InferenceRequest(source.model, str(source.version), read),
            partial(_encode, digit=source.digit, is_overlay=query.format == "png"),
        )

    def _read_image(self, body: ExplainRequest | SentFile, transform: InputTransform) -> InputBatch:
        images = read_images(body, self.file_reader, transform)
        if images.is_batch:
            raise field_error(["pixels"], f"must be one image, got a list of {len(images.values)}")
        return images


def _encode(inference: Inference[InputBatch], *, digit: int | None, is_overlay: bool) -> Response:
    """Return the explanation of an inference.

    Args:
        inference: The predictions for one image.
        digit: The class to explain; None is the predicted one.
        is_overlay: Whether to return an overlay, else JSON.

    Raises:
        RefusedError: 422, the class does not exist, or the image is not a square.
        DamagedError: the weights are finite and the contributions are not.
    """
    image, probs = inference.images.values[0], inference.probs[0]
    digit = int(probs.argmax()) if digit is None else digit
    if digit >= len(probs):
        raise field_error(["digit"], f"must be in 0..{len(probs) - 1}, got {digit}", digit)
    contributions = _explain(inference, digit)
    if is_overlay:
        return add_version_headers(_overlay(image, contributions), inference)
    answer = {
        "model": inference.model,
        "version": inference.version,
        "digit": digit,
        "probabilities": probs,
        "contributions": contributions,
        **describe_scale(inference.images),
    }
    return add_version_headers(json_response(answer), inference)


def _explain(inference: Inference[InputBatch], digit: int) -> NDArray[np.float32]:
    image = inference.images.values[0]
    with np.errstate(over="ignore"):  # of float64; an error below
        contributions = explain_class(inference.network, image, digit).astype(np.float32)
    if not np.isfinite(contributions).all():
        what = describe_version(inference.model, inference.version)
        raise DamagedError(what, "its contributions are not finite")
    return contributions


def _overlay(image: NDArray[Any], contributions: NDArray[np.float32]) -> Response:
    if isqrt(len(image)) ** 2 != len(image):
        raise field_error(
            ["format"],
            f"png needs a square image, and this version takes {len(image)} pixels: use json",
        )
    return Response(draw_overlay(image, contributions), content_type=PNG)


def draw_overlay(pixels: NDArray[np.floating], contributions: NDArray[np.floating]) -> bytes:
    """Return a PNG of about 280 x 280 dots: the image in gray, the contributions in color.

    The largest contribution has full color.

    Args:
        pixels: In 0..255, (D,); D is a square.
        contributions: Of each pixel, finite, (D,).
    """
    side = isqrt(len(pixels))
    largest = np.abs(contributions).max() or 1
    strength = np.sqrt(np.abs(contributions) / largest)[:, np.newaxis]  # makes weak ones visible
    gray = 255 * (1 - INK * pixels[:, np.newaxis] / PIXEL_UNITS)
    color = np.where(contributions[:, np.newaxis] > 0, FOR, AGAINST)
    dots = (gray * (1 - strength) + color * strength).round().astype(np.uint8)
    scale = max(1, SIDE_DOTS // side)
    enlarged = dots.reshape(side, side, 3).repeat(scale, axis=0).repeat(scale, axis=1)
    file = BytesIO()
    Image.fromarray(enlarged).save(file, "PNG")
    return file.getvalue()
