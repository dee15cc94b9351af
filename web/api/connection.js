/** Whether the service is available: each request that is retried reports it here. */

const TICK_MS = 1000;

/** Dispatches "change" when the outage begins, changes and ends, and each second of it. */
class Connection extends EventTarget {
  /** @type {{reason: string} | null} Why the service is unavailable; null: no request is retried. */
  outage = null;
  #reasons = new Map(); // by waiter
  #answeredMs = performance.now();
  #timer = 0;

  /** Note that the service has sent something. */
  noteAnswer() {
    this.#answeredMs = performance.now();
  }

  /** Seconds since the service has sent something: the age of what is shown. */
  get silentS() {
    return Math.round((performance.now() - this.#answeredMs) / 1000);
  }

  /**
   * @param {object} waiter The request or stream that is retried.
   * @param {string} reason
   */
  report(waiter, reason) {
    this.#reasons.delete(waiter); // so that the newest reason is the last
    this.#reasons.set(waiter, reason);
    this.#update();
  }

  /** Note that a waiter has its response, or has given up. */
  clear(waiter) {
    if (this.#reasons.delete(waiter)) this.#update();
  }

  #update() {
    const reason = [...this.#reasons.values()].at(-1);
    if (this.outage?.reason === reason) return;
    this.outage = reason === undefined ? null : { reason };
    clearInterval(this.#timer);
    if (this.outage !== null) this.#timer = setInterval(() => this.#emit(), TICK_MS);
    this.#emit();
  }

  #emit() {
    this.dispatchEvent(new Event("change"));
  }
}

export const connection = new Connection();
