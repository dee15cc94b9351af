"""Where everything of a model lies: the one place that knows a key.

models/NAME/head.json                    which versions exist, and what aliases mean (head.py)
models/NAME/head.json.replaced-SHA256    what a repair found in its place (repairing.py)
models/NAME/files/UUID/weights.npz       a version's files; known to nobody before the head is
models/NAME/files/UUID/evaluation.json
models/NAME/files/UUID/golden.npz
models/NAME/versions/3.json              a version's record: its manifest, and where its files are
models/NAME/by-job/ID.json               the number that a job has for ever
models/NAME/moves/ALIAS/GENERATION.json  one change of an alias
jobs/ID/…                                what a running job keeps aside (kept.py)
"""

import re
from uuid import uuid4

from contracts.base import VERSION_NUMBER_PATTERN

MODELS = "models/"
JOBS = "jobs/"
OLD_LOCK = ".lock"  # earlier builds held this one
WEIGHTS, EVALUATION, GOLDEN = "weights.npz", "evaluation.json", "golden.npz"
_GENERATION_DIGITS = 18
_NUMBER = VERSION_NUMBER_PATTERN.strip("^$")
_FOLDER = re.compile(rf"({MODELS}[^/]+/(?:files/[^/.][^/]*|versions/{_NUMBER}))/[^/]+")
_RECORD = re.compile(rf"{MODELS}[^/]+/versions/({_NUMBER})\.json")
_OLD_RECORD = re.compile(rf"{MODELS}[^/]+/versions/({_NUMBER})/manifest\.json")
_JOB = re.compile(rf"{MODELS}[^/]+/by-job/([^/.]+)\.json")
_MOVE = re.compile(rf"{MODELS}[^/]+/moves/[^/]+/([0-9]{{{_GENERATION_DIGITS}}})\.json")


def model_prefix(name: str) -> str:
    """Return where all of a model lies."""
    return f"{MODELS}{name}/"


def head_key(name: str) -> str:
    """Return where a model's head lies."""
    return f"{MODELS}{name}/head.json"


def files_prefix(name: str) -> str:
    """Return where the folders of a model's versions lie."""
    return f"{MODELS}{name}/files/"


def new_folder(name: str) -> str:
    """Return a folder for a version's files that nobody else has."""
    return f"{files_prefix(name)}{uuid4().hex}"


def records_prefix(name: str) -> str:
    """Return where the records of a model's versions lie."""
    return f"{MODELS}{name}/versions/"


def record_key(name: str, version: int) -> str:
    """Return where a version's record lies."""
    return f"{records_prefix(name)}{version}.json"


def old_folder(name: str, version: int) -> str:
    """Return where earlier builds kept a version: the files, and its manifest as manifest.json."""
    return f"{MODELS}{name}/versions/{version}"


def replaced_head_key(name: str, sha256: str) -> str:
    """Return where a head of this digest is kept that was made anew; nobody reads it."""
    return f"{head_key(name)}.replaced-{sha256[:12]}"


def job_key(name: str, job_id: str) -> str:
    """Return where the number of a job's version lies."""
    return f"{MODELS}{name}/by-job/{job_id}.json"


def all_moves_prefix(name: str) -> str:
    """Return where each alias of a model has a folder of its moves."""
    return f"{MODELS}{name}/moves/"


def moves_prefix(name: str, alias: str) -> str:
    """Return where the moves of an alias lie."""
    return f"{all_moves_prefix(name)}{alias}/"


def move_key(name: str, alias: str, generation: int) -> str:
    """Return where one move of an alias lies; names sort as their generations do."""
    return f"{moves_prefix(name, alias)}{generation:0{_GENERATION_DIGITS}}.json"


def kept_prefix(job_id: str) -> str:
    """Return where a job keeps its files aside."""
    return f"{JOBS}{job_id}/"


def model_of(key: str) -> str:
    """Return which model's a key below `models/` is."""
    return key.split("/")[1]


def old_number_of(key: str) -> int | None:
    """Return whose manifest of an earlier build lies at a key, or None if it is no such one."""
    found = _OLD_RECORD.fullmatch(key)
    return int(found[1]) if found else None


def folder_of(key: str) -> str | None:
    """Return the folder of a version's files that a key lies in, also one of an earlier build."""
    found = _FOLDER.fullmatch(key)
    return found and found[1]


def number_of(key: str) -> int | None:
    """Return whose record lies at a key, or None if it is no record."""
    found = _RECORD.fullmatch(key)
    return int(found[1]) if found else None


def job_of(key: str) -> str | None:
    """Return which job's number lies at a key, or None if it is no such number."""
    found = _JOB.fullmatch(key)
    return found and found[1]


def alias_of(key: str) -> str:
    """Return which alias's move lies at a key of one."""
    return key.split("/")[-2]


def generation_of(key: str) -> int | None:
    """Return which change of an alias lies at a key, or None if it is none."""
    found = _MOVE.fullmatch(key)
    return int(found[1]) if found else None
