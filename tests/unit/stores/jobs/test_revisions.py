"""Revisions of the tables only expand them, so that builds can run side by side."""

import ast

from offences import assert_no_offence

from stores.jobs.revision import SCRIPTS

EXPANDING = {"add_column", "create_index", "create_table"}
# It only relaxes a constraint: notifications may have no job, which no build depends on.
RELAXING = {"r0012_outliving.py"}


def operations(source: str) -> list[ast.Call]:
    """Return the calls of Alembic's operations."""
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    return [call for call in calls if ast.unparse(call.func).startswith("op.")]


def narrowing(source: str) -> list[str]:
    """Return the operations that could break a build that does not know them."""
    found = [ast.unparse(call) for call in operations(source)]
    return [
        text
        for text in found
        if text.removeprefix("op.").partition("(")[0] not in EXPANDING
        or ("op.add_column" in text and "nullable=False" in text and "server_default" not in text)
    ]


def test_revisions_only_expand_the_tables():
    files = sorted(SCRIPTS.glob("versions/r*.py"))
    assert sum(len(operations(file.read_text())) for file in files) > len(files)
    assert_no_offence(
        f"{file.name}: {text}"
        for file in files
        if file.name not in RELAXING
        for text in narrowing(file.read_text())
    )


def test_a_narrowing_revision_is_detected():
    source = "op.drop_column('jobs', 'a')\nop.add_column('jobs', Column('b', Text, nullable=False))"
    assert len(narrowing(source)) == 2
