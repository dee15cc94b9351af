"""Results: networks that are ready to be published."""

from dataclasses import dataclass

from contracts.models.versions import Manifest, ManifestDraft
from stores.models.files.checksummed_json import digest_if_any, digest_of, stored_now
from stores.models.files.layout import EVALUATION, GOLDEN, WEIGHTS


@dataclass(frozen=True)
class Result:
    """A network that is ready to be published: a draft of its manifest, and its files.

    Args:
        draft: Everything in the manifest that is known before the version has a number.
        weights: The weights file.
        evaluation: The JSON of a contracts.models.evaluations.Evaluation; None without a data set.
        golden: Inputs and outputs that verify a loaded network (evaluation.py).
    """

    draft: ManifestDraft
    weights: bytes
    evaluation: bytes | None = None
    golden: bytes | None = None

    def files(self) -> dict[str, bytes]:
        """Return the files of the version by name."""
        files = {WEIGHTS: self.weights, EVALUATION: self.evaluation, GOLDEN: self.golden}
        return {name: content for name, content in files.items() if content is not None}

    def describe(self) -> Manifest:
        """Return the manifest with the digests of the files; its version number is still 0."""
        fields = {field: getattr(self.draft, field) for field in ManifestDraft.model_fields}
        manifest = Manifest(
            **fields,
            version=0,
            created_at=stored_now(),
            weights=digest_of(self.weights),
            evaluation=digest_if_any(self.evaluation),
            golden=digest_if_any(self.golden),
        )
        # A newer build may have staged the draft with fields that this one does not know.
        manifest.__pydantic_extra__ = self.draft.model_extra
        return manifest
