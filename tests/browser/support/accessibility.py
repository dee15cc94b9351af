"""What axe-core finds in a page."""

from axe_playwright_python.base import AXE_SCRIPT, AxeResults
from playwright.sync_api import Page

# The rules of axe-core whose results depend on colors and sizes.
LOOK_RULES = ("color-contrast", "link-in-text-block", "scrollable-region-focusable")
CHECK = """([options, only, skip]) => {
  const hidden = skip === null ? [] : [...document.querySelectorAll(skip)];
  for (const part of hidden) part.style.display = "none";
  const shown = () => hidden.forEach((part) => part.style.removeProperty("display"));
  return axe.run(only ?? document, options).finally(shown);
}"""


def assert_accessible(
    page: Page, *, only: str | None = None, skip: str | None = None, rules: tuple[str, ...] = ()
) -> None:
    """Fail if axe-core finds a violation in what the page shows.

    Args:
        page: Any page.
        only: Selects the part to check.
        skip: Selects parts to hide meanwhile, which another test checks; the 784 cells of a pixel
            grid take seconds.
        rules: Check only these rules, where another test checks all with other colors or sizes.
    """
    chosen = {"runOnly": {"type": "rule", "values": list(rules)}} if rules else {}
    if page.evaluate("typeof axe === 'undefined'"):
        page.evaluate(AXE_SCRIPT)
    response = page.evaluate(CHECK, [{"resultTypes": ["violations"], **chosen}, only, skip])
    found = AxeResults(response)
    assert found.violations_count == 0, found.generate_report()
