/** A set of runs, kept up to date by events and by polling. */

import { getWithRetry } from "../client.js";
import { wait } from "../delay.js";
import { path } from "../paths.js";
import { subscribe } from "../streams/job_updates.js";
import { messages } from "../../i18n/api.js";
import { Run } from "./run.js";

const QUEUE_POLL_S = 3; // no event reports a new position in the queue
// Redrawing more often would take CPU time from the training. Later, an epoch changes the curves less.
const FIRST_INTERVAL_MS = 400;
const LATER_INTERVAL_MS = 1000;
const FIRST_S = 30; // of training
const NOT_FOUND = 404;

/** Dispatches "change" when a run has changed. */
export class RunSet extends EventTarget {
  #followed = new Map(); // by id: the run, and the controller of its requests
  #events = subscribe({
    onEvent: ({ jobId, ...event }) => this.#absorb(jobId, event),
    onGap: () => this.#catchUpAll(),
  });
  #active = new Set(); // ids of runs that have not ended, as far as is known
  /** @type {number | undefined} */
  #timer;
  #emittedAt = -Infinity; // ms

  /** @type {Run[]} In the order of the ids. */
  runs = [];

  /** Follow these jobs and no others. */
  follow(ids) {
    for (const [id, { controller }] of this.#followed) {
      if (ids.includes(id)) continue;
      controller.abort();
      this.#followed.delete(id);
      this.#active.delete(id);
    }
    for (const id of ids) if (!this.#followed.has(id)) this.#begin(id);
    this.runs = ids.map((id) => this.#followed.get(id).run);
    this.#subscribe();
  }

  close() {
    clearTimeout(this.#timer);
    this.follow([]);
    this.#events.close();
  }

  #begin(id) {
    const run = new Run(id);
    const controller = new AbortController();
    this.#followed.set(id, { run, controller });
    this.#load(run, controller.signal).catch((error) => this.#fail(run, error));
  }

  #fail(run, error) {
    if (error.name === "AbortError") return;
    this.#deactivate(run); // the stream of all tabs must not request an unknown job
    run.missing = error.status === NOT_FOUND ? messages.noRun(run.id) : error.message;
    this.#emit();
  }

  /** Load what the events had while the tab was hidden. */
  #catchUpAll() {
    for (const { run, controller } of this.#followed.values()) {
      if (this.#active.has(run.id)) this.#catchUp(run, controller.signal).catch((error) => this.#fail(run, error));
    }
  }

  async #load(run, signal) {
    run.absorbJob(await getWithRetry(path`/jobs/${run.id}`, { signal }));
    this.#emit();
    if (!run.hasEnded) {
      this.#active.add(run.id);
      this.#subscribe();
    }
    await this.#catchUp(run, signal); // after the subscription: nothing is missed
    await this.#pollQueue(run, signal);
  }

  async #catchUp(run, signal) {
    const load = (url) => getWithRetry(url, { signal });
    if (!run.hasEnded) run.absorbJob(await load(path`/jobs/${run.id}`));
    run.absorbHistory(await load(path`/jobs/${run.job.id}/metrics`)); // run.id may be a part of it
    if (run.hasEnded) this.#deactivate(run);
    this.#emit();
  }

  async #pollQueue(run, signal) {
    while (run.job.state === "queued") {
      await wait(QUEUE_POLL_S, signal);
      if (document.hidden) continue;
      if (run.job.state !== "queued") return;
      run.absorbJob(await getWithRetry(path`/jobs/${run.id}`, { signal }));
      this.#emit();
    }
  }

  #absorb(id, event) {
    const followed = this.#followed.get(id);
    if (followed === undefined) return;
    const { run, controller } = followed;
    const hadEnded = run.hasEnded;
    run.absorbEvent(event);
    this.#emitSoon(run);
    if (run.hasEnded && !hadEnded) this.#finish(run, controller.signal);
  }

  /** Load the whole history: the events had a part of it only. */
  async #finish(run, signal) {
    this.#deactivate(run);
    try {
      run.absorbHistory(await getWithRetry(path`/jobs/${run.id}/metrics`, { signal }));
    } catch (error) {
      if (error.name === "AbortError" || error.status === NOT_FOUND) return;
      throw error;
    }
    this.#emit();
  }

  #deactivate(run) {
    this.#active.delete(run.id);
    this.#subscribe();
  }

  #subscribe() {
    this.#events.change([...this.#active]);
  }

  #emitSoon(run) {
    const intervalMs = run.trainedS < FIRST_S ? FIRST_INTERVAL_MS : LATER_INTERVAL_MS;
    this.#timer ??= setTimeout(() => this.#emit(), Math.max(0, this.#emittedAt + intervalMs - performance.now()));
  }

  #emit() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#emittedAt = performance.now();
    this.dispatchEvent(new Event("change"));
  }
}
