/** PredictorRef answers about images: a version of a model, or the run that learns now. */

import { ApiError } from "./api_error.js";
import { readJson, request, send } from "./client.js";
import { path, withQuery } from "./paths.js";

/**
 * @typedef {VersionPredictor | JobPredictor} Predictor
 *
 * @typedef {object} Prediction Of one image.
 * @property {number} digit
 * @property {number[]} probabilities One a class.
 * @property {number[]} [pixels] Of a drawing: the image that it was converted to, (784,).
 * @property {string[]} [warnings] Of a drawing: what may make the prediction wrong.
 * @property {number} [version] Of a version.
 * @property {number} [epoch] Of a job.
 *
 * @typedef {object} Explanation Of one class's logit.
 * @property {number} digit The class.
 * @property {number[]} contributions One per pixel: above 0 it supports the class.
 * @property {string | null} activation Null if the network was not inspected.
 * @property {number[][]} hidden The activations of each hidden layer.
 * @property {string | null} error Why the network was not inspected.
 */

/** A version, by its number, an alias or `latest`. */
export class VersionPredictor {
  constructor(model, version) {
    this.model = model;
    this.version = version;
  }

  /**
   * @param {{pixels: number[] | null, toPng: () => Uint8Array}} image pixels: null if it is drawn.
   * @returns {Promise<Prediction>}
   */
  predict({ pixels, toPng }, signal) {
    const { model, version } = this;
    if (pixels !== null) return send("POST", "/predict", { pixels, model, version }, { signal });
    return sendPng(withQuery("/predict", { model, version, return_pixels: true }), toPng, signal);
  }

  /** @returns {Promise<Explanation>} */
  async explain(pixels, digit, signal) {
    const { model, version } = this;
    const body = { pixels, model, version, ...(digit === null ? {} : { digit }) };
    const [explanation, inspection] = await Promise.all([
      send("POST", "/explain", body, { signal }),
      inspect({ model, version }, pixels, digit, signal).catch(toInspectionError),
    ]);
    return { error: null, ...inspection, ...explanation };
  }
}

/** A running job's network after its newest epoch. */
export class JobPredictor {
  constructor(jobId) {
    this.jobId = jobId;
  }

  /** Like a version's; the error is a 404 while the job has no snapshot. */
  predict({ pixels, toPng }, signal) {
    const route = path`/jobs/${this.jobId}/predict`;
    if (pixels !== null) return send("POST", route, { pixels }, { signal });
    return sendPng(`${route}?return_pixels=true`, toPng, signal);
  }

  /** @returns {Promise<Explanation>} */
  async explain(pixels, digit, signal) {
    return { error: null, ...(await inspect({ job_id: this.jobId }, pixels, digit, signal)) };
  }
}

async function sendPng(route, toPng, signal) {
  const headers = { "Content-Type": "image/png" };
  return readJson(await request(route, { method: "POST", headers, signal, body: toPng() }));
}

async function inspect(network, pixels, digit, signal) {
  const body = { network, images: [{ pixels }], digit };
  const { activation, images } = await send("POST", "/inspect", body, { signal });
  const [image] = images;
  const hidden = image.layers.slice(0, -1).map((layer) => layer.z);
  return { digit: digit ?? image.digit, contributions: image.contributions, activation, hidden };
}

/** A network that is too large to inspect is still explained; a temporary error is retried. */
function toInspectionError(error) {
  if (!(error instanceof ApiError) || error.isTemporary) throw error;
  return { activation: null, hidden: [], error: error.message };
}
