"""Old words and names do not come back in code, docs or the page."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from offences import assert_no_offence

ROOT = Path(__file__).parents[3]
FOLDER = Path(__file__).parent
CHECKED = {".py", ".js", ".css", ".html", ".md", ".toml", ".yml", ".conf", ".template", ".json"}
ROOMS = (
    *("mlp_core", "contracts", "stores", "services", "worker", "mlpforge", "cli"),
    *("web", "benchmarks", "recipes", "deploy", "docs", "tests"),
)
# Written by others, stored data, or this rule itself.
NOT_CHECKED = (
    "web/vendor/",
    "web/bundle/",
    "services/api/docs/swagger/",
    "tests/data/",
    "tests/page_types/node_modules/",
    "tests/unit/project/",
)
FILE_NAME = re.compile(r"\w+\.(py|js|css|html)")


class Use(NamedTuple):
    """An old word in a file."""

    name: str
    line: int
    word: str


def read_lines(name: str) -> list[str]:
    lines = (FOLDER / name).read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


@cache
def read_allowed() -> set[tuple[str, str]]:
    """Return pairs of a word and a path prefix; `*` allows the word everywhere."""
    entries = [line.split(" | ") for line in read_lines("allowed_words.txt")]
    assert all(len(entry) == 3 and entry[2].strip() for entry in entries), "WORD | PATH | REASON"
    return {(word, "" if path == "*" else path) for word, path, _ in entries}


def pattern_of(word: str) -> re.Pattern[str]:
    is_name = "_" in word or word != word.lower()
    text = r"\s+".join(map(re.escape, word.split()))
    return re.compile(rf"(?<!\w){text}(?!\w)", 0 if is_name else re.IGNORECASE)


def checked_files() -> list[str]:
    files = [file for room in ROOMS for file in (ROOT / room).rglob("*") if file.suffix in CHECKED]
    top = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "Makefile", "pyproject.toml")]
    names = (file.relative_to(ROOT).as_posix() for file in (*files, *top))
    return sorted(name for name in names if not name.startswith(NOT_CHECKED))


@cache
def find_uses() -> list[Use]:
    """Return every use of an old word, the allowed ones included."""
    return [use for name in checked_files() for use in uses_in(name)]


def uses_in(name: str) -> Iterator[Use]:
    text = (ROOT / name).read_text("utf-8")
    lowered = text.lower()
    for word, pattern in read_patterns().items():
        if word.split()[-1].lower() in lowered:  # much faster than the pattern
            for found in pattern.finditer(text):
                yield Use(name, text.count("\n", 0, found.start()) + 1, word)


@cache
def read_patterns() -> dict[str, re.Pattern[str]]:
    words = [word for word in read_lines("old_words.txt") if not FILE_NAME.fullmatch(word)]
    return {word: pattern_of(word) for word in words}


def is_allowed(use: Use) -> bool:
    return any(use.word == word and use.name.startswith(path) for word, path in read_allowed())


def test_old_words_are_not_used():
    assert_no_offence(":".join(map(str, use)) for use in find_uses() if not is_allowed(use))


def test_allowances_are_needed():
    uses = find_uses()
    assert_no_offence(
        f"{word} | {path}"
        for word, path in read_allowed()
        if not any(use.word == word and use.name.startswith(path) for use in uses)
    )


def test_old_file_names_are_not_used():
    old = {word for word in read_lines("old_words.txt") if FILE_NAME.fullmatch(word)}
    assert_no_offence(name for name in checked_files() if Path(name).name in old)


def test_word_is_found_across_a_line_break():
    assert pattern_of("two words").search("It has Two\n    words.")
    assert not pattern_of("Told").search("told")
