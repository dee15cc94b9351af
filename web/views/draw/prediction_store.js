/** What is answered about the picture on the pad, while it changes and while a run learns. */

import { percent } from "../../components/formats.js";
import { wait } from "../../api/delay.js";
import { messages } from "../../i18n/draw.js";
import { PredictionRequest } from "./prediction_request.js";
import { measureSince, painted } from "./paint_timer.js";

const RETRY_S = 1; // a run has a new snapshot at most once a second
const LOOK_EVERY_MS = 100;
const NOT_FOUND = 404;

/**
 * Tells "change" when something of it is to be seen, and "settle" when the answer is of a complete
 * picture.
 */
export class PredictionStore extends EventTarget {
  /** @type {import("./prediction_request.js").TimedAnswer | null} */
  answer = null;
  /** @type {import("../../api/predictor.js").Look | null} */
  look = null;
  /** Which class somebody wants explained; null: the one that is answered. */
  digit = null;
  /** Why there is no answer. @type {Error | null} */
  refusal = null;
  /** Whether the run that answers was asked and had no snapshot. */
  isWaiting = false;
  /** The answer for those who hear it; it changes when a stroke is complete. */
  said = "";
  #pad;
  #source;
  #asking;
  #saidOf = null; // the ink and the digit
  #lookedAt = 0;
  #measured = { ink: 0, tookMs: null }; // of the newest ink that was answered
  #isRetrying = false;
  #stop = new AbortController();

  /**
   * @param {import("../../components/drawing/drawing_pad.js").DrawingPad} pad
   * @param {import("./predictor_source.js").PredictorSource} source
   */
  constructor(pad, source) {
    super();
    this.#pad = pad;
    this.#source = source;
    this.#asking = new PredictionRequest(pad, {
      answered: (answer) => this.#noteAnswer(answer),
      looked: (look) => this.#noteLook(look),
      refused: (error) => this.#noteRefusal(error),
    });
    pad.addEventListener("ink", () => this.#noteInk());
    pad.addEventListener("rest", () => this.#noteRest());
    source.addEventListener("turn", () => this.#turn());
    source.addEventListener("epoch", () => this.#askSeen());
    const { signal } = this.#stop;
    document.addEventListener("visibilitychange", () => this.#askSeen(), { signal });
  }

  /** Whether the answer is of just what is on the pad. */
  get isSettled() {
    return this.answer !== null && this.answer.ink === this.#pad.ink && !this.#pad.isDrawing;
  }

  /** How long the last stroke waited for its answer to be painted (ms); null: not known. */
  get tookMs() {
    const { ink, tookMs } = this.#measured;
    return this.isSettled && ink === this.answer.ink ? tookMs : null;
  }

  /** Show what spoke for a class; null: for the one that is answered. */
  explain(digit) {
    if (digit === this.digit) return;
    this.digit = digit;
    if (this.answer !== null) this.#asking.look(this.answer.pixels, digit, { isUrgent: true });
    this.#tell("change");
  }

  close() {
    this.#stop.abort();
    this.#asking.turnTo(null);
  }

  #noteInk() {
    if (this.#pad.isBlank) {
      this.#asking.drop();
      this.#forget();
      this.#tell("change");
      return;
    }
    if (this.#source.answers === null) this.#passOver(); // nobody was asked
    this.#asking.ask();
  }

  #noteRest() {
    this.#asking.askAtOnce();
    this.#settle();
    this.#tell("change");
  }

  #turn() {
    this.#passOver();
    this.isWaiting = false;
    if (this.#source.answers === null) this.#forget();
    this.#asking.turnTo(this.#source.answers);
    this.#tell("change");
  }

  #noteAnswer(answer) {
    this.answer = answer;
    this.refusal = null;
    this.isWaiting = false;
    this.#settle();
    this.#tell("change");
    this.#goOnWhenPainted(answer);
    if (answer.epoch < this.#source.run?.lastEpoch) this.#askLater(); // its snapshot comes after it
  }

  /** What was behind an answer is asked after that is seen: the answer is what one waits for. */
  async #goOnWhenPainted(answer) {
    await painted();
    this.#measure(answer);
    if (this.answer === answer) this.#lookBehind(answer); // else that of a newer one is asked
  }

  /** While ink flows the next answer comes before what was behind this one, mostly. */
  #lookBehind({ ink, pixels }) {
    const now = performance.now();
    const isNewest = ink === this.#pad.ink;
    if (!isNewest && now - this.#lookedAt < LOOK_EVERY_MS) return;
    this.#lookedAt = now;
    this.#asking.look(pixels, this.digit, { isUrgent: isNewest });
  }

  #noteLook(look) {
    this.look = look;
    this.#tell("change");
  }

  #noteRefusal(error) {
    this.isWaiting = this.#source.run !== null && error.status === NOT_FOUND;
    if (this.isWaiting) {
      this.#askLater();
    } else {
      this.#forget();
      this.refusal = error;
    }
    this.#tell("change");
  }

  #settle() {
    if (!this.isSettled) return;
    const { ink, digit, probabilities } = this.answer;
    const saidOf = `${ink} ${digit}`;
    if (saidOf !== this.#saidOf) this.said = messages.said(digit, percent(probabilities[digit]));
    this.#saidOf = saidOf;
    this.#tell("settle");
  }

  #forget() {
    this.answer = null;
    this.look = null;
    this.refusal = null;
    this.said = "";
    this.#saidOf = null;
  }

  #measure({ ink, changedAt }) {
    if (changedAt === null || ink <= this.#measured.ink) return;
    this.#measured = { ink, tookMs: measureSince(changedAt) };
    if (this.isSettled) this.#tell("change");
  }

  /** Take no time of what is on the pad now: it is not answered as soon as it can be. */
  #passOver() {
    this.#measured = { ink: this.#pad.ink, tookMs: null };
  }

  /** Ask a run for its newest epoch's answer, but not for a tab that nobody sees. */
  #askSeen() {
    if (!document.hidden && this.#source.run !== null) this.#asking.ask();
  }

  async #askLater() {
    if (this.#isRetrying) return;
    this.#isRetrying = true;
    await wait(RETRY_S, this.#stop.signal).catch(() => {}); // closed: nobody is asked any more
    this.#isRetrying = false;
    this.#askSeen();
  }

  #tell(name) {
    this.dispatchEvent(new Event(name));
  }
}
