"""`python -m services.notifier`."""

import sys

# structlog would load rich, 4 MB, for tracebacks in terminals. None stops that, as importlib says.
sys.modules.setdefault("rich", None)  # type: ignore[arg-type]  # typeshed has no None
from services.notifier.main import main  # noqa: E402  it imports structlog, so it follows the line above

main()
