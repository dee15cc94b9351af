"""The view "models": aliases, concurrent changes of them, and the default."""

import re

from browser.support.accessibility import assert_accessible
from browser.support.models import ALIAS, card, get, point, predicting_version
from browser.support.service import Service
from browser.support.visit import Visit
from playwright.sync_api import Page, expect

MOVES_A_PAGE = 10


def confirm_move(page: Page) -> None:
    page.get_by_role("button", name="Move the alias").click()


def test_alias_is_moved_and_moved_back(visit: Visit, tested: Service) -> None:
    page = visit.show("#models?model=mnist&version=2")
    aliases = card(page, "Aliases")
    aliases.get_by_role("button", name="Move here: tested to version 2").click()
    accuracies = [
        get(tested, f"/models/mnist/versions/{version}")["metrics"]["test_accuracy"]
        for version in (1, 2)
    ]
    before, after = (f"{accuracy * 100:.2f} %" for accuracy in accuracies)
    expect(page.get_by_role("dialog")).to_contain_text(
        f"get version 2 (test accuracy {after}) instead of version 1 (test accuracy {before})"
    )
    assert predicting_version(tested) == "1"
    confirm_move(page)
    expect(aliases.get_by_role("status")).to_have_text(
        "tested points at version 2 now; it pointed at version 1."
    )
    assert predicting_version(tested) == "2"
    assert_accessible(page)

    expect(page).to_have_url(re.compile("alias=tested"))
    aliases.get_by_role("button", name="Move back to version 1").click()
    confirm_move(page)
    expect(aliases.get_by_role("status")).to_contain_text("tested points at version 1 now")
    moves = aliases.get_by_role("listitem")
    expect(moves.nth(0)).to_contain_text("moved from version 2 to 1")
    expect(moves.nth(1)).to_contain_text("moved from version 1 to 2")
    assert predicting_version(tested) == "1"


def test_whole_history_of_an_alias_can_be_read(visit: Visit, tested: Service) -> None:
    for version in [2, 1] * (MOVES_A_PAGE // 2):
        point(tested, version)
    page = visit.show("#models?model=mnist&alias=tested")
    moves = card(page, "Aliases").get_by_role("listitem")
    expect(moves).to_have_count(MOVES_A_PAGE)
    page.get_by_role("button", name="Earlier changes").click()

    expect(moves.nth(MOVES_A_PAGE)).to_contain_text("created at version 1")
    page.get_by_role("button", name="History of tested").click()
    expect(moves).to_have_count(0)
    expect(page).to_have_url(re.compile("#models\\?model=mnist$"))


def test_concurrently_moved_alias_is_not_moved(visit: Visit, tested: Service) -> None:
    visit.allowed.add(412)
    page = visit.show("#models?model=mnist")
    aliases = card(page, "Aliases")
    row = aliases.get_by_role("row").filter(has_text="tested")
    row.get_by_label("to version").fill("1")
    expect(row).to_contain_text("Version 1")
    point(tested, 2)
    generation = get(tested, ALIAS)["generation"]
    row.get_by_role("button", name="Move tested").click()
    confirm_move(page)

    expect(aliases.get_by_role("alert")).to_have_text(
        "Another client moved tested from version 1 to version 2. Nothing was changed; check it "
        "and try again."
    )
    expect(row).to_contain_text("Version 2")
    expect(row.get_by_label("to version")).to_have_value("1")
    assert get(tested, ALIAS) == {"alias": "tested", "version": 2, "generation": generation}
    assert_accessible(page)
    row.get_by_role("button", name="Move tested").click()
    confirm_move(page)
    expect(aliases.get_by_role("status")).to_contain_text("tested points at version 1 now")


def test_concurrently_moved_alias_is_not_deleted(visit: Visit, tested: Service) -> None:
    visit.allowed.add(412)
    page = visit.show("#models?model=mnist&version=1")
    page.get_by_role("button", name="Delete alias tested").click()
    point(tested, 2)
    page.get_by_role("button", name="Delete the alias").click()

    expect(card(page, "Aliases").get_by_role("alert")).to_contain_text(
        "Another client moved tested"
    )
    assert get(tested, ALIAS)["version"] == 2


def test_aliases_are_created_once_and_deleted(visit: Visit, renamed: Service) -> None:
    visit.allowed |= {404, 412}
    page = visit.show("#models?model=mnist&version=2")
    aliases = card(page, "Aliases")
    name = aliases.get_by_label("New alias")
    name.fill("Not a name")
    aliases.get_by_role("button", name="Create alias for version 2").click()
    expect(aliases.get_by_role("alert")).to_contain_text("alias must be a-z")

    renamed.client.put("/models/mnist/aliases/made", json={"version": 1})
    name.fill("made")
    aliases.get_by_role("button", name="Create alias for version 2").click()
    expect(aliases.get_by_role("alert")).to_contain_text(
        "The alias made already exists: it points at version 1. Nothing was changed"
    )
    aliases.get_by_role("button", name="Delete alias made").click()
    page.get_by_role("button", name="Delete the alias").click()
    expect(aliases.get_by_role("status")).to_have_text("made is deleted; its version stays.")
    aliases.get_by_role("button", name="Create alias for version 2").click()
    expect(aliases.get_by_role("status")).to_have_text("made points at version 2.")
    assert get(renamed, "/models/mnist/aliases/made")["version"] == 2


def test_default_is_set_to_an_alias_or_to_a_version(visit: Visit, tested: Service) -> None:
    visit.allowed |= {404, 409}
    page = visit.show("#models?model=mnist")
    aliases = card(page, "Aliases")
    expect(aliases).to_contain_text("Requests that name no version get latest.")
    field = aliases.get_by_label("Default")
    button = aliases.get_by_role("button", name="Set default")
    field.fill("tested")
    button.click()
    expect(aliases.get_by_role("status")).to_have_text("The default is tested now.")
    assert_accessible(page)
    field.fill("nobody")
    button.click()
    expect(aliases.get_by_role("alert")).to_contain_text("has no alias 'nobody'")
    aliases.get_by_role("button", name="Delete alias tested").click()
    page.get_by_role("button", name="Delete the alias").click()
    expect(aliases.get_by_role("alert")).to_contain_text("alias 'tested' is the default")

    page = visit.show("#models?model=mnist&version=2")
    page.get_by_role("button", name="Make version 2 the default").click()
    expect(card(page, "Aliases")).to_contain_text("Requests that name no version get 2.")
    assert get(tested, "/models/mnist")["default"] == 2
