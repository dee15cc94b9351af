"""A service with a token: the page asks the user for it."""

import pytest
from api_servers import Servers
from browser.support.accessibility import assert_accessible
from browser.support.visit import Visit
from playwright.sync_api import expect

from serving import NO_BROKER

TOKEN = "a-token-of-the-tests"  # noqa: S105  no secret: the service of these tests alone takes it

# Counts the forms that ask for the token, also one that is hidden again at once.
NOTE_FORMS = """
window.formsShown = 0;
new MutationObserver((changes) => {
  const added = changes.flatMap(({ addedNodes }) => [...addedNodes]);
  formsShown += added.filter((node) => node.querySelector?.("[name=token]")).length;
}).observe(document, { childList: true, subtree: true });
"""


@pytest.fixture(scope="module")
def guarded(tmp_path_factory):
    """The address of an API, which also serves the page."""
    servers = Servers(tmp_path_factory.mktemp("guarded"), NO_BROKER)
    _, port = servers.start(MLPFORGE_TOKEN=TOKEN)
    yield f"http://127.0.0.1:{port}"
    servers.stop()


@pytest.fixture(scope="module")
def guarded_profile(browser, guarded):
    """A browser profile, whose tabs have no token at first: each keeps its own."""
    context = browser.new_context(base_url=guarded)
    yield context
    context.close()


@pytest.fixture
def visit_guarded(guarded_profile, guarded):
    begun = Visit(guarded_profile, guarded, allowed={401})
    yield begun
    begun.end()


def give_token(page, token):
    page.get_by_label("Token or key:").fill(token)
    page.get_by_role("button", name="Sign in").click()


def test_page_requests_the_token_and_continues(visit_guarded):
    page = visit_guarded.open("#jobs")
    expect(page.get_by_label("Token or key:")).to_be_visible()
    expect(page.get_by_role("alert").first).to_contain_text("requires a token or a key")
    assert_accessible(page)

    give_token(page, "another-one")
    expect(page.get_by_text("The service rejected this token or key.")).to_be_visible()
    give_token(page, TOKEN)

    expect(page.get_by_label("Token or key:")).to_be_hidden()
    expect(page.get_by_text("No job")).to_be_visible()


def test_token_survives_a_reload_and_is_shared_by_tabs(visit_guarded):
    page = visit_guarded.open("#jobs")
    give_token(page, TOKEN)
    expect(page.get_by_label("Token or key:")).to_be_hidden()
    page.reload()
    expect(page.get_by_text("No job")).to_be_visible()

    other = visit_guarded.open("#jobs")
    expect(other.get_by_text("No job")).to_be_visible()

    expect(other.get_by_label("Token or key:")).to_be_hidden()
    assert other.evaluate("localStorage.length") == 0  # it is not stored on disk


def test_new_tab_uses_the_token_without_showing_the_form(visit_guarded):
    give_token(visit_guarded.open("#jobs"), TOKEN)
    other = visit_guarded.new_page(NOTE_FORMS)
    other.goto("/#jobs")
    expect(other.get_by_text("No job")).to_be_visible()

    assert other.evaluate("formsShown") == 0


def test_signing_out_of_one_tab_signs_out_of_all(visit_guarded):
    first, second = visit_guarded.open("#jobs"), visit_guarded.open("#models")
    give_token(first, TOKEN)
    expect(second.get_by_label("Token or key:")).to_be_hidden()
    first.get_by_role("button", name="Sign out").click()

    for page in (first, second):
        expect(page.get_by_label("Token or key:")).to_be_visible()
        expect(page.get_by_role("button", name="Sign out")).to_have_count(0)
        assert page.evaluate("sessionStorage.length") == 0


def test_token_of_one_tab_is_used_by_waiting_tabs(visit_guarded):
    first, second = visit_guarded.open("#jobs"), visit_guarded.open("#models")
    expect(second.get_by_label("Token or key:")).to_be_visible()
    give_token(first, TOKEN)

    expect(second.get_by_label("Token or key:")).to_be_hidden()


@pytest.mark.parametrize(
    "token", ["snow-\N{SNOWMAN}-man", "umlaut-\N{LATIN SMALL LETTER U WITH DIAERESIS}"]
)
def test_token_that_no_header_can_hold_is_rejected(visit_guarded, token):
    page = visit_guarded.open("#jobs")
    give_token(page, token)
    expect(page.get_by_text("The service rejected this token or key.")).to_be_visible()
    assert page.evaluate("sessionStorage.length") == 0

    give_token(page, TOKEN)

    expect(page.get_by_label("Token or key:")).to_be_hidden()
    expect(page.get_by_text("No job")).to_be_visible()


def test_invalid_stored_token_is_requested_again(visit_guarded):
    page = visit_guarded.open("#jobs")
    page.evaluate("sessionStorage.setItem('mlpforge.token', 'snow-\\u2603-man')")
    page.reload()
    give_token(page, TOKEN)

    expect(page.get_by_text("No job")).to_be_visible()


def test_guarded_service_shows_no_link_to_the_docs(visit_guarded):
    page = visit_guarded.open("#jobs")
    expect(page.get_by_label("Token or key:")).to_be_visible()
    expect(page.get_by_role("link", name="HTTP API")).to_have_count(0)
    give_token(page, TOKEN)
    expect(page.get_by_text("No job")).to_be_visible()

    expect(page.get_by_role("link", name="HTTP API")).to_have_count(0)
