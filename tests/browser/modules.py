"""The page's own modules, run by themselves in a page."""

from typing import Any

from playwright.sync_api import Page

CALL = """async (arg) => {{
  const build = document.querySelector("script[type=module]").src.split("/frame/")[0];
  const load = (name) => import(`${{build}}/service/${{name}}.js`);
  return await ({script})(load, arg);
}}"""


def run(page: Page, script: str, arg: Any = None) -> Any:
    """Return what a function returns that is given what loads a module of `service`."""
    return page.evaluate(CALL.format(script=script), arg)
