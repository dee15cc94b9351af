/** Training on the collection: its upload as a data set, its import, and the job that trains on it. */

import { getWithRetry, send, withRetry } from "../../api/client.js";
import { classNamesOf, loadTrainedOn } from "../../api/datasets.js";
import { copiesOfEach, drawingsFile } from "../../api/images/drawings.js";
import { PIXELS } from "../../api/images/digits.js";
import { decodePixels } from "../../api/images/pixel_code.js";
import { waitForEnd } from "../../api/jobs/ended_job.js";
import { submit } from "../../api/jobs/submission.js";
import { path } from "../../api/paths.js";
import { uploadDataset } from "../../api/uploads.js";
import { ElementTask } from "../../components/light_element.js";
import { TaskStatus } from "../../vendor/lit.js";
import { messages } from "../../i18n/draw.js";

const DATASET = "drawings";
const EPOCHS = 3;
// The settings that training continues with; not the loss: the squared error of a prediction that is
// surely wrong has almost no gradient.
const CONTINUED = ["class_weights", "optimizer", "weight_decay", "dropout", "max_norm", "batch_size", "dtype"];

/**
 * @typedef {{name: string, version: number}} Version
 *
 * @typedef {object} Start Where training starts.
 * @property {any} manifest Of the version.
 * @property {any} dataset The version of the data set that it was trained on.
 * @property {string[]} classNames
 *
 * @typedef {object} Outcome What training has changed.
 * @property {Version} model The new version.
 * @property {{right: number, accuracy: number | null}} before Of the version that it started from.
 * @property {{right: number, accuracy: number | null}} after right: how many of the drawings.
 * @property {number} count The number of drawings.
 */

/** A controller of an element. */
export class DrawingsTrainer {
  /** The progress of the upload, from 0 to 1; null: there is none. @type {number | null} */
  share = null;
  /** The jobs of the newest attempt: the import, then the training. @type {any[]} */
  jobs = [];
  /** The version that the newest attempt started from. @type {any} */
  manifest = null;
  #host;
  #onPublished;
  /** The newest upload: what was uploaded, and the data set that it became. @type {any} */
  #uploaded = null;
  #work;

  /**
   * @param {import("../../components/light_element.js").LightElement} host
   * @param {(model: Version) => void} onPublished
   */
  constructor(host, onPublished) {
    this.#host = host;
    this.#onPublished = onPublished;
    this.#work = new ElementTask(host, {
      task: ([work], { signal }) => work(signal),
      autoRun: false,
      onError: () => this.#forgetUpload(),
    });
  }

  /**
   * Upload images as a version of a data set.
   * @param {{model: string, version: string}} ref Whose classes the labels are of.
   * @param {import("../../api/images/collection.js").CollectedImage[]} images
   */
  upload(ref, images) {
    this.#run(async (signal) => void (await this.#upload(await this.#findStart(ref, signal), images, signal)));
  }

  /**
   * Train a version further, on its data set and on images.
   * @param {{model: string, version: string}} ref
   * @param {import("../../api/images/collection.js").CollectedImage[]} images
   */
  train(ref, images) {
    this.#run(async (signal) => {
      const start = await this.#findStart(ref, signal);
      const { name, version } = await this.#upload(start, images, signal);
      const trained = await this.#follow(await submit(specOf(start, `${name}@${version}`), signal), signal);
      this.#onPublished(trained.model);
      return compare(start.manifest, trained, images, signal);
    });
  }

  get isBusy() {
    return this.#work.status === TaskStatus.PENDING;
  }

  /** Why the newest attempt has failed. */
  get error() {
    return this.isBusy ? null : this.#work.error;
  }

  /** @returns {Outcome | undefined} undefined: nothing was trained. */
  get outcome() {
    return this.isBusy ? undefined : this.#work.value;
  }

  #run(work) {
    if (this.isBusy) return;
    this.jobs = [];
    this.#work.run([work]);
  }

  /** @returns {Promise<Start>} */
  async #findStart({ model, version }, signal) {
    const manifest = await getWithRetry(path`/models/${model}/versions/${version}`, { signal });
    this.manifest = manifest;
    const { dataset, dataset_version: number } = manifest;
    const spec = { dataset: dataset?.name, dataset_version: number ?? "latest" };
    const found = dataset && (await loadTrainedOn(spec, signal));
    if (!found) throw new Error(messages.noDataset(model, manifest.version));
    return { manifest, dataset: found, classNames: classNamesOf(found) };
  }

  /** Return the version of the data set with the collection, which is uploaded if it has changed. */
  async #upload({ dataset, classNames }, images, signal) {
    const labels = images.map(({ label }) => classNames.indexOf(String(label)));
    if (labels.includes(-1)) throw new Error(messages.foreignLabel(images[labels.indexOf(-1)].label, dataset.name));
    const drawings = images.map(({ code }, place) => ({ code, label: labels[place] }));
    const copies = copiesOfEach(drawings.length, dataset.train_examples);
    const content = JSON.stringify({ drawings, classNames, copies });
    if (this.#uploaded?.content !== content) {
      const file = drawingsFile(drawings, { classNames, copies });
      const imported = await this.#import(file, messages.described(drawings.length, copies), signal);
      this.#uploaded = { content, dataset: imported };
    }
    return this.#uploaded.dataset;
  }

  async #import(file, description, signal) {
    const query = { test_fraction: "0", description };
    const onProgress = (share) => this.#setShare(share);
    this.#setShare(0);
    const job = await uploadDataset({ name: DATASET, file, kind: "npz", query }, { onProgress, signal });
    this.#setShare(null);
    return (await this.#follow(job, signal)).dataset;
  }

  /** Return a job once it has succeeded. */
  async #follow({ id }, signal) {
    const onChange = (job) => this.#setJob(job);
    const { state, error, ...job } = await waitForEnd(id, { onChange, signal });
    if (state !== "succeeded") throw new Error(error?.message ?? messages.cancelled);
    return job;
  }

  #setJob(job) {
    this.jobs = [...this.jobs.filter(({ id }) => id !== job.id), job];
    this.#host.requestUpdate();
  }

  #forgetUpload() {
    this.#uploaded = null; // it may have been deleted
    this.share = null;
  }

  #setShare(share) {
    this.share = share;
    this.#host.requestUpdate();
  }
}

/** Return the spec of a job that trains a version further, as it was trained before. */
function specOf({ manifest, dataset }, extra) {
  const { name: model, version, spec } = manifest;
  const settings = Object.entries(spec ?? {}).filter(([name]) => CONTINUED.includes(name));
  return {
    ...Object.fromEntries(settings),
    model,
    dataset: dataset.name,
    dataset_version: dataset.version,
    extra_datasets: [extra],
    start_from: { model, version },
    epochs: EPOCHS,
  };
}

/** @returns {Promise<Outcome>} */
async function compare(manifest, { model, metrics }, images, signal) {
  const accuracyOf = ({ test_accuracy: accuracy }) => accuracy ?? null;
  const [before, after] = await Promise.all([manifest, model].map((one) => countRight(one, images, signal)));
  return {
    model,
    before: { right: before, accuracy: accuracyOf(manifest.metrics) },
    after: { right: after, accuracy: accuracyOf(metrics) },
    count: images.length,
  };
}

/** Return how many drawings a version predicts as they are labeled. */
async function countRight({ name: model, version }, images, signal) {
  const pixels = images.map(({ code }) => decodePixels(code, PIXELS));
  const body = { pixels, model, version };
  const { predictions } = await withRetry(() => send("POST", "/predict", body, { signal }), signal);
  return predictions.filter(({ class_name: name }, place) => name === String(images[place].label)).length;
}
