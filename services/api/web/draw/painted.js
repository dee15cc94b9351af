/** When an answer can be seen, and how long that was after the ink. */

export const MEASURE = "draw-answer";

/** Return when what is rendered now is painted; while the tab is hidden, not at all. */
export function painted() {
  return new Promise((resolve) => {
    // The callback comes before the next frame is painted, and what it leaves to do after it.
    requestAnimationFrame(() => setTimeout(resolve));
  });
}

/**
 * Return the milliseconds since a change of the picture; the browser's own performance tools show
 * each as a measure.
 * @param {number} changedAt In the page's time (ms).
 */
export function measureSince(changedAt) {
  performance.clearMeasures(MEASURE); // observers are told; a list would only grow
  return performance.measure(MEASURE, { start: changedAt }).duration;
}
