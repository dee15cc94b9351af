import pytest
from playwright.sync_api import expect
from visit import assert_accessible

VIEWS = {"train": "Train", "draw": "Draw", "inside": "Inside", "jobs": "Jobs", "models": "Models"}


@pytest.mark.parametrize("view", VIEWS)
def test_each_view_has_an_address(visit, view):
    page = visit.open(f"#{view}")

    expect(page.get_by_role("link", name=VIEWS[view], exact=True)).to_have_attribute(
        "aria-current", "page"
    )
    expect(page).to_have_title(f"{VIEWS[view]} · mlp-forge")


def test_ways_between_views_are_the_browsers_own(visit):
    page = visit.open()
    page.get_by_role("link", name="Draw", exact=True).click()
    page.get_by_role("link", name="Models", exact=True).click()
    page.go_back()

    expect(page).to_have_title("Draw · mlp-forge")


@pytest.mark.parametrize("colors", ["light", "dark"])
@pytest.mark.parametrize("view", VIEWS)
def test_each_view_is_accessible_in_light_and_dark(visit, view, colors):
    page = visit.open(f"#{view}")
    page.emulate_media(color_scheme=colors)
    page.wait_for_load_state("networkidle")

    assert_accessible(page)


@pytest.mark.parametrize("view", VIEWS)
def test_nothing_is_wider_than_the_narrowest_screen(visit, view):
    page = visit.open(f"#{view}")
    page.set_viewport_size({"width": 360, "height": 740})
    page.wait_for_load_state("networkidle")

    assert page.evaluate("document.documentElement.scrollWidth") <= 360
