"""Parses the bodies of `/invocations`, by media type."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from contracts.datasets import InputTransform
from services.http.bodies import SentFile
from services.http.errors import RefusedError, field_error
from services.http.operations import JSON, OCTETS
from services.http.validation import parse_values
from services.images.file_reader import ImageFileReader, detect_media_type
from services.images.pixels import InputBatch, parse_pixels
from services.images.request_images import parse_bytes
from services.images.table_rows import ROWS, parse_columns, parse_table
from services.inference.json_bodies import check_keys, only_key
from services.inference.json_images import INPUT, parse_images, unwrap_inputs
from services.inference.predictor import InferenceRequest
from services.inference.protocols.mlflow.choosing import Choice, Params, choose_version
from services.inference.protocols.mlflow.columns import SPLIT, parse_split
from services.inference.protocols.mlflow.csv_rows import parse_csv
from services.inference.protocols.mlflow.records import RECORDS, parse_records, read_scoring_object

CSV: Final = "text/csv"
X_IMAGE: Final = "application/x-image"
INSTANCES, INPUTS, PARAMS = "instances", "inputs", "params"
NATIVE_FIELDS: Final = ("pixel_max", "model", "version")

Read = Callable[[InputTransform], InputBatch]


@dataclass(frozen=True)
class ScoringParser:
    """Parses bodies; file_reader reads image files."""

    file_reader: ImageFileReader

    def parse(self, sent: SentFile) -> InferenceRequest[InputBatch]:
        """Parse a body.

        Raises:
            RefusedError: 400 or 422, it is not in the format of its media type.
        """
        if sent.media_type == JSON:
            return self._parse_json(read_scoring_object(sent.content))
        readers: dict[str, Read] = {
            CSV: partial(parse_csv, sent.content),
            OCTETS: partial(parse_bytes, sent.content),
            X_IMAGE: lambda transform: self.file_reader.read(
                detect_media_type(sent.content), transform
            ),
        }
        read = readers.get(sent.media_type, partial(self.file_reader.read, sent))
        return InferenceRequest(*choose_version(Choice()), read)

    def _parse_json(self, body: dict[str, Any]) -> InferenceRequest[InputBatch]:
        key = only_key(body, (SPLIT, RECORDS, INSTANCES, INPUTS, INPUT, ROWS))
        if key in {INPUT, ROWS}:
            check_keys(body, (key, *NATIVE_FIELDS), f"a body with {key}")
            value = {name: body[name] for name in NATIVE_FIELDS if name in body}
        else:
            check_keys(body, (key, PARAMS), f"a body with {key}")
            value = {} if body.get(PARAMS) is None else body[PARAMS]
        params = parse_values(Params, value)
        read = partial(self._read, key, body[key], params.sent_pixel_max)
        return InferenceRequest(*choose_version(params), read)

    def _read(
        self, key: str, value: Any, pixel_max: float | None, transform: InputTransform
    ) -> InputBatch:
        if pixel_max is not None and transform.columns is not None:
            raise field_error(["pixel_max"], "must be left out for a model of a table")
        return self._reader(key, value, pixel_max)(transform)

    def _reader(self, key: str, value: Any, pixel_max: float | None) -> Read:
        readers: dict[str, Read] = {
            SPLIT: partial(parse_split, value, pixel_max),
            RECORDS: partial(parse_records, value, pixel_max, self.file_reader),
            INSTANCES: partial(self._parse_list, INSTANCES, value, pixel_max),
            INPUTS: partial(self._parse_list, INPUTS, value, pixel_max),
            INPUT: lambda transform: parse_pixels(_require_list(value), pixel_max, transform),
            ROWS: lambda transform: parse_table(_require_list(value, ROWS), transform),
        }
        return readers[key]

    def _parse_list(
        self, key: str, value: Any, pixel_max: float | None, transform: InputTransform
    ) -> InputBatch:
        """Return the images or rows in `instances` or `inputs`."""
        if transform.columns is not None and isinstance(value, list):
            return parse_table(value, transform, key)
        if transform.columns is not None and key == INPUTS and isinstance(value, dict):
            return parse_columns(value, transform, key)
        images = unwrap_inputs(value) if key == INPUTS else value
        return parse_images(self.file_reader, images, pixel_max, transform)


def _require_list(value: Any, key: str = INPUT) -> list[Any]:
    if not isinstance(value, list):
        needed = "a list of rows" if key == ROWS else "an image, or a list of images"
        raise RefusedError(400, f"{key} must be {needed}")
    return value
