/** What was asked for: nothing yet, an answer, or why there is none. */

import { getPatiently } from "./client.js";

/** @template T */
export class Task {
  /** The newest answer; it stays until there is another. @type {T | null} */
  answer = null;
  /** Why the newest question has no answer. @type {Error | null} */
  refusal = null;
  #changed;
  #asking = new AbortController();

  /** @param {() => void} changed Is told of each answer and each refusal. */
  constructor(changed) {
    this.#changed = changed;
  }

  /**
   * Ask for the JSON at a path, however long that takes.
   * @param {() => string} makePath What it throws is a refusal too.
   */
  get(makePath) {
    return this.ask((signal) => getPatiently(makePath(), { signal }));
  }

  /**
   * Ask, and return when that has come to something; what was asked before is given up.
   * @param {(signal: AbortSignal) => Promise<T>} find
   */
  async ask(find) {
    this.close();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    try {
      const answer = await find(signal);
      signal.throwIfAborted(); // it may have been answered just before it was given up
      this.answer = answer;
      this.refusal = null;
    } catch (error) {
      if (error.name === "AbortError") return;
      this.refusal = error;
    }
    this.#changed();
  }

  /** Forget the answer: it is to another question. */
  forget() {
    this.close();
    this.answer = null;
    this.refusal = null;
  }

  /** Give up what is being asked. */
  close() {
    this.#asking.abort();
  }
}
