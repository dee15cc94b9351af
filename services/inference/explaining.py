"""`POST /explain`: the contribution of each pixel of an image, or each column of a row, to a class.

A contribution is an input times the gradient of the class's logit with respect to it, summed over
the inputs of a pixel or a column: the first-order difference that it makes to the logit, compared
with inputs of 0 (a black pixel, a column's mean). Without biases and with ReLU, the contributions
sum to the logit.
"""

from dataclasses import dataclass
from functools import partial
from io import BytesIO
from typing import Final

import numpy as np
from flask import Response
from numpy.typing import NDArray

from contracts.datasets import InputTransform
from contracts.errors import DamagedError
from contracts.inference.explanations import (
    ExplainAnswer,
    ExplainQuery,
    ExplainRequest,
    RowExplainAnswer,
)
from contracts.models.versions import describe_version
from mlp_core.analysis.explanation import explain_class
from services.http.access import PREDICT
from services.http.bodies import SentFile
from services.http.body_limits import MAX_IMAGE_FILE_BYTES
from services.http.errors import field_error
from services.http.operations import JPEG, JSON, OCTETS, PNG, Answer, operation
from services.images.colors import BLUE, VERMILION
from services.images.file_reader import ImageFileReader
from services.images.pixels import InputBatch, require_images
from services.images.request_images import read_examples
from services.inference.answers import VERSION_HEADERS, add_version_headers, json_response
from services.inference.predictor import Inference, InferenceRequest, Predictor
from services.networks.predictions import describe_scale, sum_contributions

FOR: Final = BLUE
AGAINST: Final = VERMILION
SIDE_DOTS: Final = 280
INK: Final = 0.45  # the darkest gray, so that colors show on it


@dataclass(frozen=True)
class ExplainRoute:
    """`POST /explain`."""

    predictor: Predictor
    file_reader: ImageFileReader

    @operation(
        "POST",
        "/explain",
        "Return the contribution of each pixel of one image, or each column of one row, to a class",
        access=PREDICT,
        answers={
            200: Answer(
                "The contributions, or an overlay of the image where `format` is `png`",
                model=ExplainAnswer | RowExplainAnswer,
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
                raise field_error([name.rstrip("_")], "must be in the JSON body, not in the query")
        return self.predictor.answer(
            InferenceRequest(source.model, source.ref, partial(self._read_one, body)),
            partial(_encode, source=source, is_overlay=query.format == "png"),
        )

    def _read_one(self, body: ExplainRequest | SentFile, transform: InputTransform) -> InputBatch:
        if transform.columns is not None:
            return read_examples(body, self.file_reader, transform, max_examples=1)
        images = read_examples(body, self.file_reader, transform)
        if images.is_batch:
            raise field_error(["pixels"], f"must be one image, got a list of {len(images.values)}")
        return images


def _encode(
    inference: Inference[InputBatch], *, source: ExplainRequest | ExplainQuery, is_overlay: bool
) -> Response:
    """Return the explanation of an inference.

    Args:
        inference: The predictions for one example.
        source: What the request says about the class.
        is_overlay: Whether to return an overlay, else JSON.

    Raises:
        RefusedError: 422, the class does not exist, or the overlay is of a row.
        DamagedError: the weights are finite and the contributions are not.
    """
    chosen = _choose_class(inference, source)
    contributions = _explain(inference, chosen)
    if is_overlay:
        return add_version_headers(_overlay(inference, contributions), inference)
    columns = inference.transform.columns
    fields = {
        "model": inference.model,
        "version": inference.version,
        "class": chosen,
        "class_name": inference.classes.names[chosen],
        "probabilities": inference.probs[0],
        "contributions": contributions,
        **describe_scale(inference.images),
    }
    if columns is None:
        fields["digit"] = chosen
    else:
        fields["columns"] = [column.name for column in columns]
    return add_version_headers(json_response(fields), inference)


def _choose_class(inference: Inference[InputBatch], source: ExplainRequest | ExplainQuery) -> int:
    """Return the class to explain: that of the request, else the predicted one."""
    sent = {"class": source.class_, "digit": source.digit}
    if source.digit is not None and (source.class_ is not None or not inference.classes.has_digit):
        raise field_error(["digit"], "must be left out beside class, and for rows: use class")
    probs = inference.probs[0]
    for name, index in sent.items():
        if index is not None and index >= len(probs):
            raise field_error([name], f"must be in 0..{len(probs) - 1}, got {index}", index)
    return next((index for index in sent.values() if index is not None), int(probs.argmax()))


def _explain(inference: Inference[InputBatch], class_index: int) -> NDArray[np.float32]:
    """Return the contribution of each pixel, (H * W,), or of each column."""
    example = inference.images.values[0]
    with np.errstate(over="ignore", invalid="ignore"):  # an error below
        inputs = explain_class(inference.network, example, class_index)
        contributions = sum_contributions(inputs, inference.transform).astype(np.float32)
    if not np.isfinite(contributions).all():
        what = describe_version(inference.model, inference.version)
        raise DamagedError(what, "its contributions are not finite")
    return contributions


def _overlay(inference: Inference[InputBatch], contributions: NDArray[np.float32]) -> Response:
    transform = inference.transform
    if transform.image_shape is None:
        raise field_error(["format"], "png needs an image, and this version takes rows: use json")
    shares = inference.images.values[0].reshape(transform.input_shape) / require_images(transform)
    # The ink of gray images is dark, as on paper; colors are turned into their brightness.
    ink = shares if transform.color == "gray" else 1 - shares.mean(axis=2)
    overlay = draw_overlay(ink, contributions.reshape(transform.image_shape))
    return Response(overlay, content_type=PNG)


def draw_overlay(ink: NDArray[np.floating], contributions: NDArray[np.floating]) -> bytes:
    """Return a PNG of about 280 dots on the longer side: the image in gray, contributions in color.

    The largest contribution has full color.

    Args:
        ink: How dark each pixel is, in 0..1, (H, W).
        contributions: Of each pixel, finite, (H, W).
    """
    from PIL import Image  # noqa: PLC0415  services start without Pillow

    largest = np.abs(contributions).max() or 1
    strength = np.sqrt(np.abs(contributions) / largest)[..., np.newaxis]  # makes weak ones visible
    gray = 255 * (1 - INK * ink[..., np.newaxis])
    color = np.where(contributions[..., np.newaxis] > 0, FOR, AGAINST)
    dots = (gray * (1 - strength) + color * strength).round().astype(np.uint8)
    scale = max(1, SIDE_DOTS // max(ink.shape))
    enlarged = dots.repeat(scale, axis=0).repeat(scale, axis=1)
    file = BytesIO()
    Image.fromarray(enlarged).save(file, "PNG")
    return file.getvalue()
