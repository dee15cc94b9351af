"""The predictors that the views "draw" and "inspect" offer: those that take their images."""

import re

import pytest
from browser.support.datasets import TABLE, upload
from browser.support.service import Service
from browser.support.strokes import draw
from browser.support.visit import Visit
from playwright.sync_api import Route, expect


@pytest.fixture(scope="module")
def tabular(service: Service) -> Service:
    """The service with the model `colors` of a table."""
    upload(service, "colors", "text/csv", TABLE)
    service.train({"dataset": "colors", "model": "colors", "steps": 20, "hidden_sizes": [5]})
    return service


@pytest.mark.parametrize("view", ["draw", "inspect"])
def test_models_of_tables_are_not_offered(visit: Visit, tabular: Service, view: str):
    page = visit.show(f"#{view}")
    offered = page.locator("main option")
    expect(offered.filter(has_text="mnist").first).to_be_attached()

    assert offered.filter(has_text="colors").count() == 0


def test_model_of_a_table_shows_why_it_predicts_nothing(visit: Visit, tabular: Service):
    visit.allowed.add(422)
    page = visit.show("#draw?model=colors&version=1")
    draw(page, 1)

    expect(page.get_by_text("Model colors takes no gray images of 28")).to_be_visible()
    page.get_by_label("Model or running job").select_option("mnist")
    expect(page.get_by_text(re.compile("by version .* of mnist"))).to_be_visible()
    expect(page.get_by_text("Model colors takes no gray images")).to_have_count(0)


def test_view_with_models_of_tables_alone_says_what_to_train(visit: Visit, tabular: Service):
    def keep_tables(route: Route) -> None:
        models = tabular.client.get("/models").json()["items"]
        tables = [model for model in models if model["kind"] == "table"]
        route.fulfill(json={"items": tables, "next_cursor": None})

    visit.context.route("**/models?*", keep_tables)
    page = visit.show("#draw")

    expect(page.get_by_text("No model takes drawings")).to_be_visible()
    expect(page.get_by_role("link", name="Train a model")).to_be_visible()


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("#draw?model=nope", "no model is named 'nope'"),
        ("#draw?model=mnist&version=99", "model 'mnist' has no version 99"),
    ],
)
def test_unknown_version_is_reported_before_drawing(visit: Visit, trained: Service, address, why):
    del trained
    visit.allowed.add(404)
    page = visit.show(address)

    expect(page.get_by_role("main").get_by_text(why).first).to_be_visible()


def test_version_of_a_table_links_to_no_drawing(visit: Visit, tabular: Service):
    page = visit.show("#models?model=colors&version=1")
    expect(page.get_by_role("button", name="Delete")).to_be_visible()

    expect(page.get_by_role("link", name="Draw")).to_have_count(1)  # of the navigation
