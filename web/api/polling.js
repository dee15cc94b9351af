/** Asking again every few seconds, as long as somebody looks. */

import { wait } from "./delay.js";

/**
 * Ask at once, then again and again, but not while the tab is hidden.
 * @param {() => Promise<number | null>} ask Returns after how many seconds to ask again; null: never.
 * @param {AbortSignal} signal Ends it.
 */
export async function watch(ask, signal) {
  try {
    for (;;) {
      const pauseS = await ask();
      if (pauseS === null) return;
      await wait(pauseS, signal);
      await beSeen(signal);
    }
  } catch (error) {
    if (error.name !== "AbortError") throw error;
  }
}

/** Return as soon as the tab is visible. */
function beSeen(signal) {
  if (!document.hidden) return null;
  const { promise, resolve } = Promise.withResolvers();
  const look = () => {
    if (!document.hidden) resolve();
  };
  document.addEventListener("visibilitychange", look, { signal });
  signal.addEventListener("abort", resolve, { once: true });
  return promise;
}
