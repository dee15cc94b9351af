/** The browser's storage or, if the browser forbids that, the page's memory. */

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

function find(name) {
  try {
    return globalThis[name];
  } catch {
    return new Memory(); // a browser that stores nothing throws
  }
}
