/** Loading a view's modules, with retries while the service is unavailable. */

import { withRetry, request } from "../api/client.js";
import { isTabStorageKept, tabStorage } from "../api/storage.js";

const MARK = "mlpforge.reloaded"; // the page was reloaded for a view, and none has opened since
const NOT_FOUND = 404;

/**
 * Return what `load` returns, once the service can send the view's modules.
 * @template T
 * @param {() => Promise<T>} load
 * @param {string} address The view's module.
 * @param {{showMissing: () => void, signal: AbortSignal}} options showMissing: called before
 *   waiting; signal: aborted when the view is left.
 * @returns {Promise<T>}
 */
export async function loadView(load, address, { showMissing, signal }) {
  try {
    return await load();
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof TypeError)) throw error; // the module was loaded, and failed
    showMissing();
  }
  await untilAnswered(address, signal);
  try {
    return await load();
  } catch (error) {
    signal.throwIfAborted();
    // A browser caches a failed import as long as the document lives.
    if (mayReload()) location.reload();
    throw error;
  }
}

/** Note that a view has opened: the page may reload for the next one that fails. */
export function noteOpened() {
  tabStorage.removeItem(MARK);
}

async function untilAnswered(address, signal) {
  // A cached copy would not show that the service is available.
  const makeRequest = () => request(address, { cache: "no-store", signal });
  try {
    await withRetry(makeRequest, signal);
  } catch (error) {
    if (error.status !== NOT_FOUND) throw error; // 404: the service has another build of the page
  }
}

/** Whether the page may reload itself: only once, so that it can't loop. */
function mayReload() {
  const mayMark = isTabStorageKept && tabStorage.getItem(MARK) === null;
  if (mayMark) tabStorage.setItem(MARK, "");
  return mayMark;
}
