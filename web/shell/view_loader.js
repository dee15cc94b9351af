/** Loading a view's modules, also where the service is away when they are first asked for. */

import { withRetry, request } from "../api/client.js";
import { isTabStorageKept, tabStorage } from "../api/storage.js";

const MARK = "mlpforge.reloaded"; // the page was loaded again for a view, and none has opened since
const NOT_FOUND = 404;

/**
 * Return what a view's module has, once the service answers.
 * @template T
 * @param {() => Promise<T>} load
 * @param {string} address The module's.
 * @param {{showMissing: () => void, signal: AbortSignal}} options showMissing: is told that one waits;
 *   signal: the view is left.
 * @returns {Promise<T>}
 */
export async function loadView(load, address, { showMissing, signal }) {
  try {
    return await load();
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof TypeError)) throw error; // it is there, and wrong
    showMissing();
  }
  await untilAnswered(address, signal);
  try {
    return await load();
  } catch (error) {
    signal.throwIfAborted();
    // A browser remembers a module that it did not get, for as long as the document lives.
    if (mayReload()) location.reload();
    throw error;
  }
}

/** A view has opened: for the next one that does not, the page may be loaded again. */
export function noteOpened() {
  tabStorage.removeItem(MARK);
}

async function untilAnswered(address, signal) {
  // The browser's own copy would say nothing of the service.
  const makeRequest = () => request(address, { cache: "no-store", signal });
  try {
    await withRetry(makeRequest, signal);
  } catch (error) {
    if (error.status !== NOT_FOUND) throw error; // else it is there, with another build of the page
  }
}

/** Whether the page may load itself again: once, or it could go on doing so. */
function mayReload() {
  const mayMark = isTabStorageKept && tabStorage.getItem(MARK) === null;
  if (mayMark) tabStorage.setItem(MARK, "");
  return mayMark;
}
