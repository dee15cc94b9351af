/** Polling that pauses while the tab is hidden. */

import { wait } from "./delay.js";

/**
 * Call a function now and after each pause, but not while the tab is hidden.
 * @param {() => Promise<number | null>} load Returns the pause in seconds; null: stop.
 * @param {AbortSignal} signal Stops it.
 */
export async function poll(load, signal) {
  try {
    for (;;) {
      const pauseS = await load();
      if (pauseS === null) return;
      await wait(pauseS, signal);
      await untilVisible(signal);
    }
  } catch (error) {
    if (error.name !== "AbortError") throw error;
  }
}

function untilVisible(signal) {
  if (!document.hidden) return null;
  const { promise, resolve } = Promise.withResolvers();
  const check = () => document.hidden || resolve(null);
  document.addEventListener("visibilitychange", check, { signal });
  signal.addEventListener("abort", resolve, { once: true });
  return promise;
}
