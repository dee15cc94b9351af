/** One event stream for all tabs of a browser, which opens at most six connections to a host.
 *
 * One visible tab leads: it holds a lock, reads the events of the jobs that any visible tab wants, and broadcasts
 * them. When it is closed or hidden, the next one gets the lock and continues where the leader stopped. Hidden tabs
 * get no events, so that they cost the training nothing.
 */

import { connection } from "../connection.js";
import { wait } from "../delay.js";
import { makeName } from "../random_name.js";
import { readJobs } from "./job_stream.js";

const NAME = "mlpforge.job-events"; // another name than in builds with other messages
const MAX_JOBS = 20; // of one stream
const DEBOUNCE_MS = 50; // several changes at once are one request
const RETRY_S = 5; // after a permanent error

/** @typedef {import("./job_stream.js").JobEvent} JobEvent */

export class SharedStream {
  #tab = makeName();
  #onEvents;
  #onGap;
  /** @type {BroadcastChannel | null} null: the tab is hidden. */
  #channel = null;
  #visible = new AbortController(); // aborted when the tab is hidden
  #wanted = []; // jobs of this tab
  #othersWanted = new Map(); // jobs of other tabs, by the tab's name; only the leader has them
  #hasLock = false; // whether this tab holds its own lock: without it the leader must not know the tab
  #isLeader = false;
  /** @type {import("./job_stream.js").StreamPosition} */
  #position = { ids: [], lastEventId: null };
  /** @type {AbortController | null} */
  #reading = null;
  /** @type {number | null} */
  #timer = null;

  /**
   * @param {(events: JobEvent[]) => void} onEvents Gets the events of the jobs that any visible tab wants.
   * @param {() => void} onGap Called when events may have been missed.
   */
  constructor(onEvents, onGap) {
    this.#onEvents = onEvents;
    this.#onGap = onGap;
    document.addEventListener("visibilitychange", () => this.#followVisibility());
    connection.addEventListener("change", () => {
      if (this.#isLeader) this.#post({ kind: "connection", outage: connection.outage });
    });
    if (!document.hidden) this.#join();
  }

  #followVisibility() {
    const isOut = this.#channel === null;
    if (document.hidden) this.#leave();
    else if (isOut) {
      this.#join();
      this.#onGap();
    }
  }

  /** Set which jobs this tab wants. */
  want(ids) {
    this.#wanted = [...ids];
    if (this.#isLeader) this.#readSoon();
    else this.#postWanted();
  }

  /** Hold this tab's own lock, which shows that it is visible, and lead as soon as no other tab does. */
  #join() {
    const { locks } = navigator;
    this.#channel = new BroadcastChannel(NAME);
    this.#channel.onmessage = ({ data: message }) => this.#receive(message);
    if (locks === undefined) {
      this.#lead(); // an insecure origin has no locks: each tab reads for itself
      return;
    }
    this.#visible = new AbortController();
    this.#hold(lockOf(this.#tab), () => {
      this.#hasLock = true;
      this.#postWanted();
    });
    this.#hold(NAME, () => this.#lead());
  }

  /** Hold a lock until the tab is closed or hidden. */
  #hold(name, onGranted) {
    const { signal } = this.#visible;
    const { promise, resolve } = Promise.withResolvers();
    signal.addEventListener("abort", resolve);
    const hold = () => {
      if (signal.aborted) return undefined;
      onGranted();
      return promise;
    };
    navigator.locks.request(name, { signal }, hold).catch(() => {}); // aborted
  }

  #leave() {
    this.#visible.abort();
    this.#reading?.abort();
    this.#reading = null;
    clearTimeout(this.#timer ?? undefined);
    this.#timer = null;
    this.#isLeader = false;
    this.#hasLock = false;
    this.#othersWanted.clear();
    this.#channel?.close();
    this.#channel = null;
    connection.clear(this);
  }

  #lead() {
    this.#isLeader = true;
    connection.clear(this); // the previous leader is closed
    this.#post({ kind: "request" });
    this.#readSoon();
  }

  #receive(message) {
    if (message.kind === "events") {
      if (this.#isLeader) return; // without locks each tab leads, and reads for itself
      connection.noteAnswer(); // to the leader
      this.#position = message.position;
      this.#onEvents(message.events);
    } else if (message.kind === "want" && this.#isLeader) {
      this.#noteWanted(message);
    } else if (message.kind === "request") {
      this.#postWanted();
    } else if (message.kind === "connection" && !this.#isLeader) {
      if (message.outage === null) connection.clear(this);
      else connection.report(this, message.outage.reason);
    }
  }

  #noteWanted({ from, ids }) {
    if (!this.#othersWanted.has(from)) {
      navigator.locks.request(lockOf(from), () => this.#forget(from)); // granted when it is closed
    }
    this.#othersWanted.set(from, ids);
    this.#readSoon();
  }

  #forget(tab) {
    this.#othersWanted.delete(tab);
    this.#readSoon();
  }

  #readSoon() {
    if (this.#timer !== null) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#restart();
    }, DEBOUNCE_MS);
  }

  /** Read the wanted jobs, unless the current stream has them. */
  #restart() {
    const all = new Set([...this.#wanted, ...[...this.#othersWanted.values()].flat()]);
    const ids = [...all].sort().slice(-MAX_JOBS); // ids begin with the time: the newest jobs
    const isRead = ids.every((id) => this.#position.ids.includes(id));
    if (ids.length > 0 && isRead && this.#reading !== null) return;
    this.#reading?.abort();
    this.#reading = null;
    connection.clear(this); // no request is retried now
    if (ids.length === 0) return;
    // Event ids belong to one set of jobs: another set is read from the start.
    if (!isRead || this.#position.lastEventId === null) this.#position = { ids, lastEventId: null };
    this.#read();
  }

  async #read() {
    const reading = new AbortController();
    this.#reading = reading;
    await this.#readUntilEnd(reading.signal);
    if (this.#reading === reading) this.#reading = null;
  }

  /** Read until all jobs have ended; after an error, again. */
  async #readUntilEnd(signal) {
    const broadcast = (events, position) => {
      connection.clear(this);
      this.#position = position;
      this.#post({ kind: "events", events, position });
      this.#onEvents(events);
    };
    while (!signal.aborted) {
      try {
        await readJobs(this.#position, broadcast, signal);
        connection.clear(this);
        return;
      } catch (error) {
        if (error.name === "AbortError") return;
        connection.report(this, error.message);
        await wait(RETRY_S, signal).catch(() => {}); // aborted
      }
    }
  }

  #postWanted() {
    if (this.#hasLock && !this.#isLeader) this.#post({ kind: "want", ids: this.#wanted });
  }

  #post(message) {
    this.#channel?.postMessage({ ...message, from: this.#tab });
  }
}

/** The name of the lock that a tab holds while it is open. */
function lockOf(tab) {
  return `${NAME}.${tab}`;
}
