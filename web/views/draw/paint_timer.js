/** Measuring the time from the ink to the painted prediction. */

const MEASURE = "draw-answer";

/** Return when the current rendering is painted; while the tab is hidden, never. */
export function painted() {
  return new Promise((resolve) => {
    const { port1: end, port2: start } = new MessageChannel();
    end.onmessage = resolve;
    // The callback runs just before a frame is painted, the message just after it; a timer would
    // add up to 10 ms.
    requestAnimationFrame(() => start.postMessage(null));
  });
}

/**
 * Return the milliseconds since a change of the drawing; the browser's performance tools show them
 * as a measure.
 * @param {number} changedAt In the page's clock (ms).
 */
export function measureSince(changedAt) {
  performance.clearMeasures(MEASURE); // observers have it; the list would only grow
  return performance.measure(MEASURE, { start: changedAt }).duration;
}
