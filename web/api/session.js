/** The service's bearer token: shared by all open tabs, kept in the tab's storage only.
 *
 * Not in the browser's storage: a token must not outlive the last tab.
 */

import { wait } from "./delay.js";
import { tabStorage } from "./storage.js";

const KEY = "mlpforge.token"; // in the storage of a tab, and the channel of all tabs
const ANSWER_S = 0.2; // in which another tab sends the token: until then the user is not asked
const VALID_TOKEN = /^[!-~]([ -~]*[!-~])?$/; // what an HTTP header can hold

class Session extends EventTarget {
  /** Whether a request waits for the user to enter a token. */
  isTokenNeeded = false;
  /** Whether the service rejected the entered token. */
  wasRejected = false;
  #waiting = [];
  #tabs = new BroadcastChannel(KEY);
  #otherTabs = Promise.resolve(); // settled when they have sent the token, or had time for it

  constructor() {
    super();
    this.#tabs.onmessage = ({ data }) => this.#receive(data);
    if (this.token !== null) return;
    this.#tabs.postMessage({ kind: "request" });
    this.#otherTabs = wait(ANSWER_S);
  }

  get token() {
    const stored = tabStorage.getItem(KEY);
    return stored !== null && VALID_TOKEN.test(stored) ? stored : null;
  }

  /** Whether the service requires a token, as far as is known. */
  get isGuarded() {
    return this.isTokenNeeded || this.token !== null;
  }

  /** Use the entered token for all requests that wait; one that no header can hold is rejected. */
  setToken(text) {
    const token = text.trim();
    if (!VALID_TOKEN.test(token)) {
      this.wasRejected = true;
      this.dispatchEvent(new Event("change"));
      return;
    }
    this.#tabs.postMessage({ kind: "token", token });
    this.#use(token);
  }

  /** Forget the token in all tabs; each loads the page again, without what it has shown. */
  signOut() {
    this.#tabs.postMessage({ kind: "sign-out" });
    this.#forget();
  }

  #forget() {
    tabStorage.removeItem(KEY);
    location.reload();
  }

  /** Send the token to a tab that requests it, or take one from another tab if this one needs it. */
  #receive({ kind, token }) {
    if (kind === "sign-out") {
      if (this.token !== null) this.#forget(); // or what is typed here would be lost
    } else if (kind === "request") {
      if (this.token !== null) this.#tabs.postMessage({ kind: "token", token: this.token });
    } else if (token !== this.token && (this.token === null || this.isTokenNeeded)) {
      this.#use(token);
    }
  }

  #use(token) {
    tabStorage.setItem(KEY, token);
    this.isTokenNeeded = false;
    const waiting = this.#waiting.splice(0);
    this.dispatchEvent(new Event("change"));
    for (const resume of waiting) resume();
  }

  /**
   * Return when there is another token than the rejected one.
   * @param {string | null} rejected The token of the request that failed.
   */
  async requestToken(rejected) {
    await this.#otherTabs;
    if (this.token !== rejected) return; // another tab has sent one, or the user has entered it
    this.isTokenNeeded = true;
    this.wasRejected = rejected !== null;
    const { promise, resolve } = Promise.withResolvers();
    this.#waiting.push(resolve);
    this.dispatchEvent(new Event("change"));
    await promise;
  }
}

export const session = new Session();
