"""A Flask app with the access checks, errors and limits of both services."""

from contracts.settings import Settings
from services.http.access import ForgeApp
from services.http.auth import guard
from services.http.callers import Authenticator
from services.http.error_responses import catch_errors
from services.http.tracing import trace_requests
from services.metrics.registry import MetricsRegistry
from services.metrics.requests import RequestCounter
from stores.access.store import AccessStore


def make_app(
    name: str,
    settings: Settings,
    registry: MetricsRegistry,
    keys: AccessStore,
    *,
    traces_writes: bool = False,
) -> ForgeApp:
    """Return an app without routes that checks access, counts requests and handles errors.

    Args:
        name: The app's package.
        settings: Allowed hosts, token, limits.
        registry: The values of its metrics.
        keys: The keys of its clients.
        traces_writes: As of trace_requests.
    """
    app = ForgeApp(name, Authenticator.of_settings(settings, keys))
    app.config["MAX_CONTENT_LENGTH"] = settings.max_body_bytes
    # No redirects: //jobs and /jobs/ are other paths.
    app.url_map.merge_slashes = False
    app.url_map.strict_slashes = True
    RequestCounter(registry).watch(app)  # first, so that rejected requests are counted
    guard(app, settings)
    trace_requests(app, traces_writes=traces_writes)
    catch_errors(app, app.authenticator.mask)
    return app
