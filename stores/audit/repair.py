"""Makes a model's head anew where it is lost, damaged, or older than what lies beside it.

So is the head of a store that was restored from a backup while which others wrote: a copy takes
one file after the other. Nothing is published under such a name, since a number could be given
twice. All that a head says was written beside it, except for what a crash left out, and for
deletions, which are seen by the files that are gone. So nothing is removed here, a head that needs
no repair is not touched, and what lay in the place of another one is kept beside it.
"""

from collections.abc import Callable, Iterator

from contracts.errors import DamagedError
from stores.audit.findings import Finding
from stores.audit.head_evidence import HeadEvidence
from stores.audit.rebuild import KnownState, RebuiltHead, collect_state, rebuild_head
from stores.blobs.blobs import Blobs
from stores.models.checksummed_json import LaterBuildError, digest_of, dump_document, stored_now
from stores.models.head import Head, NumberRange, parse_head
from stores.models.job_numbers import JobNumber
from stores.models.layout import (
    MODELS,
    head_key,
    is_model_name,
    job_key,
    move_key,
    replaced_head_key,
)
from stores.models.write_behind import flush


class HeadRepair:
    """Repairs the heads of a store, which may go on being used.

    Args:
        blobs: Where everything lies.
        watch: Told of each model before it is looked at.
    """

    def __init__(self, blobs: Blobs, watch: Callable[[str], None] = lambda _: None) -> None:
        self._blobs = blobs
        self._watch = watch

    def run(self) -> Iterator[Finding]:
        """Yield what was done, model by model; StoreUnavailableError if the storage is silent."""
        for name in filter(is_model_name, self._blobs.list_names(MODELS)):
            self._watch(name)
            yield from repair_head(self._blobs, name)


def repair_head(blobs: Blobs, name: str) -> list[Finding]:
    """Make a model's head anew if it needs that; return what was done."""
    evidence = HeadEvidence(blobs, name)  # first: the head knows all that is older than it
    raw = blobs.read(head_key(name))
    if not _find_fault(name, raw, evidence):
        return []  # an update would make a lock, at least
    step = RepairTransition(blobs, name)
    blobs.update(head_key(name), step.repair)
    return step.done


class RepairTransition:
    """Repairs a head once, however often `repair` is called (as Publication).

    Args:
        blobs: Where the model lies.
        name: Its name.

    Attributes:
        done: What the last call did, if it returned a head.
    """

    def __init__(self, blobs: Blobs, name: str) -> None:
        self._blobs = blobs
        self._name = name
        self.done: list[Finding] = []

    def repair(self, raw: bytes | None) -> bytes | None:
        """Return the head made anew, or None if this one needs no repair.

        What belongs beside it is written before: if the head is changed by another one meanwhile,
        all of that is true nevertheless.
        """
        self.done = []
        evidence = HeadEvidence(self._blobs, self._name)
        fault = _find_fault(self._name, raw, evidence)
        if fault is None:
            return None
        before = _parse(self._name, raw)
        if raw is not None:
            self._keep(raw)
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
        made = f"{fault}; made anew with {last} as the last number, at generation {generation}"
        self._report(head_key(self._name), made, document)
        if rebuilt.missing:
            reason = f"deleted, without a record or all of their files: {_name(rebuilt.missing)}"
            self._report(head_key(self._name), reason, document)
        self._write_numbers(state, evidence)
        self._write_removals(rebuilt)
        self._report_aliases(state.before, rebuilt.head, document)
        return document

    def _keep(self, raw: bytes) -> None:
        key = replaced_head_key(self._name, digest_of(raw).sha256)
        self._blobs.write(key, raw)
        self._report(key, "what was there before", raw)

    def _write_numbers(self, state: KnownState, evidence: HeadEvidence) -> None:
        for number, record in state.records.items():
            job_id = record.manifest.job_id if record else None
            if job_id is not None and job_id not in evidence.job_ids:
                document = dump_document(JobNumber(version=number))
                self._blobs.write(job_key(self._name, job_id), document)
                reason = f"written anew, from the manifest of version {number}"
                self._report(job_key(self._name, job_id), reason, document)

    def _write_removals(self, rebuilt: RebuiltHead) -> None:
        for dropped in rebuilt.dropped:
            alias, move = dropped.alias, dropped.move
            document = dump_document(move)
            key = move_key(self._name, alias, move.generation)
            self._blobs.write(key, document)
            version = move.from_version
            missing = "its last move is damaged" if version is None else f"{version} is missing"
            self._report(key, f"alias {alias} is removed, since {missing}", document)

    def _report_aliases(self, before: Head, head: Head, document: bytes) -> None:
        """Tell of the aliases that point elsewhere now than the head before says."""
        for alias, target in sorted(head.aliases.items()):
            if target != before.aliases.get(alias):
                reason = f"alias {alias} points at {target.version}, as its last move says"
                self._report(head_key(self._name), reason, document)

    def _report(self, place: str, reason: str, content: bytes) -> None:
        self.done.append(Finding("repaired", place, reason, len(content)))


def _find_fault(name: str, raw: bytes | None, evidence: HeadEvidence) -> str | None:
    """Return why a head must be made anew; None if it must not, or a later build wrote it."""
    if raw is None:
        return "it was missing" if evidence.needs_head else None
    try:
        head = parse_head(name, raw)
    except LaterBuildError:
        return None
    except DamagedError:
        return "it was damaged"
    return "it was older than what lies beside it" if evidence.is_newer_than(head) else None


def _parse(name: str, raw: bytes | None) -> Head | None:
    """Return the head in a document, or None if it is damaged or there is none."""
    try:
        return None if raw is None else parse_head(name, raw)
    except DamagedError:
        return None


def _name(ranges: tuple[NumberRange, ...]) -> str:
    return ", ".join(str(first) if first == end else f"{first} to {end}" for first, end in ranges)
