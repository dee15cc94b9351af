/** A value that is loaded: none yet, the newest one, or the error of the newest attempt. */

import { getWithRetry } from "./client.js";

/** @template T */
export class Task {
  /** The newest value; it stays until there is another. @type {T | null} */
  value = null;
  /** The error of the newest attempt. @type {Error | null} */
  error = null;
  #onChange;
  #controller = new AbortController();

  /** @param {() => void} onChange Called after each value and each error. */
  constructor(onChange) {
    this.#onChange = onChange;
  }

  /**
   * Load the JSON at a path, with retries.
   * @param {() => string} makePath An error that it throws is an error of the task.
   */
  get(makePath) {
    return this.run((signal) => getWithRetry(makePath(), { signal }));
  }

  /**
   * Load a value, and return when that has succeeded or failed; an earlier run is aborted.
   * @param {(signal: AbortSignal) => Promise<T>} load
   */
  async run(load) {
    this.abort();
    this.#controller = new AbortController();
    const { signal } = this.#controller;
    try {
      const value = await load(signal);
      signal.throwIfAborted(); // it may have loaded just before it was aborted
      this.value = value;
      this.error = null;
    } catch (error) {
      if (error.name === "AbortError") return;
      this.error = error;
    }
    this.#onChange();
  }

  /** Abort the current run, and drop the value and the error. */
  reset() {
    this.abort();
    this.value = null;
    this.error = null;
  }

  abort() {
    this.#controller.abort();
  }
}
