/** What is known of one run, put together from answers and events, whichever comes first or twice. */

import { isActive } from "./job_states.js";

/** How far a job is on its way: queued, running, given back, running again, ended. */
function rank(job) {
  const { state, attempt } = job;
  if (!isActive(job)) return Infinity;
  return state === "queued" ? 2 * attempt : 2 * attempt - 1;
}

export class Run {
  /** The job as the service tells it; null: not known yet. */
  job = null;
  /** Why there is no such job; null: there is one, or it is not known yet. */
  missing = null;
  #epochs = new Map(); // by number
  #toldRank = null; // of the job in the stream, which may tell what is long past
  #epochList = null;

  /** @param {string} id */
  constructor(id) {
    this.id = id;
  }

  get hasEnded() {
    return this.job !== null && !isActive(this.job);
  }

  /** The last full epoch's number, or 0. */
  get lastEpoch() {
    return this.epochs.at(-1)?.epoch ?? 0;
  }

  /** Every epoch's entry, in order; another array only if there is another entry. */
  get epochs() {
    this.#epochList ??= [...this.#epochs.values()].sort((a, b) => a.epoch - b.epoch);
    return this.#epochList;
  }

  /** Take a job as an answer has it; an older one than is known changes nothing. */
  absorbJob(job) {
    if (this.job !== null && rank(job) < rank(this.job)) return;
    const known = this.job?.progress;
    const isBehind = this.job !== null && rank(job) === rank(this.job) && known.step > job.progress.step;
    this.job = isBehind ? { ...job, progress: known } : job;
  }

  /** Take what GET /jobs/{id}/metrics answers. */
  absorbHistory({ epochs }) {
    for (const entry of epochs) this.#epochs.set(entry.epoch, entry);
    this.#epochList = null;
  }

  /** Take an event of the job. */
  absorbEvent({ kind, value }) {
    if (kind === "state") this.#absorbState(value);
    else if (kind === "progress") this.#absorbProgress(value);
    else if (kind === "epoch") this.#absorbEpoch(value);
  }

  #absorbState(job) {
    this.#toldRank = rank(job);
    this.absorbJob(job);
  }

  #absorbProgress(progress) {
    if (this.#isAt(progress.step)) this.job = { ...this.job, progress };
  }

  /** Whether the run is at a step that is told now: what is told may be of an earlier attempt. */
  #isAt(step) {
    if (this.job === null || step < this.job.progress.step) return false;
    return this.#toldRank === null || this.#toldRank >= rank(this.job);
  }

  #absorbEpoch(entry) {
    if (this.#epochs.has(entry.epoch)) return;
    this.#epochs.set(entry.epoch, entry);
    this.#epochList = null;
    const { epoch, step } = entry; // epochs are told at once, and progress now and then
    if (this.#isAt(step)) {
      this.job = { ...this.job, progress: { ...this.job.progress, epoch, step } };
    }
  }
}
