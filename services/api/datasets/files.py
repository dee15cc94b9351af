"""The route of a version's data as a file."""

from dataclasses import dataclass, replace
from typing import Final

from flask import Response

from services.api.datasets.lookup import load_dataset
from services.api.datasets.npz_stream import arrays_of, iter_npz, npz_size
from services.api.datasets.parameters import DATASET, DATASET_REF
from services.api.models.downloads import answer_known, attachment
from services.http.access import READ
from services.http.operations import NOT_MODIFIED, OCTETS, Answer, operation
from stores.datasets.store import DatasetStore

ETAG: Final = {"ETag": "of the data set's sha256"}


@dataclass(frozen=True)
class DatasetFileRoutes:
    """The view of a version's file."""

    datasets: DatasetStore

    @operation(
        "GET",
        "/datasets/{name}/versions/{ref}/file",
        "Get a version's data as an .npz that can be imported again",
        access=READ,
        answers={
            200: Answer(
                "The file",
                media_types=(OCTETS,),
                headers={**ETAG, "Content-Disposition": "a file name with the version"},
            ),
            304: replace(NOT_MODIFIED, headers=ETAG),
        },
        parameters={"name": DATASET, "ref": DATASET_REF},
        errors=(409, 503),
    )
    def get_dataset_file(self, name: str, ref: str) -> Response:
        """Return the examples of a version, or a 304."""
        info = self.datasets.get_info(name, ref)
        etag = f"{info.sha256}-{info.version}-npz"
        known = answer_known(etag)
        if known is not None:
            return known
        arrays = arrays_of(load_dataset(self.datasets, info))
        response = Response(iter_npz(arrays), content_type=OCTETS)
        response.content_length = npz_size(arrays)
        response.headers["Content-Disposition"] = attachment(f"{name}-{info.version}.npz")
        response.set_etag(etag)
        return response
