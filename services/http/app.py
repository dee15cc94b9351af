"""A Flask app with what both services share: access, errors, limits."""

from flask import Flask

from contracts.settings import Settings
from services.http.auth import guard
from services.http.error_responses import catch_errors
from services.metrics.cells import Cells
from services.metrics.requests import RequestCounter


def make_app(name: str, settings: Settings, cells: Cells) -> Flask:
    """Return an app without routes that checks access and answers every error as a problem.

    Args:
        name: The package that the app belongs to.
        settings: Host names, token, limits.
        cells: Where its requests are counted.
    """
    app = Flask(name, static_folder=None)
    app.config["MAX_CONTENT_LENGTH"] = settings.max_body_bytes
    # No redirects to other spellings: //jobs and /jobs/ are not addresses.
    app.url_map.merge_slashes = False
    app.url_map.strict_slashes = True
    RequestCounter(cells).watch(app)  # first: what is refused below is counted too
    guard(app, settings)
    catch_errors(app)
    return app
