"""The order of a page's requests and paints while a digit is drawn."""

from typing import Any, Final

from playwright.sync_api import Page

# Wraps fetch() to record:
# - the largest number of concurrent predictions;
# - for each prediction, what the next frame painted, and whether a newer one had come before;
# - other requests about the image of a prediction before that was painted.
WATCH_ANSWERS: Final = """
window.watched = { most: 0, answers: [], early: [] };
{
  const { watched } = window;
  const unpainted = new Set(); // pictures
  const plainFetch = window.fetch;
  let predictions = 0;

  window.fetch = async (path, options) => {
    if (!path.startsWith("/predict")) {
      if ([...unpainted].some((picture) => options?.body?.includes?.(picture))) {
        watched.early.push(path);
      }
      return plainFetch(path, options);
    }
    predictions += 1;
    watched.most = Math.max(watched.most, predictions);
    try {
      const response = await plainFetch(path, options);
      const plainJson = response.json.bind(response);
      response.json = async () => {
        const answer = await plainJson();
        if (response.ok) watch(answer);
        return answer;
      };
      return response;
    } finally {
      predictions -= 1;
    }
  };

  function watch({ probabilities, pixels }) {
    const picture = JSON.stringify(pixels);
    const noted = { probabilities, shown: null, isNewest: null };
    unpainted.add(picture);
    watched.answers.push(noted);
    requestAnimationFrame(() => {
      const meters = [...document.querySelectorAll(".probabilities meter")];
      noted.shown = meters.map(({ value }) => value);
      noted.isNewest = watched.answers.at(-1) === noted;
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => unpainted.delete(picture);
      port2.postMessage(null); // it comes just after the paint
    });
  }
}
"""


def watched(page: Page) -> dict[str, Any]:
    return page.evaluate("window.watched")
