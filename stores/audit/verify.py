"""Looks at everything in a model store: what is damaged, and what nobody needs."""

from collections.abc import Callable, Iterator

from stores.audit.artifact_check import check_artifacts
from stores.audit.findings import Finding
from stores.audit.model_check import ModelCheck
from stores.blobs.blobs import PROBES, BlobInfo, Blobs
from stores.models.layout import JOBS, MODELS, OLD_LOCK, is_model_name

# What is younger may be a publish that goes on: its files are written before any head names them.
MIN_AGE_S = 3600.0


class Verification:
    """One look at a store, which may go on being used.

    A version without a finding can be served: each of its files has its digest, the network was
    loaded, and it has answered the golden inputs as it did when it was published. Files are hashed
    in pieces; what is in memory at a time is one network, and the list of one model's keys.

    Args:
        blobs: Where everything lies.
        min_age_s: How old an orphan or a leftover must be to be one.
        watch: Told of each thing before it is looked at.

    Attributes:
        models: How many have a version, until now.
        versions: How many there are, until now.
        last_numbers: The highest number of each model, as pruning wants it.
    """

    def __init__(
        self,
        blobs: Blobs,
        min_age_s: float = MIN_AGE_S,
        watch: Callable[[str], None] = lambda _: None,
    ) -> None:
        self._blobs = blobs
        self._min_age_s = min_age_s
        self._watch = watch
        self.models = 0
        self.versions = 0
        self.last_numbers: dict[str, int] = {}

    def run(self) -> Iterator[Finding]:
        """Yield what is found, model by model; StoreUnavailableError if the storage is silent."""
        for name in filter(is_model_name, self._blobs.list_names(MODELS)):
            self._watch(name)
            yield from self._check_model(name)
        yield from check_artifacts(self._blobs, self._watch)
        yield from self._find_leftovers()

    def _check_model(self, name: str) -> Iterator[Finding]:
        check = ModelCheck(self._blobs, name, self._watch)
        self.last_numbers[name] = check.head.last if check.head else 0
        yield from check.run(self._min_age_s)
        self.models += check.versions > 0
        self.versions += check.versions

    def _find_leftovers(self) -> Iterator[Finding]:
        """Yield what never became anything: written aside, or for a look at how an S3 answers."""
        for prefix in (MODELS, JOBS):
            for info in self._blobs.list_temporary(prefix):
                if not info.key.endswith(f"/{OLD_LOCK}"):
                    yield from self._leftover(info, "it was written aside and never put in place")
        for info in self._blobs.walk(PROBES):
            yield from self._leftover(info, "a test of the bucket left it")

    def _leftover(self, info: BlobInfo, reason: str) -> Iterator[Finding]:
        if info.age_s >= self._min_age_s:
            yield Finding("leftover", info.key, reason, info.size_bytes)
