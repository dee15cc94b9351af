/** A network's numbers, from `POST /inspect`; what was answered once is not asked again. */

import { patiently, send } from "./client.js";

const KEPT_ANSWERS = 24; // of five images one has about 400 kB

/**
 * @typedef {object} Looked One image's way through one network.
 * @property {object} whole The answer about the image, without any unit.
 * @property {object} hidden The answer with the weights of a hidden unit.
 * @property {object} output The answer with the weights of a class, and the contributions to it.
 *
 * @typedef {object} Stepped A batch before any step and after so many.
 * @property {object} before
 * @property {object} after
 */

export class Inspections {
  #kept = new Map();

  /** Ask all anew: a running job's network is another one by now. */
  forget() {
    this.#kept.clear();
  }

  /**
   * Return one image's numbers with those of a hidden unit and of a class.
   * @param {{
   *   network: object, image: object, layer: number, unit: number, digit: number | null,
   * }} what A layer or unit that the network does not have is its last one; digit: null is the
   *   network's own answer.
   * @returns {Promise<Looked>}
   */
  async look({ network, image, layer, unit, digit }, signal) {
    const whole = await this.#ask({ network, images: [image] }, signal);
    const same = pin(network, whole.network);
    const sizes = whole.layer_sizes;
    const last = sizes.length - 1;
    const chosen = digit !== null && digit < sizes[last] ? digit : whole.images[0].digit;
    const asked = { network: same, images: [image] };
    const [hidden, output] = await Promise.all([
      this.#ask({ ...asked, unit: nearestUnit(sizes, layer, unit) }, signal),
      this.#ask({ ...asked, unit: { layer: last, unit: chosen }, digit: chosen }, signal),
    ]);
    return { whole, hidden, output };
  }

  /**
   * Return a batch's numbers before any step, and after some, on the network that was looked into.
   * @param {{network: object, images: object[], steps: number, learningRate: number}} what
   * @param {Looked} looked
   * @returns {Promise<Stepped>}
   */
  async step({ network, images, steps, learningRate }, { whole, hidden }, signal) {
    const { layer, unit } = hidden.unit;
    const asked = {
      network: pin(network, whole.network),
      images,
      learning_rate: learningRate,
      unit: { layer, unit },
    };
    const [before, after] = await Promise.all([
      this.#ask({ ...asked, steps: 0 }, signal),
      this.#ask({ ...asked, steps }, signal),
    ]);
    return { before, after };
  }

  async #ask(body, signal) {
    const asked = JSON.stringify(body);
    const kept = this.#kept.get(asked);
    if (kept !== undefined) return kept;
    const answer = await patiently(() => send("POST", "/inspect", body, { signal }), signal);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size >= KEPT_ANSWERS) this.#kept.delete(oldest);
    this.#kept.set(asked, answer);
    return answer;
  }
}

/** Whether answers are of the very same weights; a running job's change from one to the next. */
export function areOfOneNetwork(answers) {
  return new Set(answers.map((answer) => JSON.stringify(answer.network))).size === 1;
}

/** An alias may be moved between two requests, but a number stays what it is. */
function pin(network, answered) {
  if (answered.kind !== "version") return network;
  return { model: answered.model, version: String(answered.version) };
}

function nearestUnit(sizes, layer, unit) {
  const found = Math.min(layer, sizes.length - 2);
  return { layer: found, unit: Math.min(unit, sizes[found] - 1) };
}
