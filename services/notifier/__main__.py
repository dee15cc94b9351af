"""`python -m services.notifier`."""

from contracts.imports import omitting

with omitting("rich"):  # structlog would load it, 4 MB, for tracebacks in terminals
    from services.notifier.main import main

main()
