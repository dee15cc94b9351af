"""The syntax tree of each Python file of the project, parsed once in each test process."""

import ast
import gc
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]


@cache
def parse(name: str) -> ast.Module:
    """Return the syntax tree of a file, whose name is relative to the project."""
    # Many objects, none of which is garbage: collecting takes four times as long as parsing.
    gc.disable()
    try:
        return ast.parse((ROOT / name).read_text("utf-8"))
    finally:
        gc.enable()


def parse_folder(folder: str) -> dict[str, ast.Module]:
    """Return the syntax tree of each file in a folder, by its name, in the order of names."""
    names = sorted(file.relative_to(ROOT).as_posix() for file in (ROOT / folder).rglob("*.py"))
    trees = {name: parse(name) for name in names}
    gc.freeze()  # or the next collection visits all of them
    return trees
