"""The page's modules, read as text: who imports whom, how long they are, where the words stand."""

import re
from pathlib import Path

import pytest

from services.api.site import FOLDER

MAX_FILE_LINES = 300
MAX_FUNCTION_LINES = 40
VIEWS = ("train", "draw", "inside", "jobs", "models")
# From the ground up: a module imports from its own folder and from those that its folder may.
MAY_IMPORT = {
    "vendor": set(),
    "words": set(),
    "service": {"words"},
    "parts": {"vendor", "words", "service"},
    **{view: {"vendor", "words", "service", "parts"} for view in VIEWS},
    "frame": {"vendor", "words", "service", "parts", *VIEWS},
}
IMPORT = re.compile(
    r'(?:^|\n)\s*(?:import|export)\b[^;"]*?from\s+"([^"]+)"|import\s*\(?\s*"([^"]+)"'
)
FUNCTION = re.compile(
    r"^( *)(?:export )?(?:static )?(?:async )?"
    r"(?:function\b.*|(?:get |set |\*)?#?\w+\([^()]*\)|const \w+ = .*=>) \{$"
)
DEFINED = re.compile(r'customElements\.define\("([^"]+)"')
# Attributes that people are read or shown.
SAID = re.compile(r'\b(?:aria-label|title|placeholder|alt)="([^"]*)"')
OURS = sorted(path for path in FOLDER.glob("*/*.js") if path.parent.name != "vendor")


def name_of(path: Path) -> str:
    return path.relative_to(FOLDER).as_posix()


def imports_of(path: Path) -> list[str]:
    """Return the paths below the folder that a module imports."""
    found = [one or other for one, other in IMPORT.findall(path.read_text("utf-8"))]
    assert all(name.startswith((".", "/")) for name in found), "a browser has no packages"
    return [name_of((path.parent / name).resolve()) for name in found]


def function_lengths(text: str) -> dict[str, int]:
    """Return how many lines each function has, by its first line."""
    lines = text.splitlines()
    lengths = {}
    for start, line in enumerate(lines):
        if (found := FUNCTION.match(line)) and not line.lstrip().startswith(
            ("if ", "for ", "while ")
        ):
            ends = (
                end for end in range(start, len(lines)) if lines[end].startswith(f"{found[1]}}}")
            )
            lengths[line.strip()] = next(ends) - start + 1
    return lengths


def templates_in(text: str) -> list[str]:
    """Return each html`…` and svg`…` of a module, with nothing where its values stand."""
    return [_read_template(text, tag.end()) for tag in re.finditer(r"\b(?:html|svg)`", text)]


def _read_template(text: str, start: int) -> str:
    said, depth, place = "", 0, start
    while depth > 0 or text[place] != "`":
        if depth == 0 and text.startswith("${", place):
            depth, place = 1, place + 2
        elif depth == 0:
            said, place = said + text[place], place + 1
        elif text[place] == "`":  # a template inside of a value is found for itself
            place = _end_of_template(text, place + 1)
        else:
            depth += {"{": 1, "}": -1}.get(text[place], 0)
            place += 1
    return said


def _end_of_template(text: str, place: int) -> int:
    depth = 0
    while depth > 0 or text[place] != "`":
        if text.startswith("${", place):
            depth, place = depth + 1, place + 2
        elif depth > 0 and text[place] == "`":
            place = _end_of_template(text, place + 1)
        else:
            depth -= depth > 0 and text[place] == "}"
            place += 1
    return place + 1


def test_there_are_modules_to_judge():
    assert {path.parent.name for path in OURS} == set(MAY_IMPORT) - {"vendor"}


@pytest.mark.parametrize("path", OURS, ids=name_of)
def test_modules_import_one_way(path):
    folder = path.parent.name
    imported = {Path(name).parts[0] for name in imports_of(path)}

    assert imported - {folder} <= MAY_IMPORT[folder]


@pytest.mark.parametrize("path", OURS, ids=name_of)
def test_what_is_imported_is_there(path):
    assert all((FOLDER / name).is_file() for name in imports_of(path))


def test_every_module_is_imported():
    imported = {name for path in OURS for name in imports_of(path)}

    assert {name_of(path) for path in FOLDER.glob("*/*.js")} - imported == {"frame/main.js"}


def test_elements_have_names_of_their_own():
    defined = [name for path in OURS for name in DEFINED.findall(path.read_text("utf-8"))]

    assert sorted(set(defined)) == sorted(defined)


@pytest.mark.parametrize("path", OURS, ids=name_of)
def test_modules_and_functions_are_short(path):
    text = path.read_text("utf-8")

    assert len(text.splitlines()) <= MAX_FILE_LINES
    assert {f: n for f, n in function_lengths(text).items() if n > MAX_FUNCTION_LINES} == {}


@pytest.mark.parametrize("path", OURS, ids=name_of)
def test_modules_begin_with_their_reason(path):
    assert path.read_text("utf-8").startswith("/** ")


@pytest.mark.parametrize("path", [p for p in OURS if p.parent.name != "words"], ids=name_of)
def test_words_stand_in_one_place(path):
    for template in templates_in(path.read_text("utf-8")):
        said = [
            *re.sub(r"<!--.*?-->|<[^>]*>", "\n", template, flags=re.DOTALL).split("\n"),
            *SAID.findall(template),
        ]
        assert [text for text in said if re.search("[A-Za-z]{2}", re.sub(r"&\w+;", "", text))] == []


@pytest.mark.parametrize("path", OURS, ids=name_of)
@pytest.mark.parametrize(
    "forbidden",
    [
        "innerHTML",
        "eval(",
        "new Function",
        "console.",
        'style="',
        "document.write",
        "https://",
    ],
)
def test_modules_do_nothing_that_is_refused_here(path, forbidden):
    assert forbidden not in path.read_text("utf-8")


def test_a_template_is_read_without_its_values():
    text = "html`<p>${cond ? html`<b>${words.a}</b>` : `x${1}`} said </p>`"

    assert templates_in(text) == ["<p> said </p>", "<b></b>"]


def test_a_functions_lines_are_counted():
    text = "export function add(a, b) {\n  return a + b;\n}\nclass A {\n  get one() {\n  }\n}\n"

    assert function_lengths(text) == {"export function add(a, b) {": 3, "get one() {": 2}
