/** Requests about a value that changes faster than the service answers: one at a time, the latest next. */

/** @template T */
export class LatestRequest {
  #ask;
  #waiting = null;
  #asked = null;

  /**
   * @param {(what: T, signal: AbortSignal) => Promise<void>} ask Asks and tells the answer; what it
   *   throws when it is given up is nobody's concern.
   */
  constructor(ask) {
    this.#ask = ask;
  }

  /**
   * Ask about this next; what waited until now is forgotten.
   * @param {T} what
   * @param {{isUrgent?: boolean}} options isUrgent: what is being asked about is given up for it.
   */
  offer(what, { isUrgent = false } = {}) {
    this.#waiting = { what };
    if (isUrgent) this.#asked?.abort();
    if (this.#asked === null) this.#goOn();
  }

  /** Forget what waits, and give up what is being asked about. */
  drop() {
    this.#waiting = null;
    this.#asked?.abort();
  }

  async #goOn() {
    while (this.#waiting !== null) {
      const { what } = this.#waiting;
      this.#waiting = null;
      this.#asked = new AbortController();
      await this.#ask(what, this.#asked.signal).catch(passOver);
    }
    this.#asked = null;
  }
}

function passOver(error) {
  if (error.name !== "AbortError") throw error;
}
