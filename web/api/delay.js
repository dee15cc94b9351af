/** Waiting that can be given up. */

/**
 * Return after so many seconds.
 * @param {number} seconds
 * @param {AbortSignal} [signal]
 * @throws {DOMException} AbortError, as soon as the signal says so.
 */
export function wait(seconds, signal) {
  return new Promise((resolve, reject) => {
    const giveUp = () => {
      clearTimeout(timer);
      reject(new DOMException("", "AbortError"));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", giveUp);
      resolve();
    }, seconds * 1000);
    if (signal?.aborted) giveUp();
    else signal?.addEventListener("abort", giveUp, { once: true });
  });
}
