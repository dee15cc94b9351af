"""Debian's chromium: driven by Playwright, or with some tabs and no driver."""

import contextlib
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote

import httpx
from playwright.sync_api import Browser, sync_playwright

WAIT_S = 60.0
FLAGS = ["--no-sandbox"] if os.geteuid() == 0 else []  # chromium has none for root
# No requests of the browser's own.
QUIET = ["--no-first-run", "--disable-background-networking", "--disable-component-update"]


@contextlib.contextmanager
def open_browser() -> Iterator[Browser]:
    """Run the system's chromium until the block ends."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_find_chromium(), args=FLAGS)
        print(f"chromium {browser.version}\n")
        yield browser
        browser.close()


@contextlib.contextmanager
def open_tabs(url: str, count: int) -> Iterator[None]:
    """Keep tabs open in a separate browser, one of them visible, until the block ends.

    Under Playwright every page counts as visible.
    """
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        options = ["--headless=new", "--remote-debugging-port=0", f"--user-data-dir={folder}"]
        command = [_find_chromium(), *FLAGS, *QUIET, *options, "about:blank"]
        process = subprocess.Popen(  # noqa: S603  argv is fixed here, except for a folder's name
            command, stderr=subprocess.DEVNULL
        )
        try:
            with httpx.Client(base_url=_devtools_of(Path(folder))) as devtools:
                _load(devtools, url, count)
            yield
        finally:
            process.terminate()
            process.wait()


def _find_chromium() -> str:
    chromium = shutil.which("chromium")
    if chromium is None:
        raise SystemExit("this needs chromium on the PATH: apt-get install chromium")
    return chromium


def _devtools_of(folder: Path) -> str:
    """Return the address of the DevTools of a browser that was just started."""
    port_file = folder / "DevToolsActivePort"  # the port, and the path of the browser
    _wait_for(lambda: port_file.exists() and len(port_file.read_text().split()) > 1)
    return f"http://127.0.0.1:{port_file.read_text().split()[0]}"


def _load(devtools: httpx.Client, url: str, count: int) -> None:
    for _ in range(count):
        devtools.put(f"/json/new?{quote(url, safe='')}").raise_for_status()

    def is_loaded() -> bool:
        # Until it has loaded, a tab's title is its address.
        tabs = devtools.get("/json/list").json()
        loaded = [tab for tab in tabs if tab["url"] == url and tab["title"] not in url]
        return len(loaded) == count

    _wait_for(is_loaded)


def _wait_for(is_true: Callable[[], bool]) -> None:
    deadline = time.monotonic() + WAIT_S
    while not is_true():
        if time.monotonic() > deadline:
            raise SystemExit("the browser was not ready in time")
        time.sleep(0.05)
