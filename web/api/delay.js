/** A delay that can be aborted. */

/**
 * Return after so many seconds.
 * @param {number} seconds
 * @param {AbortSignal} [signal]
 * @throws {DOMException} AbortError, as soon as the signal is aborted.
 */
export function wait(seconds, signal) {
  return new Promise((resolve, reject) => {
    const abort = () => {
      clearTimeout(timer);
      reject(new DOMException("", "AbortError"));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", abort);
      resolve(undefined);
    }, seconds * 1000);
    if (signal?.aborted) abort();
    else signal?.addEventListener("abort", abort, { once: true });
  });
}
