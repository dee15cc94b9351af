/** The token that the service was started with: all open tabs share it, and no file keeps it. */

import { tabStorage } from "./storage.js";

const KEY = "mlpforge.token"; // in the storage of a tab, and the channel of all tabs
const SAYABLE = /^[!-~]([ -~]*[!-~])?$/; // no service is started with another one

class Session extends EventTarget {
  /** Whether somebody waits for a token to be given. */
  isAsked = false;
  /** Whether the token that was given is not the right one. */
  wasRefused = false;
  #waiting = [];
  #tabs = new BroadcastChannel(KEY);

  constructor() {
    super();
    this.#tabs.onmessage = ({ data }) => this.#hear(data);
    if (this.token === null) this.#tabs.postMessage({ kind: "ask" });
  }

  get token() {
    const kept = tabStorage.getItem(KEY);
    return kept !== null && SAYABLE.test(kept) ? kept : null;
  }

  /** Whether the service answers only those who give a token, as far as is known. */
  get isGuarded() {
    return this.isAsked || this.token !== null;
  }

  /** Go on with a token, for whoever waits for one; one that no request can hold is refused here. */
  setToken(text) {
    const token = text.trim();
    if (!SAYABLE.test(token)) {
      this.wasRefused = true;
      this.dispatchEvent(new Event("change"));
      return;
    }
    this.#tabs.postMessage({ kind: "token", token });
    this.#use(token);
  }

  /** Answer a tab that asks for the token, or take one that another tab sends where this needs it. */
  #hear({ kind, token }) {
    if (kind === "ask") {
      if (this.token !== null) this.#tabs.postMessage({ kind: "token", token: this.token });
    } else if (token !== this.token && (this.token === null || this.isAsked)) {
      this.#use(token);
    }
  }

  #use(token) {
    tabStorage.setItem(KEY, token);
    this.isAsked = false;
    const waiting = this.#waiting.splice(0);
    this.dispatchEvent(new Event("change"));
    for (const goOn of waiting) goOn();
  }

  /**
   * Return when another token than this one is given.
   * @param {string | null} refused The one that the service did not take.
   */
  async askForToken(refused) {
    if (this.token !== refused) return; // somebody else was refused before, and has another by now
    this.isAsked = true;
    this.wasRefused = refused !== null;
    const given = new Promise((goOn) => this.#waiting.push(goOn));
    this.dispatchEvent(new Event("change"));
    await given;
  }
}

export const session = new Session();
