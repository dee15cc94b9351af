"""The newest revision of the tables, which is known without Alembic."""

from pathlib import Path

SCRIPTS = Path(__file__).parent / "migrations"
# The file rNNNN_NAME.py has the revision NNNN_NAME.
NEWEST_REVISION = max(SCRIPTS.glob("versions/r*.py")).stem.removeprefix("r")
VERSION_TABLE = "alembic_version"
