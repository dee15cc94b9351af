/** Who answers about images: a version of a model, or the run that learns now. */

import { readJson, request, send } from "./client.js";
import { path, withQuery } from "./paths.js";

/**
 * @typedef {object} Answer What a network takes one image for.
 * @property {number} digit
 * @property {number[]} probabilities One a class.
 * @property {number[]} [pixels] Of a picture: the image that it became, (784,).
 * @property {string[]} [warnings] Of a picture: what of it may make the answer wrong.
 * @property {number} [version] Of a version: its number.
 * @property {number} [epoch] Of a run: the epoch that its weights are from.
 *
 * @typedef {object} Look What was behind the answer for one class.
 * @property {number} digit The class.
 * @property {number[]} contributions One a pixel: above 0 it speaks for the class.
 * @property {string | null} activation Null where the network was not looked into.
 * @property {number[][]} hidden Each hidden layer's activity, one a unit.
 * @property {string | null} refusal Why the network was not looked into.
 */

/** A version, by its number, an alias, or `latest`. */
export class VersionPredictor {
  constructor(model, version) {
    this.model = model;
    this.version = version;
  }

  /**
   * @param {{pixels: number[] | null, toPng: () => Uint8Array}} picture pixels: null unless it is
   *   exactly one image.
   * @returns {Promise<Answer>}
   */
  predict({ pixels, toPng }, signal) {
    const { model, version } = this;
    if (pixels !== null) return send("POST", "/predict", { pixels, model, version }, { signal });
    return sendPng(withQuery("/predict", { model, version, return_pixels: true }), toPng, signal);
  }

  /** @returns {Promise<Look>} */
  async look(pixels, digit, signal) {
    const { model, version } = this;
    const asked = { pixels, model, version, ...(digit === null ? {} : { digit }) };
    const [explained, inside] = await Promise.all([
      send("POST", "/explain", asked, { signal }),
      inspect({ model, version }, pixels, digit, signal).catch(toRefusal),
    ]);
    return { refusal: null, ...inside, ...explained };
  }
}

/** A job's network as its newest epoch left it. */
export class JobPredictor {
  constructor(jobId) {
    this.jobId = jobId;
  }

  /** As that of a version; 404 while the run has no snapshot yet, or not any more. */
  predict({ pixels, toPng }, signal) {
    const route = path`/jobs/${this.jobId}/predict`;
    if (pixels !== null) return send("POST", route, { pixels }, { signal });
    return sendPng(`${route}?return_pixels=true`, toPng, signal);
  }

  /** @returns {Promise<Look>} */
  async look(pixels, digit, signal) {
    return { refusal: null, ...(await inspect({ job_id: this.jobId }, pixels, digit, signal)) };
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

/** A network too large to be looked into is still explained; what passes is asked again. */
function toRefusal(error) {
  if (error.name !== "Refusal" || error.isPassing) throw error;
  return { activation: null, hidden: [], refusal: error.message };
}
