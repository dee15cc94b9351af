/** How good one run is at each class, and its first layer: of its newest snapshot, or its version. */

import { get, readWhole, request } from "../client.js";
import { path } from "../paths.js";
import { wait } from "../delay.js";

const TAKEN_S = 0.3; // an epoch is told before its snapshot is taken
const PAUSE_S = 1; // snapshots are taken at most once a second
const NOT_FOUND = 404;
const NO_SQUARE = 422;

/**
 * @typedef {{blob: Blob, units: number, columns: number, epoch: number | null}} Sheet
 * @typedef {{shares: (number | null)[], epoch: number | null}} ClassShares epoch: null is the version.
 */

/** Tells a `change` when there is something new to show, and it is time to note the run again. */
export class SnapshotWatch extends EventTarget {
  /** @type {Sheet | null} */
  sheet = null;
  /** @type {ClassShares | null} */
  classes = null;
  #run = null;
  #epoch = 0; // that was asked about
  #isAsking = false;
  #stop = new AbortController();

  /** Take note of what is known of the run that is looked at; null: of none. */
  note(run) {
    if (run !== this.#run) this.#begin(run);
    if (run?.job == null || this.#isAsking) return;
    const isDue = run.hasEnded || (run.lastEpoch > this.#epoch && hasSnapshot(run));
    if (isDue && this.#epoch !== Infinity) this.#ask(run, this.#stop.signal);
  }

  close() {
    this.#stop.abort();
  }

  #begin(run) {
    this.#stop.abort();
    this.#stop = new AbortController();
    this.#run = run;
    this.#epoch = 0;
    this.#isAsking = false;
    this.sheet = null;
    this.classes = null;
  }

  async #ask(run, signal) {
    this.#isAsking = true;
    const epoch = run.hasEnded ? Infinity : run.lastEpoch;
    try {
      if (run.hasEnded) await this.#askVersion(run.job.model, signal);
      else await this.#askSnapshot(run, signal);
      this.#epoch = epoch;
    } catch (error) {
      if (error.name === "AbortError") return;
      if (error.status === NOT_FOUND) this.#epoch = epoch; // not yet, or not any more
      await wait(PAUSE_S, signal).catch(() => {}); // given up
      if (error.status !== NOT_FOUND && !error.isPassing) throw error;
    } finally {
      if (!signal.aborted) this.#noteAsked();
    }
  }

  #noteAsked() {
    this.#isAsking = false;
    this.dispatchEvent(new Event("change"));
  }

  async #askVersion(model, signal) {
    if (model === null) return; // the last snapshot's is all there is
    const base = path`/models/${model.name}/versions/${model.version}`;
    const evaluation = await get(`${base}/evaluation`, { signal });
    this.classes = { shares: evaluation.classes.map(({ recall }) => recall), epoch: null };
    this.sheet = await fetchSheet(`${base}/weights?format=png`, signal);
  }

  async #askSnapshot(run, signal) {
    await wait(TAKEN_S, signal);
    if (run.hasEnded) return;
    const base = path`/jobs/${run.id}/snapshot`;
    const snapshot = await get(base, { signal });
    this.classes = { shares: snapshot.class_accuracy, epoch: snapshot.epoch };
    this.sheet = await fetchSheet(`${base}?format=png`, signal);
    this.dispatchEvent(new Event("change"));
    await wait(PAUSE_S, signal);
  }
}

/** Whether a run is likely to have one: not in its first second, and not when it is at its end. */
function hasSnapshot({ job, epochs }) {
  const trained = epochs.reduce((sum, entry) => sum + entry.seconds, 0);
  return trained > PAUSE_S && epochs.at(-1).step < job.progress.total_steps;
}

/** Return the picture of a first layer, or null where its inputs are no square. */
async function fetchSheet(path, signal) {
  try {
    const response = await request(path, { signal });
    const number = (name) => Number(response.headers.get(name));
    const epoch = response.headers.has("X-Snapshot-Epoch") ? number("X-Snapshot-Epoch") : null;
    const blob = await readWhole(() => response.blob());
    return { blob, units: number("X-Units"), columns: number("X-Columns"), epoch };
  } catch (error) {
    if (error.status === NO_SQUARE) return null;
    throw error;
  }
}
