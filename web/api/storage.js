/** Where the page keeps things: the browser's storage or, where a browser refuses that, its memory. */

class Memory {
  #items = new Map();

  getItem(key) {
    return this.#items.get(key) ?? null;
  }

  setItem(key, text) {
    this.#items.set(key, text);
  }

  removeItem(key) {
    this.#items.delete(key);
  }
}

/** @type {Storage} Of this tab. */
export const tabStorage = find("sessionStorage");
/** @type {Storage} Of this browser. */
export const browserStorage = find("localStorage");
/** Whether what the tab's has outlives the document. */
export const isTabStorageKept = !(tabStorage instanceof Memory);

function find(name) {
  try {
    return globalThis[name];
  } catch {
    return new Memory(); // a browser that is told to keep nothing throws
  }
}
