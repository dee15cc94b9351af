"""Repairs the heads of models: rebuilds one that is lost, damaged or outdated.

A head is outdated, for example, if the store was restored from a backup that was copied file by
file while the store was changing. Publishing to that model fails, since a version number could be
assigned twice. The head is rebuilt from the documents beside it; a version without its files
counts as deleted. The repair removes nothing, does not touch an intact head, and keeps a copy of
a head that it replaces.
"""

from collections.abc import Callable, Iterator

from contracts.errors import DamagedError
from stores.blobs.blobs import Blobs
from stores.integrity.findings import Finding
from stores.integrity.head_evidence import HeadEvidence
from stores.integrity.rebuild import KnownState, RebuiltHead, collect_state, rebuild_head
from stores.models.files.checksummed_json import (
    LaterBuildError,
    digest_of,
    dump_document,
    stored_now,
)
from stores.models.files.layout import (
    MODELS,
    head_key,
    is_model_name,
    job_key,
    move_key,
    replaced_head_key,
)
from stores.models.head import Head, NumberRange, parse_head
from stores.models.job_numbers import JobNumber
from stores.models.write_behind import flush


def repair_heads(blobs: Blobs, watch: Callable[[str], None] = lambda _: None) -> Iterator[Finding]:
    """Repair the heads of a store, which may be in use, and yield what was done.

    Args:
        blobs: The storage.
        watch: Called with the name of each model before it is checked.

    Raises:
        StoreUnavailableError: the storage does not respond.
    """
    for name in filter(is_model_name, blobs.list_names(MODELS)):
        watch(name)
        yield from repair_head(blobs, name)


def repair_head(blobs: Blobs, name: str) -> list[Finding]:
    """Rebuild a model's head if necessary; return what was done."""
    evidence = HeadEvidence(blobs, name)  # before the head, which then knows everything older
    raw = blobs.read(head_key(name))
    if not _find_fault(name, raw, evidence):
        return []  # without an update, which would create a lock file
    transition = RepairTransition(blobs, name)
    blobs.update(head_key(name), transition.repair)
    return transition.done


class RepairTransition:
    """Repairs a head; `repair` may be called several times, as any change of a blob.

    Args:
        blobs: The storage.
        name: The model.

    Attributes:
        done: What the last call of `repair` did, if it returned a head.
    """

    def __init__(self, blobs: Blobs, name: str) -> None:
        self._blobs = blobs
        self._name = name
        self.done: list[Finding] = []

    def repair(self, raw: bytes | None) -> bytes | None:
        """Return the rebuilt head, or None if this one needs no repair.

        The documents beside it are written before; they stay true if another process changes the
        head meanwhile.
        """
        self.done = []
        evidence = HeadEvidence(self._blobs, self._name)
        fault = _find_fault(self._name, raw, evidence)
        if fault is None:
            return None
        before = _parse(self._name, raw)
        if raw is not None:
            self._keep_copy(raw)
        if before is not None:
            flush(self._blobs, self._name, before)
            evidence = HeadEvidence(self._blobs, self._name)
        return self._rebuild(fault, before, evidence)

    def _rebuild(self, fault: str, before: Head | None, evidence: HeadEvidence) -> bytes:
        now = stored_now()
        state = collect_state(before, evidence, now)
        rebuilt = rebuild_head(state, now)
        document = dump_document(rebuilt.head)
        last, generation = rebuilt.head.last, rebuilt.head.generation
        done = f"{fault}; rebuilt with {last} as the last version, at generation {generation}"
        self._report(head_key(self._name), done, document)
        if rebuilt.missing:
            reason = f"deleted, without a record or all of their files: {_list(rebuilt.missing)}"
            self._report(head_key(self._name), reason, document)
        self._write_numbers(state, evidence)
        self._write_removals(rebuilt)
        self._report_aliases(state.before, rebuilt.head, document)
        default = rebuilt.head.settings.default
        if default != state.before.settings.default:
            self._report(head_key(self._name), f"the default is {default}", document)
        return document

    def _keep_copy(self, raw: bytes) -> None:
        key = replaced_head_key(self._name, digest_of(raw).sha256)
        self._blobs.write(key, raw)
        self._report(key, "a copy of the replaced head", raw)

    def _write_numbers(self, state: KnownState, evidence: HeadEvidence) -> None:
        for number, record in state.records.items():
            job_id = record.manifest.job_id if record else None
            if job_id is not None and job_id not in evidence.job_ids:
                document = dump_document(JobNumber(version=number))
                self._blobs.write(job_key(self._name, job_id), document)
                reason = f"written again, from the manifest of version {number}"
                self._report(job_key(self._name, job_id), reason, document)

    def _write_removals(self, rebuilt: RebuiltHead) -> None:
        for removed in rebuilt.removed:
            alias, move = removed.alias, removed.move
            document = dump_document(move)
            key = move_key(self._name, alias, move.generation)
            self._blobs.write(key, document)
            version = move.from_version
            cause = "its last move is damaged" if version is None else f"{version} is missing"
            self._report(key, f"alias {alias} is removed, since {cause}", document)

    def _report_aliases(self, before: Head, head: Head, document: bytes) -> None:
        """Report the aliases that have another target than before."""
        for alias, target in sorted(head.aliases.items()):
            if target != before.aliases.get(alias):
                reason = f"alias {alias} points at {target.version}, as its last move says"
                self._report(head_key(self._name), reason, document)

    def _report(self, place: str, reason: str, content: bytes) -> None:
        self.done.append(Finding("repaired", place, reason, len(content)))


def _find_fault(name: str, raw: bytes | None, evidence: HeadEvidence) -> str | None:
    """Return why a head must be rebuilt; None if it need not, or if a later build wrote it."""
    if raw is None:
        return "it was missing" if evidence.needs_head else None
    try:
        head = parse_head(name, raw)
    except LaterBuildError:
        return None
    except DamagedError:
        return "it was damaged"
    return "it was older than the documents beside it" if evidence.is_newer_than(head) else None


def _parse(name: str, raw: bytes | None) -> Head | None:
    """Return the head in a document, or None if it is damaged or missing."""
    try:
        return None if raw is None else parse_head(name, raw)
    except DamagedError:
        return None


def _list(ranges: tuple[NumberRange, ...]) -> str:
    return ", ".join(str(first) if first == end else f"{first} to {end}" for first, end in ranges)
