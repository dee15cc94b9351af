/** The state of one run, merged from responses and events in any order, also repeated ones. */

import { isActive } from "./job_states.js";

/** Return how far a job is: queued, running, returned to the queue, running again, ended. */
function rank(job) {
  const { state, attempt } = job;
  if (!isActive(job)) return Infinity;
  return state === "queued" ? 2 * attempt : 2 * attempt - 1;
}

export class Run {
  /** The job, as responses have it; null: not loaded yet. @type {any} */
  job = null;
  /** Why the job can't be loaded; null: it can, or it is not loaded yet. @type {string | null} */
  missing = null;
  #epochs = new Map(); // by number
  /** @type {number | null} */
  #streamedRank = null; // of the job in the stream, whose events may be old
  /** @type {any[] | null} */
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

  /** About how many seconds it has trained. */
  get trainedS() {
    const { step = 0, steps_per_second: rate } = this.job?.progress ?? {};
    return rate > 0 ? step / rate : 0;
  }

  /** All epochs in order; the same array until there is another epoch. */
  get epochs() {
    this.#epochList ??= [...this.#epochs.values()].sort((a, b) => a.epoch - b.epoch);
    return this.#epochList;
  }

  /** Merge a job of a response; one that is older than the known one is ignored. */
  absorbJob(job) {
    if (this.job !== null && rank(job) < rank(this.job)) return;
    const known = this.job?.progress;
    const isBehind = this.job !== null && rank(job) === rank(this.job) && known.step > job.progress.step;
    this.job = isBehind ? { ...job, progress: known } : job;
  }

  /** Merge the response of GET /jobs/{id}/metrics. */
  absorbHistory({ epochs }) {
    for (const entry of epochs) this.#epochs.set(entry.epoch, entry);
    this.#epochList = null;
  }

  /** Merge an event of the job. */
  absorbEvent({ kind, value }) {
    if (kind === "state") this.#absorbState(value);
    else if (kind === "progress") this.#absorbProgress(value);
    else if (kind === "epoch") this.#absorbEpoch(value);
  }

  #absorbState(job) {
    this.#streamedRank = rank(job);
    this.absorbJob(job);
  }

  #absorbProgress(progress) {
    if (this.#isAt(progress.step)) this.job = { ...this.job, progress };
  }

  /** Whether an event's step is of the current attempt, and not before the known one. */
  #isAt(step) {
    if (this.job === null || step < this.job.progress.step) return false;
    return this.#streamedRank === null || this.#streamedRank >= rank(this.job);
  }

  #absorbEpoch(entry) {
    if (this.#epochs.has(entry.epoch)) return;
    this.#epochs.set(entry.epoch, entry);
    this.#epochList = null;
    const { epoch, step } = entry; // epoch events are immediate, progress events are throttled
    if (this.#isAt(step)) {
      this.job = { ...this.job, progress: { ...this.job.progress, epoch, step } };
    }
  }
}

/**
 * Return the run whose last epoch has the highest validation accuracy, or test accuracy unless all have the former.
 * @param {Run[]} runs
 * @returns {Run | null} null: there are not two to compare.
 */
export function findBest(runs) {
  const measured = runs.filter(({ epochs }) => epochs.length > 0);
  if (measured.length < 2) return null;
  const isValidated = measured.every(({ epochs }) => epochs.at(-1).validation_accuracy !== null);
  const score = ({ epochs }) => epochs.at(-1)[isValidated ? "validation_accuracy" : "test_accuracy"] ?? -1;
  return measured.reduce((best, run) => (score(run) > score(best) ? run : best));
}
