/** When an answer can be seen, and how long that was after the ink. */

const MEASURE = "draw-answer";

/** Return when what is rendered now is painted; while the tab is hidden, not at all. */
export function painted() {
  return new Promise((resolve) => {
    const { port1: end, port2: start } = new MessageChannel();
    end.onmessage = resolve;
    // The callback comes just before a frame is painted, and the message just after: a timer would
    // come later, with 10 ms that are none of the paint's.
    requestAnimationFrame(() => start.postMessage(null));
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
