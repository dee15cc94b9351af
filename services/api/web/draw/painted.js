/** How long it took from the ink to the answer that one can see. */

export const MEASURE = "draw-answer";

/**
 * Return the milliseconds from a change of the picture until what is rendered now is painted; the
 * browser's own performance tools show each as a measure.
 * @param {number} changedAt In the page's time (ms).
 * @returns {Promise<number>}
 */
export function measurePainted(changedAt) {
  return new Promise((resolve) => {
    // The callback comes before the next frame is painted, and what it leaves to do after it.
    requestAnimationFrame(() => {
      setTimeout(() => {
        performance.clearMeasures(MEASURE); // observers are told; a list would only grow
        resolve(performance.measure(MEASURE, { start: changedAt }).duration);
      });
    });
  });
}
