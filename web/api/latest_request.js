/** Requests about a value that changes faster than the service responds: one at a time, latest next. */

/** @template T */
export class LatestRequest {
  #send;
  /** @type {{input: T} | null} */
  #next = null;
  /** @type {AbortController | null} */
  #current = null;

  /** @param {(input: T, signal: AbortSignal) => Promise<void>} send An AbortError of it is ignored. */
  constructor(send) {
    this.#send = send;
  }

  /**
   * Send this input next; it replaces one that still waits.
   * @param {T} input
   * @param {{isUrgent?: boolean}} options isUrgent: abort the current request.
   */
  submit(input, { isUrgent = false } = {}) {
    this.#next = { input };
    if (isUrgent) this.#current?.abort();
    if (this.#current === null) this.#sendAll();
  }

  /** Abort the current request, and drop the input that waits. */
  cancel() {
    this.#next = null;
    this.#current?.abort();
  }

  async #sendAll() {
    try {
      while (this.#next !== null) {
        const { input } = this.#next;
        this.#next = null;
        const controller = new AbortController();
        this.#current = controller;
        await this.#send(input, controller.signal).catch(ignoreAbort);
      }
    } finally {
      this.#current = null; // also after an error: the next input is sent
    }
  }
}

function ignoreAbort(error) {
  if (error.name !== "AbortError") throw error;
}
