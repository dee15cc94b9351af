/** The prediction and explanation of the pad's image, while it changes and while a job trains. */

import { wait } from "../../api/delay.js";
import { percent } from "../../components/formats.js";
import { messages } from "../../i18n/draw.js";
import { measureSince, painted } from "./paint_timer.js";
import { PredictionRequest } from "./prediction_request.js";

const RETRY_S = 1; // a job has a new snapshot at most once a second
const EXPLAIN_EVERY_MS = 100;
const NOT_FOUND = 404;

/** A controller of the view. */
export class PredictionStore {
  /** @type {import("./prediction_request.js").TimedPrediction | null} */
  prediction = null;
  /** @type {import("../../api/predictor.js").Explanation | null} */
  explanation = null;
  /** The class to explain; null: the predicted one. */
  digit = null;
  /** Why there is no prediction. @type {Error | null} */
  error = null;
  /** Whether the job that predicts had no snapshot. */
  isWaiting = false;
  /** The prediction for screen readers; it changes when a stroke is complete. */
  announcement = "";
  #host;
  #pad;
  #source;
  #onSettled;
  #requests;
  /** The predictor that predicts, and its newest epoch. @type {import("../../api/predictor.js").Predictor | null} */
  #predictor = null;
  #epoch = 0;
  /** @type {string | null} */
  #announcedFor = null; // ink and digit
  #explainedAt = 0;
  /** @type {{ink: number, tookMs: number | null}} */
  #measured = { ink: 0, tookMs: null }; // the newest ink that was measured
  #isRetrying = false;

  /**
   * @param {import("../../components/light_element.js").LightElement} host
   * @param {import("../../components/drawing/drawing_pad.js").DrawingPad} pad
   * @param {import("./predictor_source.js").PredictorSource} source
   * @param {(pixels: number[]) => void} onSettled Called when a stroke is predicted.
   */
  constructor(host, pad, source, onSettled) {
    this.#host = host;
    this.#pad = pad;
    this.#source = source;
    this.#onSettled = onSettled;
    this.#requests = new PredictionRequest(pad, {
      onPrediction: (prediction) => this.#handlePrediction(prediction),
      onExplanation: (explanation) => this.#handleExplanation(explanation),
      onError: (error) => this.#handleError(error),
    });
    pad.addEventListener("ink", () => this.#handleInk());
    pad.addEventListener("rest", () => this.#handleRest());
    host.addController(this);
  }

  hostConnected() {
    document.addEventListener("visibilitychange", this.#updateIfVisible);
    this.#host.requestUpdate();
  }

  hostUpdate() {
    const { predictor, run } = this.#source;
    const epoch = run?.lastEpoch ?? 0;
    if (predictor !== this.#predictor) this.#setPredictor(predictor);
    else if (epoch > this.#epoch) this.#updateIfVisible();
    this.#epoch = epoch;
  }

  hostDisconnected() {
    document.removeEventListener("visibilitychange", this.#updateIfVisible);
    this.#predictor = null;
    this.#requests.setPredictor(null);
  }

  /** Whether the prediction is of the pad's current image. */
  get isSettled() {
    return this.prediction !== null && this.prediction.ink === this.#pad.ink && !this.#pad.isDrawing;
  }

  /** The time from the last stroke to the painted prediction (ms); null: not known. */
  get tookMs() {
    const { ink, tookMs } = this.#measured;
    return this.isSettled && ink === this.prediction?.ink ? tookMs : null;
  }

  /** Explain a class; null: the predicted one. */
  explain(digit) {
    if (digit === this.digit) return;
    this.digit = digit;
    if (this.prediction !== null) this.#requests.explain(this.prediction.pixels ?? [], digit, { isUrgent: true });
    this.#host.requestUpdate();
  }

  #handleInk() {
    if (this.#pad.isBlank) {
      this.#requests.cancel();
      this.#reset();
      this.#host.requestUpdate();
      return;
    }
    if (this.#predictor === null) this.#skipMeasuring();
    this.#requests.predict();
  }

  #handleRest() {
    this.#requests.predictNow();
    this.#settle();
    this.#host.requestUpdate();
  }

  #setPredictor(predictor) {
    this.#predictor = predictor;
    this.#skipMeasuring();
    this.isWaiting = false;
    if (predictor === null) this.#reset();
    this.#requests.setPredictor(predictor);
  }

  #handlePrediction(prediction) {
    this.prediction = prediction;
    this.error = null;
    this.isWaiting = false;
    this.#settle();
    this.#host.requestUpdate();
    this.#continueAfterPaint(prediction);
    if (prediction.epoch < this.#source.run?.lastEpoch) this.#retryLater(); // a newer snapshot will follow
  }

  /** Request the explanation after the prediction is painted, which is more urgent. */
  async #continueAfterPaint(prediction) {
    await painted();
    this.#measure(prediction);
    if (this.prediction === prediction) this.#requestExplanation(prediction);
  }

  /** While ink flows, most predictions are replaced before they can be explained. */
  #requestExplanation({ ink, pixels }) {
    const now = performance.now();
    const isNewest = ink === this.#pad.ink;
    if (!isNewest && now - this.#explainedAt < EXPLAIN_EVERY_MS) return;
    this.#explainedAt = now;
    this.#requests.explain(pixels, this.digit, { isUrgent: isNewest });
  }

  #handleExplanation(explanation) {
    this.explanation = explanation;
    this.#host.requestUpdate();
  }

  #handleError(error) {
    this.isWaiting = this.#source.run !== null && error.status === NOT_FOUND;
    if (this.isWaiting) {
      this.#retryLater();
    } else {
      this.#reset();
      this.error = error;
    }
    this.#host.requestUpdate();
  }

  #settle() {
    if (!this.isSettled || this.prediction === null) return;
    const { ink, digit, probabilities } = this.prediction;
    const announcedFor = `${ink} ${digit}`;
    if (announcedFor !== this.#announcedFor) this.announcement = messages.announcement(digit, percent(probabilities[digit]));
    this.#announcedFor = announcedFor;
    this.#onSettled(this.prediction.pixels ?? []);
  }

  #reset() {
    this.prediction = null;
    this.explanation = null;
    this.error = null;
    this.announcement = "";
    this.#announcedFor = null;
  }

  #measure({ ink, changedAt }) {
    if (changedAt === null || ink <= this.#measured.ink) return;
    this.#measured = { ink, tookMs: measureSince(changedAt) };
    if (this.isSettled) this.#host.requestUpdate();
  }

  /** Measure no time for the current ink: its prediction does not start at once. */
  #skipMeasuring() {
    this.#measured = { ink: this.#pad.ink, tookMs: null };
  }

  /** Request the prediction of a job's newest epoch, unless the tab is hidden. */
  #updateIfVisible = () => {
    if (!document.hidden && this.#source.run !== null) this.#requests.predict();
  };

  async #retryLater() {
    if (this.#isRetrying) return;
    this.#isRetrying = true;
    await wait(RETRY_S);
    this.#isRetrying = false;
    this.#updateIfVisible();
  }
}
