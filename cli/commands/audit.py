"""`mlpforge audit`: list the requests that changed something or were refused."""

from typing import Any

from cli.client import connect
from cli.output import JsonOption, LimitOption, UrlOption, print_list

COLUMNS = ("time", "key", "address", "request", "status", "problem", "request id")


def audit(limit: LimitOption = 50, url: UrlOption = None, as_json: JsonOption = False) -> None:
    """List the requests that changed something or were refused."""
    with connect(url) as client:
        page = client.connection.get_list("/audit", limit)
    print_list(page, COLUMNS, _to_row, as_json=as_json)


def _to_row(raw: dict[str, Any]) -> tuple[object, ...]:
    sent = f"{raw['method']} {raw['path']}"
    outcome = (raw["outcome"]["status"], raw["outcome"]["problem"])
    return (raw["time"], raw["key_id"], raw["address"], sent, *outcome, raw["request_id"])
