"""The route of a version's weights: the stored file, converted, or drawn."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from flask import Response, request

from contracts.models.versions import Manifest
from services.api.models.downloads import (
    VERSION_HEADERS,
    VERSION_PATH,
    answer_file,
    answer_known,
    answer_version,
    attachment,
)
from services.api.models.exports.formats import ExportName, Source, check_size
from services.api.models.weight_images import WeightImages, refuse_grid_options
from services.http.access import READ
from services.http.operations import GRID_HEADERS, NOT_MODIFIED, OCTETS, PNG, Answer, operation
from services.http.queries import WeightsQuery
from services.limits.byte_budget import ByteBudget
from services.limits.limiter import WorkLimiter
from services.limits.transfer_slots import Downloads
from stores.models.store import ModelStore

WEIGHTS_HEADERS: Final = {
    "ETag": "the .npz's sha256, in quotes; weak and with the format if it was converted",
    **VERSION_HEADERS,
}


@dataclass(frozen=True)
class WeightsRoutes:
    """The view of /models/{name}/versions/{ref}/weights.

    Args:
        models: The versions.
        limiter: Limits how much is computed at a time.
        byte_budget: Bounds the large responses in memory until they are sent.
        images: Draws weights.
        downloads: The slots of downloads.
    """

    models: ModelStore
    limiter: WorkLimiter
    byte_budget: ByteBudget
    images: WeightImages
    downloads: Downloads

    @operation(
        "GET",
        f"{VERSION_PATH}/weights",
        "Get a version's weights: .npz, ONNX, safetensors, or drawn as a PNG",
        access=READ,
        answers={
            200: Answer(
                "The file; with `format=png` one image per unit of the first layer: blue above "
                "0, vermilion below",
                media_types=(OCTETS, PNG),
                headers={
                    **WEIGHTS_HEADERS,
                    "Content-Disposition": "a file name with model and version",
                },
                some_headers=GRID_HEADERS,
            ),
            304: replace(NOT_MODIFIED, headers=WEIGHTS_HEADERS),
        },
        errors=(503,),
    )
    def get_weights(self, name: str, ref: str, query: WeightsQuery) -> Response:
        """Return a version's weights in a format, or a 304."""
        return answer_version(self.models, name, ref, self._choose(query))

    def _choose(self, query: WeightsQuery) -> Callable[[Manifest], Response]:
        if query.format == "png":
            return partial(self.images.of_version, query=query)
        refuse_grid_options(query)
        return self._stored if query.format == "npz" else partial(self._converted, query.format)

    def _stored(self, manifest: Manifest) -> Response:
        known = answer_known(manifest.weights.sha256)
        if known is not None:
            return known
        # The whole file is read first, to check its digest.
        self.downloads.take(manifest.weights.size_bytes)
        weights = self.models.open_weights(manifest.name, manifest.version)
        return answer_file(weights, manifest.weights, _file_name(manifest, "npz"))

    def _converted(self, export: ExportName, manifest: Manifest) -> Response:
        # Weak: another build, or another release of the format's library, may write the same
        # network as other bytes.
        etag = f"{manifest.weights.sha256}-{export}"
        known = answer_known(etag, is_weak=True)
        if known is not None:
            return known
        check_size(export, manifest.weights.size_bytes)
        response = self._describe() if request.method == "HEAD" else self._convert(export, manifest)
        response.headers["Content-Disposition"] = attachment(_file_name(manifest, export))
        response.set_etag(etag, weak=True)
        return response

    def _describe(self) -> Response:
        """Return the response to HEAD, without a length, which only a conversion would give."""
        return Response(iter(()), content_type=OCTETS)

    def _convert(self, export: ExportName, manifest: Manifest) -> Response:
        size_bytes = manifest.weights.size_bytes  # the converted file is as large
        self.downloads.take(size_bytes)

        def respond() -> Response:
            content = self.limiter.run(lambda: self._make(export, manifest), size_bytes)
            return Response([content], content_type=OCTETS)

        return self.byte_budget.hold(size_bytes, respond)

    def _make(self, export_name: ExportName, manifest: Manifest) -> bytes:
        from services.api.models.exports.exporting import FORMATS, export  # noqa: PLC0415  loads onnx, 0.2 s and 20 MB: only a conversion pays
        from services.networks.memory_pool import allocate  # noqa: PLC0415  loads numpy, 0.1 s: as above

        name, version, sha256 = manifest.name, manifest.version, manifest.weights.sha256
        weights = self.models.copy_weights(name, version, allocate)
        golden = self.models.read_golden(name, version)
        return export(FORMATS[export_name], weights, golden, Source(name, version, sha256))


def _file_name(manifest: Manifest, suffix: str) -> str:
    return f"{manifest.name}-{manifest.version}.{suffix}"
