"""The keys of a model store: the one module that builds and parses them.

models/NAME/head.json                    the versions and the aliases (head.py)
models/NAME/head.json.replaced-SHA256    a head that a repair replaced (integrity/repair.py)
models/NAME/files/UUID/weights.npz       a version's files; unreferenced until the head is written
models/NAME/files/UUID/evaluation.json
models/NAME/files/UUID/golden.npz
models/NAME/versions/3.json              a version's record: its manifest and its folder
models/NAME/by-job/ID.json               the permanent number of a job's version
models/NAME/moves/ALIAS/GENERATION.json  one change of an alias
models/NAME/settings/GENERATION.json     one state of the settings
jobs/ID/…                                the artifacts of a running job (job_artifacts.py)
"""

import re
from uuid import uuid4

from contracts.base import ALIAS_PATTERN, MODEL_NAME_PATTERN, VERSION_NUMBER_PATTERN
from contracts.models.versions import ManifestDraft

LATEST = "latest"
MODELS = "models/"
JOBS = "jobs/"
OLD_LOCK = ".lock"  # the lock of earlier builds
WEIGHTS, EVALUATION, GOLDEN = "weights.npz", "evaluation.json", "golden.npz"
_GENERATION_DIGITS = 18
_JOB_ID_PATTERN = r"[A-Za-z0-9][A-Za-z0-9_-]{0,99}"  # a file name on every system
_NUMBER = VERSION_NUMBER_PATTERN.strip("^$")
_FOLDER = re.compile(rf"({MODELS}[^/]+/(?:files/[^/.][^/]*|versions/{_NUMBER}))/[^/]+")
_RECORD = re.compile(rf"{MODELS}[^/]+/versions/({_NUMBER})\.json")
_OLD_RECORD = re.compile(rf"{MODELS}[^/]+/versions/({_NUMBER})/manifest\.json")
_JOB = re.compile(rf"{MODELS}[^/]+/by-job/([^/.]+)\.json")
_MOVE = re.compile(rf"{MODELS}[^/]+/moves/[^/]+/([0-9]{{{_GENERATION_DIGITS}}})\.json")

_SETTINGS = re.compile(rf"{MODELS}[^/]+/settings/([0-9]{{{_GENERATION_DIGITS}}})\.json")


def is_model_name(name: str) -> bool:
    """Whether a model can have this name; it is then safe as a file name."""
    return re.fullmatch(MODEL_NAME_PATTERN, name) is not None


def is_job_id(job_id: str) -> bool:
    """Whether a job can have this id; such an id is safe as a file name."""
    return re.fullmatch(_JOB_ID_PATTERN, job_id) is not None


def check_draft(draft: ManifestDraft) -> None:
    """Raise ValueError if a draft's name or job id is invalid; neither comes from a client."""
    if not is_model_name(draft.name):
        raise ValueError(f"a model's name must match {MODEL_NAME_PATTERN}, got {draft.name!r}")
    if draft.job_id is not None:
        check_job_id(draft.job_id)


def check_job_id(job_id: str) -> None:
    """Raise ValueError if no job can have this id; ids do not come from clients."""
    if not is_job_id(job_id):
        raise ValueError(f"a job's id must match {_JOB_ID_PATTERN}, got {job_id!r}")


def is_alias(alias: str) -> bool:
    """Whether an alias can have this name."""
    return alias != LATEST and re.fullmatch(ALIAS_PATTERN, alias) is not None


def check_alias(alias: str) -> None:
    """Raise ValueError if no alias can have this name; the routes refuse such names."""
    if not is_alias(alias):
        raise ValueError(f"an alias must match {ALIAS_PATTERN} and not be latest, got {alias!r}")


def parse_number(text: str) -> int | None:
    """Return a version number in its canonical form, or None for any other text."""
    return int(text) if re.fullmatch(VERSION_NUMBER_PATTERN, text) else None


def model_prefix(name: str) -> str:
    """Return the prefix of a model's keys."""
    return f"{MODELS}{name}/"


def head_key(name: str) -> str:
    """Return the key of a model's head."""
    return f"{MODELS}{name}/head.json"


def files_prefix(name: str) -> str:
    """Return the prefix of the folders of a model's versions."""
    return f"{MODELS}{name}/files/"


def new_folder(name: str) -> str:
    """Return a new, unique folder for a version's files."""
    return f"{files_prefix(name)}{uuid4().hex}"


def records_prefix(name: str) -> str:
    """Return the prefix of the records of a model's versions."""
    return f"{MODELS}{name}/versions/"


def record_key(name: str, version: int) -> str:
    """Return the key of a version's record."""
    return f"{records_prefix(name)}{version}.json"


def old_folder(name: str, version: int) -> str:
    """Return the folder where earlier builds stored a version's files and its manifest.json."""
    return f"{MODELS}{name}/versions/{version}"


def replaced_head_key(name: str, sha256: str) -> str:
    """Return the key of the copy of a replaced head; nothing reads it."""
    return f"{head_key(name)}.replaced-{sha256[:12]}"


def job_key(name: str, job_id: str) -> str:
    """Return the key of the number of a job's version."""
    return f"{MODELS}{name}/by-job/{job_id}.json"


def all_moves_prefix(name: str) -> str:
    """Return the prefix of the folders of moves, one per alias."""
    return f"{MODELS}{name}/moves/"


def moves_prefix(name: str, alias: str) -> str:
    """Return the prefix of the moves of an alias."""
    return f"{all_moves_prefix(name)}{alias}/"


def move_key(name: str, alias: str, generation: int) -> str:
    """Return the key of one move of an alias; keys sort by generation."""
    return f"{moves_prefix(name, alias)}{generation:0{_GENERATION_DIGITS}}.json"


def settings_key(name: str, generation: int) -> str:
    """Return the key of one state of a model's settings."""
    return f"{MODELS}{name}/settings/{generation:0{_GENERATION_DIGITS}}.json"


def artifacts_prefix(job_id: str) -> str:
    """Return the prefix of a job's artifacts."""
    return f"{JOBS}{job_id}/"


def model_of(key: str) -> str:
    """Return the model of a key below `models/`."""
    return key.split("/")[1]


def old_number_of(key: str) -> int | None:
    """Return the version of an earlier build's manifest, or None for another key."""
    found = _OLD_RECORD.fullmatch(key)
    return int(found[1]) if found else None


def folder_of(key: str) -> str | None:
    """Return the folder of version files in a key, also of an earlier build; else None."""
    found = _FOLDER.fullmatch(key)
    return found and found[1]


def number_of(key: str) -> int | None:
    """Return the version of a record's key, or None for another key."""
    found = _RECORD.fullmatch(key)
    return int(found[1]) if found else None


def job_of(key: str) -> str | None:
    """Return the job id of a job number's key, or None for another key."""
    found = _JOB.fullmatch(key)
    return found and found[1]


def alias_of(key: str) -> str:
    """Return the alias of a move's key."""
    return key.split("/")[-2]


def generation_of(key: str) -> int | None:
    """Return the generation of a move's key, or None for another key."""
    found = _MOVE.fullmatch(key)
    return int(found[1]) if found else None


def settings_of(key: str) -> int | None:
    """Return the generation of the key of a state of the settings, or None for another key."""
    found = _SETTINGS.fullmatch(key)
    return int(found[1]) if found else None
