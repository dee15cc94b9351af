"""The first visit of the page: over a slow connection, and the first minute after Start."""

import re
import time

from playwright.sync_api import Browser, BrowserContext, Page, Response, ViewportSize

from harness.live import Live, wait_for_state
from harness.timing import judge, judge_median

LATENCY_MS = 400
BYTES_PER_S = 50_000
MAX_REQUESTS = 25
MAX_MEANINGFUL_MS = 2000
MAX_USABLE_MS = 6000
MAX_FIRST_RESULT_S = 3.0
MAX_95_PERCENT_S = 20.0
WANTED_PERCENT = 95.0
SLOW_VISITS = 7
STARTS = 5
TIMEOUT_MS = 60_000
VIEWPORT: ViewportSize = {"width": 1280, "height": 800}
START = "Start training"
# The header, the navigation and a heading are in the document: they are the first that is painted.
IS_MEANINGFUL = "() => performance.getEntriesByName('first-contentful-paint').length > 0"
MEANINGFUL_MS = "performance.getEntriesByName('first-contentful-paint')[0].startTime"
IS_USABLE = """() => [...document.querySelectorAll("form button")].some(
  (button) => button.textContent.includes("Start training") && !button.disabled)"""
HAS_CURVE = """() => [...document.querySelectorAll("line-chart")].some(
  (chart) => chart.series.some(({ xs }) => xs.length > 0))"""
HAS_95_PERCENT = f"""() => parseFloat(
  document.querySelector("[data-testid=test-accuracy]")?.textContent) >= {WANTED_PERCENT}"""


def load_slowly(live: Live, browser: Browser) -> bool:
    """Measure first views over a slow connection, with an empty cache and with a full one."""
    cold, warm, requests = [], [], []
    for _ in range(SLOW_VISITS):
        with browser.new_context(viewport=VIEWPORT) as context:
            count, *times = _visit_slowly(context, live)
            requests.append(count)
            cold.append(times)
            warm.append(_visit_slowly(context, live)[1:])
    meaningful, usable = zip(*cold, strict=True)
    again = [times[1] for times in warm]
    count = max(requests)
    return all(
        [
            judge(f"first view: {count} requests ({MAX_REQUESTS})", is_met=count <= MAX_REQUESTS),
            judge_median("meaningful, slow connection", "ms", meaningful, MAX_MEANINGFUL_MS),
            judge_median("usable, slow connection", "ms", usable, MAX_USABLE_MS),
            judge_median("usable, slow connection, cached", "ms", again, MAX_USABLE_MS),
        ]
    )


def _visit_slowly(context: BrowserContext, live: Live) -> tuple[int, float, float]:
    """Return the number of requests, and the milliseconds until meaningful and usable."""
    page = context.new_page()
    urls: list[str] = []
    page.on("request", lambda request: urls.append(request.url))
    devtools = context.new_cdp_session(page)
    conditions = {"latency": LATENCY_MS, "downloadThroughput": BYTES_PER_S}
    devtools.send("Network.enable")
    devtools.send(
        "Network.emulateNetworkConditions",
        {"offline": False, "uploadThroughput": BYTES_PER_S, **conditions},
    )
    page.goto(f"http://{live.address}/", wait_until="commit")
    page.wait_for_function(IS_MEANINGFUL, polling="raf")
    page.wait_for_function(IS_USABLE, polling="raf")
    usable_ms: float = page.evaluate("performance.now()")
    meaningful_ms: float = page.evaluate(MEANINGFUL_MS)
    page.wait_for_load_state("networkidle")
    page.close()
    return len(urls), meaningful_ms, usable_ms


def start(live: Live, browser: Browser) -> bool:
    """Measure the time from Start to the first results, and to 95 %, with the default preset."""
    times = [_start_once(live, browser) for _ in range(STARTS)]
    curve, picture, accurate = zip(*times, strict=True)
    return all(
        [
            judge_median(
                "from Start to the first point of the curve", "s", curve, MAX_FIRST_RESULT_S
            ),
            judge_median("from Start to the first picture", "s", picture, MAX_FIRST_RESULT_S),
            judge_median("from Start to 95 % test accuracy", "s", accurate, MAX_95_PERCENT_S),
        ]
    )


def _start_once(live: Live, browser: Browser) -> tuple[float, float, float]:
    with browser.new_context(viewport=VIEWPORT) as context:
        page = context.new_page()
        pictures: list[float] = []

        def note(response: Response) -> None:
            if _is_picture(response):
                pictures.append(time.monotonic())

        page.on("response", note)
        page.goto(f"http://{live.address}/")
        page.wait_for_function(IS_USABLE, polling="raf")
        began = time.monotonic()
        page.get_by_role("button", name=START).click()
        seconds = [_seconds_until(page, claim, began) for claim in (HAS_CURVE, HAS_95_PERCENT)]
        (job_id,) = re.findall(r"[?&]jobs=([0-9a-f-]+)", page.url)
    if live.call("GET", f"/jobs/{job_id}")["state"] == "running":
        live.call("POST", f"/jobs/{job_id}/cancel", {})
        wait_for_state(live, job_id, "cancelled")
    return seconds[0], pictures[0] - began, seconds[1]


def _is_picture(response: Response) -> bool:
    """Whether a response describes the network of a running job, which the page then draws."""
    is_of_job = "job_id" in (response.request.post_data or "")
    return is_of_job and response.ok and response.url.endswith("/inspect/summary")


def _seconds_until(page: Page, claim: str, began: float) -> float:
    page.wait_for_function(claim, polling="raf", timeout=TIMEOUT_MS)
    return time.monotonic() - began
