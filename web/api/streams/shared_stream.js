/** One event stream for all tabs of a browser, which opens six connections to a host and no more.
 *
 * One tab leads: it holds a lock, reads the jobs that any tab wants, and passes on what it reads.
 * When it is closed the lock goes to the next tab, which goes on where the news left off.
 */

import { connection } from "../connection.js";
import { readJobs } from "./job_stream.js";
import { makeName } from "../random_name.js";
import { wait } from "../delay.js";

const NAME = "mlpforge.events";
const MOST_JOBS = 20; // of one stream
const GATHER_MS = 50; // several wishes at once are one request
const REFUSED_S = 5; // until a stream that was refused is asked for again

/** @typedef {import("./job_stream.js").JobNews} JobNews */

export class SharedStream {
  #tab = makeName();
  #channel = new BroadcastChannel(NAME);
  #tell;
  #wanted = []; // by this tab
  #othersWanted = new Map(); // by other tabs, by their names; the leader knows
  #isKnown = false; // whether this tab's own lock is held: only then may the leader hear of it
  #isLeader = false;
  #place = { ids: [], lastEventId: null }; // how far the news are
  #reading = null; // what ends it
  #gathering = null;

  /** @param {(news: JobNews[]) => void} tell Of whatever any tab wants. */
  constructor(tell) {
    this.#tell = tell;
    this.#channel.onmessage = ({ data: message }) => this.#take(message);
    connection.addEventListener("change", () => {
      if (this.#isLeader) this.#post({ kind: "connection", away: connection.away });
    });
    this.#join();
  }

  /** Say which jobs' news this tab wants from now on. */
  want(ids) {
    this.#wanted = [...ids];
    if (this.#isLeader) this.#gather();
    else this.#postWish();
  }

  /** Hold this tab's own lock, which tells that it is open, and lead when it is its turn. */
  #join() {
    const { locks } = navigator;
    if (locks === undefined) {
      this.#lead(); // a page that came by plain HTTP from elsewhere has no locks: each tab for itself
      return;
    }
    const untilClosed = new Promise(() => {});
    locks.request(lockOf(this.#tab), () => {
      this.#isKnown = true;
      this.#postWish();
      return untilClosed;
    });
    locks.request(NAME, () => {
      this.#lead();
      return untilClosed;
    });
  }

  #lead() {
    this.#isLeader = true;
    connection.forget(this); // the leader before is closed
    this.#post({ kind: "ask" });
    this.#gather();
  }

  #take(message) {
    if (message.kind === "news") {
      if (this.#isLeader) return; // without locks each tab leads, and reads for itself
      this.#place = message.place;
      this.#tell(message.news);
    } else if (message.kind === "want" && this.#isLeader) {
      this.#noteWish(message);
    } else if (message.kind === "ask") {
      this.#postWish();
    } else if (message.kind === "connection") {
      this.#noteLeader(message.away);
    }
  }

  /** Say that the leader waits for this tab, too. */
  #noteLeader(away) {
    if (this.#isLeader) return;
    if (away === null) connection.forget(this);
    else connection.noteAway(this, away.reason);
  }

  #noteWish({ from, ids }) {
    if (!this.#othersWanted.has(from)) {
      navigator.locks.request(lockOf(from), () => this.#forget(from)); // granted: it is closed
    }
    this.#othersWanted.set(from, ids);
    this.#gather();
  }

  #forget(tab) {
    this.#othersWanted.delete(tab);
    this.#gather();
  }

  #gather() {
    this.#gathering ??= setTimeout(() => {
      this.#gathering = null;
      this.#read();
    }, GATHER_MS);
  }

  /** Read what is wanted, unless that is read already. */
  #read() {
    const all = new Set([...this.#wanted, ...[...this.#othersWanted.values()].flat()]);
    const ids = [...all].sort().slice(-MOST_JOBS); // a job's id begins with its time: the newest
    const isRead = ids.every((id) => this.#place.ids.includes(id));
    if (ids.length > 0 && isRead && this.#reading !== null) return;
    this.#reading?.abort();
    this.#reading = null;
    connection.forget(this); // nothing is asked again now
    if (ids.length === 0) return;
    // Ids of events are of one set of jobs: with another one, all is told from the start.
    if (!isRead || this.#place.lastEventId === null) this.#place = { ids, lastEventId: null };
    this.#begin();
  }

  async #begin() {
    const reading = new AbortController();
    this.#reading = reading;
    await this.#follow(reading.signal);
    if (this.#reading === reading) this.#reading = null;
  }

  /** Read until all has ended or it is given up; what is refused is asked for again. */
  async #follow(signal) {
    const passOn = (news, place) => {
      connection.forget(this);
      this.#place = place;
      this.#post({ kind: "news", news, place });
      this.#tell(news);
    };
    while (!signal.aborted) {
      try {
        await readJobs(this.#place, passOn, signal);
        connection.forget(this);
        return;
      } catch (error) {
        if (error.name === "AbortError") return;
        connection.noteAway(this, error.message);
        await wait(REFUSED_S, signal).catch(() => {}); // given up
      }
    }
  }

  #postWish() {
    if (this.#isKnown && !this.#isLeader) this.#post({ kind: "want", ids: this.#wanted });
  }

  #post(message) {
    this.#channel.postMessage({ ...message, from: this.#tab });
  }
}

/** The lock that a tab holds as long as it is open. */
function lockOf(tab) {
  return `${NAME}.${tab}`;
}
