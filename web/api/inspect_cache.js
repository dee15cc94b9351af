/** The responses of `POST /inspect`, cached. */

import { withRetry, send } from "./client.js";

const MAX_RESPONSES = 24; // a response about five images has about 400 kB

/**
 * @typedef {object} Inspection The responses about one image in one network.
 * @property {object} whole Without the weights of any unit.
 * @property {object[]} layers With the weights of one unit of each hidden layer.
 * @property {object} hidden That of the chosen layer.
 * @property {object} output With the weights and the contributions of a class.
 *
 * @typedef {object} TrainingSteps The responses about a batch before and after training steps.
 * @property {object} before
 * @property {object} after
 */

export class InspectCache {
  #responses = new Map();

  /** Drop all responses: the weights of a running job have changed. */
  clear() {
    this.#responses.clear();
  }

  /**
   * Return the responses about one image, with the weights of a unit of each hidden layer and of a class.
   * @param {{
   *   network: object, image: object, layer: number, unit: number | null, digit: number | null,
   * }} what A layer or unit beyond the network's last one means the last. In the other layers, and
   *   if unit is null, it is the strongest one; digit: null is the predicted class.
   * @returns {Promise<Inspection>}
   */
  async inspect({ network, image, layer, unit, digit }, signal) {
    const whole = await this.#post({ network, images: [image] }, signal);
    const same = pin(network, whole.network);
    const sizes = whole.layer_sizes;
    const last = sizes.length - 1;
    const chosen = digit !== null && digit < sizes[last] ? digit : whole.images[0].digit;
    const body = { network: same, images: [image] };
    const nearest = Math.min(layer, last - 1);
    const units = whole.images[0].layers.slice(0, -1).map(({ z }, index) => {
      const isChosen = unit !== null && index + 1 === nearest;
      return { layer: index + 1, unit: isChosen ? Math.min(unit, z.length - 1) : strongest(z) };
    });
    const [output, ...layers] = await Promise.all([
      this.#post({ ...body, unit: { layer: last, unit: chosen }, digit: chosen }, signal),
      ...units.map((one) => this.#post({ ...body, unit: one }, signal)),
    ]);
    return { whole, layers, hidden: layers[nearest - 1], output };
  }

  /**
   * Return the responses about a batch before and after training steps on the inspected network.
   * @param {{network: object, images: object[], steps: number, learningRate: number}} what
   * @param {Inspection} inspection
   * @returns {Promise<TrainingSteps>}
   */
  async step({ network, images, steps, learningRate }, { whole, hidden }, signal) {
    const { layer, unit } = hidden.unit;
    const body = {
      network: pin(network, whole.network),
      images,
      learning_rate: learningRate,
      unit: { layer, unit },
    };
    const [before, after] = await Promise.all([
      this.#post({ ...body, steps: 0 }, signal),
      this.#post({ ...body, steps }, signal),
    ]);
    return { before, after };
  }

  async #post(body, signal) {
    const key = JSON.stringify(body);
    const cached = this.#responses.get(key);
    if (cached !== undefined) return cached;
    const response = await withRetry(() => send("POST", "/inspect", body, { signal }), signal);
    const [oldest] = this.#responses.keys();
    if (this.#responses.size >= MAX_RESPONSES) this.#responses.delete(oldest);
    this.#responses.set(key, response);
    return response;
  }
}

/** Whether all responses are about the same weights; those of a running job change. */
export function areOfOneNetwork(responses) {
  return new Set(responses.map((response) => JSON.stringify(response.network))).size === 1;
}

/** Return a network by its version number: an alias may move between two requests. */
function pin(network, resolved) {
  if (resolved.kind !== "version") return network;
  return { model: resolved.model, version: String(resolved.version) };
}

/** Return the index of the activation with the largest absolute value. */
function strongest(activations) {
  const isStronger = (place, other) => Math.abs(activations[place]) > Math.abs(activations[other]);
  return activations.reduce((best, _, place) => (isStronger(place, best) ? place : best), 0);
}
