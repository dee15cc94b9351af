/** Requests about the pad's image while it changes: first the prediction, then its explanation. */

import { withRetry } from "../../api/client.js";
import { wait } from "../../api/delay.js";
import { LatestRequest } from "../../api/latest_request.js";

const RETRY_S = 1;

/**
 * @typedef {import("../../api/predictor.js").Prediction & {ink: number, changedAt: number | null}} TimedPrediction
 *   With the ink number that it is of, and the time of that change.
 *
 * @typedef {object} Handlers
 * @property {(prediction: TimedPrediction) => void} onPrediction
 * @property {(explanation: import("../../api/predictor.js").Explanation) => void} onExplanation
 * @property {(error: Error) => void} onError
 */

export class PredictionRequest {
  /** @type {import("../../api/predictor.js").Predictor | null} */
  #predictor = null;
  #pad;
  #handlers;
  /** @type {number | null} */
  #requestedInk = null;
  #predictions = new LatestRequest((_, signal) => this.#handleErrors(this.#predict(signal)));
  #explanations = new LatestRequest((input, signal) => this.#handleErrors(this.#explain(input, signal)));

  /**
   * @param {import("../../components/drawing/drawing_pad.js").DrawingPad} pad
   * @param {Handlers} handlers
   */
  constructor(pad, handlers) {
    this.#pad = pad;
    this.#handlers = handlers;
  }

  /** Request a prediction as soon as the current request has ended. */
  predict() {
    if (this.#predictor !== null && !this.#pad.isBlank) this.#predictions.submit(null);
  }

  /** Request a prediction now, unless there is a request for this ink. */
  predictNow() {
    if (this.#predictor === null || this.#pad.isBlank || this.#requestedInk === this.#pad.ink) return;
    this.#predictions.submit(null, { isUrgent: true });
  }

  /**
   * Request the explanation of a class.
   * @param {number[]} pixels
   * @param {number | null} digit null: the predicted class.
   * @param {{isUrgent: boolean}} options isUrgent: abort the current request for an explanation.
   */
  explain(pixels, digit, { isUrgent }) {
    if (this.#predictor !== null) this.#explanations.submit({ pixels, digit }, { isUrgent });
  }

  /** Use another predictor from now on; null: none. */
  setPredictor(predictor) {
    this.#predictor = predictor;
    this.cancel();
    this.predict();
  }

  cancel() {
    this.#requestedInk = null;
    this.#predictions.cancel();
    this.#explanations.cancel();
  }

  async #predict(signal) {
    const predictor = this.#predictor;
    if (predictor === null) return;
    const { ink, changedAt, pixels } = this.#pad;
    this.#requestedInk = ink;
    const image = { pixels, toPng: () => this.#pad.toPng() };
    const prediction = await withRetry(() => predictor.predict(image, signal), signal);
    signal.throwIfAborted(); // the response may have come just before
    this.#handlers.onPrediction({ warnings: [], pixels, ...prediction, ink, changedAt });
  }

  async #explain({ pixels, digit }, signal) {
    const predictor = this.#predictor;
    if (predictor === null) return;
    for (;;) {
      try {
        const explanation = await predictor.explain(pixels, digit, signal);
        signal.throwIfAborted();
        this.#handlers.onExplanation(explanation);
        return;
      } catch (error) {
        if (!error.isTemporary) throw error;
        // The service may be busy with large networks, which is no outage to report.
        await wait(error.retryAfterS ?? RETRY_S, signal);
      }
    }
  }

  async #handleErrors(request) {
    try {
      await request;
    } catch (error) {
      if (error.name === "AbortError") throw error;
      this.#handlers.onError(error);
    }
  }
}
