"""The page's modules, read as text: the import law, sizes, and where texts are."""

import re
from pathlib import Path

from offences import assert_no_offence

from services.api.page.files import FOLDER

MAX_FILE_LINES = 300
MAX_FUNCTION_LINES = 40
MAX_FILES = 20
VIEWS = ("train", "data", "draw", "inspect", "jobs", "sweeps", "models", "components")
# From the ground up: a module imports from its own folder and from those that its folder may.
MAY_IMPORT = {
    "vendor": set(),
    "i18n": set(),
    "api": {"i18n"},
    "components": {"vendor", "i18n", "api"},
    **{f"views/{view}": {"vendor", "i18n", "api", "components"} for view in VIEWS},
    "shell": {"vendor", "i18n", "api", "components", *(f"views/{view}" for view in VIEWS)},
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
REFUSED = (
    *("innerHTML", "eval(", "new Function"),
    *("console.", 'style="', "document.write", "https://"),
)


def name_of(path: Path) -> str:
    return path.relative_to(FOLDER).as_posix()


def room_of(name: str) -> str:
    """Return the folder that the import law knows a module by, such as api or views/train."""
    first, second = name.split("/")[:2]
    return f"views/{second}" if first == "views" else first


MODULES = sorted(path for path in FOLDER.glob("*/**/*.js") if path.parent.name != "bundle")
OURS = [path for path in MODULES if path.parent.name != "vendor"]
TEXTS = {name_of(path): path.read_text("utf-8") for path in OURS}


def imports_of(path: Path) -> list[str]:
    """Return the paths below the folder that a module imports."""
    found = [one or other for one, other in IMPORT.findall(TEXTS[name_of(path)])]
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


def words_in(template: str) -> list[str]:
    """Return the words that people would read or hear of a template."""
    text = re.sub(r"<!--.*?-->|<[^>]*>", "\n", template, flags=re.DOTALL)
    found = [*text.split("\n"), *SAID.findall(template)]
    return [words for words in found if re.search("[A-Za-z]{2}", re.sub(r"&\w+;", "", words))]


def test_there_are_modules_to_check():
    assert {room_of(name) for name in TEXTS} == set(MAY_IMPORT) - {"vendor"}


def test_folders_hold_at_most_20_files():
    folders = [FOLDER, *(path for path in FOLDER.rglob("*") if path.is_dir())]
    sizes = {name_of(folder): sum(map(Path.is_file, folder.iterdir())) for folder in folders}

    assert_no_offence(name for name, size in sizes.items() if size > MAX_FILES)


def test_modules_import_one_way():
    offences = []
    for path in OURS:
        room = room_of(name_of(path))
        allowed = {room} | MAY_IMPORT[room]
        found = [name for name in imports_of(path) if room_of(name) not in allowed]
        offences += [f"{name_of(path)}: {name}" for name in found]

    assert_no_offence(offences)


def test_imported_modules_exist():
    imported = {(name_of(path), name) for path in OURS for name in imports_of(path)}

    assert_no_offence({pair for pair in imported if not (FOLDER / pair[1]).is_file()})


def test_every_module_is_imported():
    imported = {name for path in OURS for name in imports_of(path)}

    assert {name_of(path) for path in MODULES} - imported == {"shell/main.js"}


def test_custom_elements_have_unique_names():
    defined = [name for text in TEXTS.values() for name in DEFINED.findall(text)]

    assert sorted(set(defined)) == sorted(defined)


def test_modules_and_functions_are_short():
    modules = {name: len(text.splitlines()) for name, text in TEXTS.items()}
    functions = {
        f"{name}: {first_line}": length
        for name, text in TEXTS.items()
        for first_line, length in function_lengths(text).items()
    }

    assert_no_offence(name for name, lines in modules.items() if lines > MAX_FILE_LINES)
    assert_no_offence(name for name, lines in functions.items() if lines > MAX_FUNCTION_LINES)


def test_modules_begin_with_their_reason():
    assert_no_offence([name for name, text in TEXTS.items() if not text.startswith("/** ")])


def test_texts_are_in_one_module():
    offences = [
        f"{name}: {words}"
        for name, text in TEXTS.items()
        if not name.startswith("i18n/")
        for template in templates_in(text)
        for words in words_in(template)
    ]

    assert_no_offence(offences)


def test_modules_use_no_forbidden_api():
    offences = [
        f"{name}: {refused}"
        for name, text in TEXTS.items()
        for refused in REFUSED
        if refused in text
    ]

    assert_no_offence(offences)


def test_a_template_is_read_without_its_values():
    text = "html`<p>${cond ? html`<b>${words.a}</b>` : `x${1}`} said </p>`"

    assert templates_in(text) == ["<p> said </p>", "<b></b>"]


def test_a_functions_lines_are_counted():
    text = "export function add(a, b) {\n  return a + b;\n}\nclass A {\n  get one() {\n  }\n}\n"

    assert function_lengths(text) == {"export function add(a, b) {": 3, "get one() {": 2}
