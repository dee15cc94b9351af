"""The page's own modules, run by themselves in a page."""

from typing import Any

from playwright.sync_api import Page

CALL = """async (arg) => {{
  const build = document.querySelector("script[type=module]").src.split("/shell/")[0];
  const load = (name) => import(`${{build}}/api/${{name}}.js`);
  return await ({script})(load, arg);
}}"""


def run(page: Page, script: str, arg: Any = None) -> Any:
    """Return what a function returns that is given what loads a module of `api` by its path."""
    return page.evaluate(CALL.format(script=script), arg)
