"""Running single modules of the page in a page."""

from typing import Any

from playwright.sync_api import Page

CALL = """async (arg) => {{
  const build = document.querySelector("script[type=module]").src.split("/shell/")[0];
  const load = (name) => import(`${{build}}/api/${{name}}.js`);
  return await ({script})(load, arg);
}}"""


def run(page: Page, script: str, arg: Any = None) -> Any:
    """Return the result of a JavaScript function that gets a loader of `api` modules."""
    return page.evaluate(CALL.format(script=script), arg)
