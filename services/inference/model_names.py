"""The names of all models, for protocols whose lists have no pages."""

from typing import Final

from services.http.callers import current_caller
from stores.models.store import ModelStore

PAGE_SIZE: Final = 500


def list_names(models: ModelStore, page_size: int = PAGE_SIZE) -> list[str]:
    """Return the names of the models that the caller may use, the newest model first."""
    caller, names = current_caller(), list[str]()
    cursor: str | None = None
    while True:
        page = models.list_models(page_size, cursor)
        names += [model.name for model in page.items if caller.allows_model(model.name)]
        cursor = page.next_cursor
        if cursor is None:
            return names
