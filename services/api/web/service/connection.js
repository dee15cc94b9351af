/** Whether the service answers, for whoever shows that. */

class Connection extends EventTarget {
  /** @type {{reason: string} | null} Why it does not answer; null: it does. */
  away = null;

  noteAway(reason) {
    if (this.away?.reason === reason) return;
    this.away = { reason };
    this.dispatchEvent(new Event("change"));
  }

  noteBack() {
    if (this.away === null) return;
    this.away = null;
    this.dispatchEvent(new Event("change"));
  }
}

export const connection = new Connection();
