"""Old words and names do not come back in code, docs or the page."""

import re
from pathlib import Path

from offences import assert_no_offence

ROOT = Path(__file__).parents[3]
FOLDER = Path(__file__).parent
CHECKED = {".py", ".js", ".css", ".html", ".md", ".toml", ".yml", ".conf", ".template", ".json"}
ROOMS = (
    *("mlp_core", "contracts", "stores", "services", "worker", "cli"),
    *("web", "benchmarks", "recipes", "deploy", "docs", "tests"),
)
# Written by others, stored data, or this rule itself.
NOT_CHECKED = (
    "web/vendor/",
    "services/api/docs/swagger/",
    "tests/data/",
    "tests/page_types/node_modules/",
    "tests/unit/project/",
)


def read_lines(name: str) -> list[str]:
    lines = (FOLDER / name).read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


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


def test_old_words_are_not_used():
    patterns = {word: pattern_of(word) for word in read_lines("old_words.txt")}
    allowed = read_allowed()
    offences = []
    for name in checked_files():
        text = (ROOT / name).read_text("utf-8")
        for word, pattern in patterns.items():
            if any(word == old and name.startswith(path) for old, path in allowed):
                continue
            lines = [text.count("\n", 0, found.start()) + 1 for found in pattern.finditer(text)]
            offences += [f"{name}:{line}: {word}" for line in lines]
    assert_no_offence(offences)


def test_word_is_found_across_a_line_break():
    assert pattern_of("in vain").search("It waits In\n    vain.")
    assert not pattern_of("Told").search("told")
