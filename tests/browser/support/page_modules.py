"""Running single modules of the page, of which the bundle is built, in a page."""

from typing import Any

from playwright.sync_api import Page, Route

from services.api.page.files import FOLDER

SOURCES = "/sources/"  # a path that only these tests serve
CALL = """async (arg) => {{
  const load = (name) => import(`{sources}api/${{name}}.js`);
  return await ({script})(load, arg);
}}"""


def run(page: Page, script: str, arg: Any = None) -> Any:
    """Return the result of a JavaScript function that gets a loader of `api` modules."""
    page.route(f"**{SOURCES}**", _send)
    try:
        return page.evaluate(CALL.format(sources=SOURCES, script=script), arg)
    finally:
        page.unroute(f"**{SOURCES}**", _send)


def _send(route: Route) -> None:
    name = route.request.url.partition(SOURCES)[2]
    route.fulfill(path=FOLDER / name, content_type="text/javascript")
