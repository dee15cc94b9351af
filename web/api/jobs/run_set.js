/** Some runs, kept up to date while they are looked at. */

import { get, patiently } from "../client.js";
import { connection } from "../connection.js";
import { followJobs } from "../streams/job_updates.js";
import { path } from "../paths.js";
import { Run } from "./run.js";
import { wait } from "../delay.js";

const QUEUE_LOOK_S = 3; // no event tells that a job has moved up in the queue
const NEWS_MS = 400; // no eye follows more, and training pays for what its machine draws
const NOT_FOUND = 404;

/** Tells a `change` whenever more is known of a run, and when the service becomes unavailable or
 * answers again: of all news within a while, once. */
export class RunSet extends EventTarget {
  #followed = new Map(); // by id: the run, and what ends its requests
  #news = followJobs(({ jobId, ...event }) => this.#absorb(jobId, event));
  #live = new Set(); // ids of runs that have not ended, as far as is known
  #telling = null; // the timer of news that are not told yet
  #noteConnection = () => this.#tellSoon();

  /** @type {Run[]} In the order in which they were asked for. */
  runs = [];

  constructor() {
    super();
    connection.addEventListener("change", this.#noteConnection);
  }

  /** Follow these jobs and no others. */
  follow(ids) {
    for (const [id, { stop }] of this.#followed) {
      if (ids.includes(id)) continue;
      stop.abort();
      this.#followed.delete(id);
      this.#live.delete(id);
    }
    for (const id of ids) if (!this.#followed.has(id)) this.#begin(id);
    this.runs = ids.map((id) => this.#followed.get(id).run);
    this.#news.change([...this.#live]);
  }

  close() {
    connection.removeEventListener("change", this.#noteConnection);
    clearTimeout(this.#telling);
    this.follow([]);
    this.#news.close();
  }

  #begin(id) {
    const run = new Run(id);
    const stop = new AbortController();
    this.#followed.set(id, { run, stop });
    this.#load(run, stop.signal).catch((error) => {
      if (error.name === "AbortError") return;
      this.#leave(run); // or what is refused would be asked for in the stream of all tabs
      run.missing = error.message;
      this.#tell();
    });
  }

  async #load(run, signal) {
    const ask = (where) => patiently(() => get(where, { signal }), signal);
    run.absorbJob(await ask(path`/jobs/${run.id}`));
    this.#tell();
    if (!run.hasEnded) {
      this.#live.add(run.id);
      this.#news.change([...this.#live]);
      run.absorbJob(await ask(path`/jobs/${run.id}`)); // after it is followed, so that nothing is lost
    }
    run.absorbHistory(await ask(path`/jobs/${run.id}/metrics`));
    if (run.hasEnded) this.#leave(run);
    this.#tell();
    await this.#lookAtQueue(run, signal);
  }

  async #lookAtQueue(run, signal) {
    while (run.job.state === "queued") {
      await wait(QUEUE_LOOK_S, signal);
      if (run.job.state !== "queued") return;
      run.absorbJob(await patiently(() => get(path`/jobs/${run.id}`, { signal }), signal));
      this.#tell();
    }
  }

  #absorb(id, event) {
    const followed = this.#followed.get(id);
    if (followed === undefined) return;
    const { run, stop } = followed;
    const hadEnded = run.hasEnded;
    run.absorbEvent(event);
    this.#tellSoon();
    if (run.hasEnded && !hadEnded) this.#finish(run, stop.signal);
  }

  /** Get the whole course once more: what was told live is a part of it. */
  async #finish(run, signal) {
    this.#leave(run);
    try {
      run.absorbHistory(await patiently(() => get(path`/jobs/${run.id}/metrics`, { signal }), signal));
    } catch (error) {
      if (error.name === "AbortError" || error.status === NOT_FOUND) return;
      throw error;
    }
    this.#tell();
  }

  #leave(run) {
    this.#live.delete(run.id);
    this.#news.change([...this.#live]);
  }

  #tellSoon() {
    this.#telling ??= setTimeout(() => this.#tell(), NEWS_MS);
  }

  #tell() {
    clearTimeout(this.#telling);
    this.#telling = null;
    this.dispatchEvent(new Event("change"));
  }
}
