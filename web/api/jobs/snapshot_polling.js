/** A run's accuracy by class and the image of its first layer, from its newest snapshot or version. */

import { get, readBody, request } from "../client.js";
import { hasSquareImages } from "../datasets.js";
import { path } from "../paths.js";
import { wait } from "../delay.js";

const SNAPSHOT_DELAY_S = 0.3; // an epoch's event comes before its snapshot
const PAUSE_S = 1; // snapshots are taken at most once a second
const NOT_FOUND = 404;
const NOT_SQUARE = 422;

/**
 * @typedef {{blob: Blob, units: number, columns: number, epoch: number | null}} Sheet
 * @typedef {{shares: (number | null)[], epoch: number | null}} ClassShares epoch: null: of the version.
 */

/** A controller of an element, which calls `update` in each of its updates while it is on the screen. */
export class SnapshotPoller {
  /** @type {Sheet | null} */
  sheet = null;
  /** @type {ClassShares | null} */
  classes = null;
  #host;
  #run = null;
  /** @type {any} */
  #dataset = null;
  #epoch = 0; // the newest that was requested
  #isLoading = false;
  #controller = new AbortController();

  /** @param {{addController: Function, requestUpdate: () => void}} host */
  constructor(host) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected() {
    this.#controller.abort();
  }

  /**
   * Load what is new of the shown run, but not while the tab is hidden.
   * @param {import("./run.js").Run | null} run null: none is shown.
   * @param {any} dataset That it trains on; null: not known.
   */
  update(run, dataset) {
    if (run !== this.#run) this.#begin(run);
    this.#dataset = dataset;
    if (run?.job?.spec == null || this.#isLoading || document.hidden) return;
    const isDue = run.hasEnded || (run.lastEpoch > this.#epoch && hasSnapshot(run));
    if (isDue && this.#epoch !== Infinity) this.#load(run, this.#controller.signal);
  }

  #begin(run) {
    this.#controller.abort();
    this.#controller = new AbortController();
    this.#run = run;
    this.#epoch = 0;
    this.#isLoading = false;
    this.sheet = null;
    this.classes = null;
  }

  async #load(run, signal) {
    this.#isLoading = true;
    const epoch = run.hasEnded ? Infinity : run.lastEpoch;
    try {
      if (run.hasEnded) await this.#loadVersion(run.job.model, signal);
      else await this.#loadSnapshot(run, signal);
      this.#epoch = epoch;
    } catch (error) {
      if (error.name === "AbortError") return;
      if (error.status === NOT_FOUND) this.#epoch = epoch; // there is none yet, or it is deleted
      await wait(PAUSE_S, signal).catch(() => {}); // aborted
      if (error.status !== NOT_FOUND && !error.isTemporary) throw error;
    } finally {
      if (!signal.aborted) this.#finishLoading();
    }
  }

  #finishLoading() {
    this.#isLoading = false;
    this.#host.requestUpdate();
  }

  async #loadVersion(model, signal) {
    if (model === null) return; // the last snapshot stays
    const base = path`/models/${model.name}/versions/${model.version}`;
    const evaluation = await get(`${base}/evaluation`, { signal });
    this.classes = { shares: evaluation.classes.map(({ recall }) => recall), epoch: null };
    this.sheet = await this.#fetchSheet(`${base}/weights?format=png`, signal);
  }

  async #loadSnapshot(run, signal) {
    await wait(SNAPSHOT_DELAY_S, signal);
    if (run.hasEnded) return;
    const base = path`/jobs/${run.id}/snapshot`;
    const snapshot = await get(base, { signal });
    this.classes = { shares: snapshot.class_accuracy, epoch: snapshot.epoch };
    this.#host.requestUpdate();
    this.sheet = await this.#fetchSheet(`${base}?format=png`, signal);
    this.#host.requestUpdate();
    await wait(PAUSE_S, signal);
  }

  /** Return the image of a first layer; null: its inputs are no image, or not square. */
  async #fetchSheet(path, signal) {
    if (this.#dataset !== null && !hasSquareImages(this.#dataset)) return null;
    try {
      const response = await request(path, { signal });
      const number = (name) => Number(response.headers.get(name));
      const epoch = response.headers.has("X-Snapshot-Epoch") ? number("X-Snapshot-Epoch") : null;
      const blob = await readBody(() => response.blob());
      return { blob, units: number("X-Units"), columns: number("X-Columns"), epoch };
    } catch (error) {
      if (error.status === NOT_SQUARE) return null;
      throw error;
    }
  }
}

/** Whether a run probably has a snapshot: not before its first epoch, and not at its end. */
function hasSnapshot({ job, epochs }) {
  return epochs.length > 0 && epochs.at(-1).step < job.progress.total_steps;
}
