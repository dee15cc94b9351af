"""`mlpforge webhooks`: set, list, show and delete webhooks, and list the notifications of a job."""

import sys
from typing import Annotated, Any

import typer

from cli.client import completion_of, connect
from cli.commands.default_command import DEFAULT, make_group
from cli.options import STDIN
from cli.output import (
    JsonOption,
    LimitOption,
    UrlOption,
    print_fields,
    print_json,
    print_list,
    print_result,
)
from mlpforge.connection import path_of
from mlpforge.webhooks import Webhook

complete_name = completion_of("/webhooks")
NameArgument = Annotated[
    str, typer.Argument(metavar="NAME", help="The webhook.", autocompletion=complete_name)
]
OptionalNameArgument = Annotated[
    str | None, typer.Argument(metavar="NAME", help="A webhook.", autocompletion=complete_name)
]
HookUrlArgument = Annotated[
    str, typer.Argument(metavar="URL", help="The https:// URL to call; - is standard input.")
]
EventsOption = Annotated[
    str | None, typer.Option(help="The ends to report, such as failed,cancelled.  [default: all]")
]
RotateOption = Annotated[
    bool, typer.Option("--rotate-secret", help="Replace the secret, and print the new one.")
]
JobArgument = Annotated[
    str,
    typer.Argument(
        metavar="ID", help="A job, by its id or 8 or more characters of it, or a sweep."
    ),
]
ID_CHARS = 36
COLUMNS = ("name", "url", "events", "created")
NOTIFICATION_COLUMNS = ("webhook", "type", "state", "attempts", "status", "error", "next")

webhooks = make_group("Set, list, show and delete webhooks.")


@webhooks.command(DEFAULT)
def show(
    name: OptionalNameArgument = None,
    limit: LimitOption = 50,
    url: UrlOption = None,
    as_json: JsonOption = False,
) -> None:
    """List the webhooks, or show one."""
    with connect(url) as client:
        if name is None:
            page = client.connection.get_list("/webhooks", limit)
            print_list(page, COLUMNS, _to_row, as_json=as_json)
            return
        _print_webhook(client.webhooks.get(name), as_json=as_json)


@webhooks.command("set")
def set_webhook(
    name: NameArgument,
    hook_url: HookUrlArgument,
    events: EventsOption = None,
    rotate_secret: RotateOption = False,
    url: UrlOption = None,
    as_json: JsonOption = False,
) -> None:
    """Create a webhook, or change it; a new one's secret is printed once."""
    called = sys.stdin.readline().strip() if hook_url == STDIN else hook_url
    chosen = None if events is None else events.split(",")
    with connect(url) as client:
        webhook = client.webhooks.set(name, called, chosen, rotate_secret=rotate_secret)
    _print_webhook(webhook, as_json=as_json)


@webhooks.command("delete")
def delete_webhook(name: NameArgument, url: UrlOption = None, as_json: JsonOption = False) -> None:
    """Delete a webhook; notifications that wait for it are given up."""
    with connect(url) as client:
        client.webhooks.delete(name)
    print_result({"name": name}, f"deleted webhook {name}", as_json=as_json)


@webhooks.command("notifications")
def list_notifications(
    job_id: JobArgument,
    limit: LimitOption = 50,
    url: UrlOption = None,
    as_json: JsonOption = False,
) -> None:
    """List the notifications of a job or a sweep, with their last attempts."""
    with connect(url) as client:
        whole = job_id if len(job_id) == ID_CHARS else client.job(job_id).id
        path = path_of("jobs", whole, "notifications")
        page = client.connection.get_list(path, limit)
    print_list(page, NOTIFICATION_COLUMNS, _to_notification_row, as_json=as_json)


def _print_webhook(webhook: Webhook, *, as_json: bool) -> None:
    if as_json:
        print_json(webhook.raw)
        return
    print_fields(
        {
            "name": webhook.name,
            "url": webhook.url,
            "events": ", ".join(webhook.events),
            "created": webhook.created_at,
            "secret": webhook.secret,
        }
    )


def _to_row(raw: dict[str, Any]) -> tuple[object, ...]:
    return (raw["name"], raw["url"], ", ".join(raw["events"]), raw["created_at"])


def _to_notification_row(raw: dict[str, Any]) -> tuple[object, ...]:
    last = raw["attempts"][-1] if raw["attempts"] else {"status": None, "error": None}
    head = (raw["webhook"], raw["type"], raw["state"], len(raw["attempts"]))
    return (*head, last["status"], last["error"], raw["next_attempt_at"])
