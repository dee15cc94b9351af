/** Whether somebody waits for the service, for whoever shows that. */

class Connection extends EventTarget {
  /** @type {{reason: string} | null} Why it does not answer; null: nobody waits for it. */
  away = null;
  #waiters = new Map(); // who asks again, and why

  /**
   * @param {object} waiter Who asks again by itself.
   * @param {string} reason
   */
  noteAway(waiter, reason) {
    this.#waiters.delete(waiter); // the newest reason is the last
    this.#waiters.set(waiter, reason);
    this.#note();
  }

  /** Somebody was answered, or asks no more. */
  forget(waiter) {
    if (this.#waiters.delete(waiter)) this.#note();
  }

  #note() {
    const reason = [...this.#waiters.values()].at(-1);
    if (this.away?.reason === reason) return;
    this.away = reason === undefined ? null : { reason };
    this.dispatchEvent(new Event("change"));
  }
}

export const connection = new Connection();
