/** What is on the pad, asked about while it changes: first the answer, then what was behind it. */

import { patiently } from "../../api/client.js";
import { LatestRequest } from "../../api/latest_request.js";
import { wait } from "../../api/delay.js";

const RETRY_S = 1;

/**
 * @typedef {import("../../api/predictor.js").Answer & {ink: number, changedAt: number | null}} TimedAnswer
 *   An answer, with which of the pad's pictures it is of, and since when that is there.
 *
 * @typedef {object} Teller
 * @property {(answer: TimedAnswer) => void} answered
 * @property {(look: import("../../api/predictor.js").Look) => void} looked
 * @property {(error: Error) => void} refused
 */

export class PredictionRequest {
  /** Who answers; null: nobody. */
  who = null;
  #pad;
  #tell;
  #askedInk = null;
  #pictures = new LatestRequest((_, signal) => this.#deliver(this.#predict(signal)));
  #looks = new LatestRequest((what, signal) => this.#deliver(this.#look(what, signal)));

  /**
   * @param {import("../../components/drawing/drawing_pad.js").DrawingPad} pad
   * @param {Teller} tell
   */
  constructor(pad, tell) {
    this.#pad = pad;
    this.#tell = tell;
  }

  /** Ask about what is on the pad as soon as the question before is answered. */
  ask() {
    if (this.who !== null && !this.#pad.isBlank) this.#pictures.offer(null);
  }

  /** Ask about what is on the pad now, unless just that is asked or answered. */
  askAtOnce() {
    if (this.who === null || this.#pad.isBlank || this.#askedInk === this.#pad.ink) return;
    this.#pictures.offer(null, { isUrgent: true });
  }

  /**
   * Ask what was behind the answer for a class; null: for the one that was answered.
   * @param {number[]} pixels
   * @param {number | null} digit
   * @param {{isUrgent: boolean}} options isUrgent: what is asked now is given up for it.
   */
  look(pixels, digit, { isUrgent }) {
    if (this.who !== null) this.#looks.offer({ pixels, digit }, { isUrgent });
  }

  /** Ask somebody else from now on; null: nobody. What is asked is given up. */
  turnTo(who) {
    this.who = who;
    this.drop();
    this.ask();
  }

  /** Forget what is asked. */
  drop() {
    this.#askedInk = null;
    this.#pictures.drop();
    this.#looks.drop();
  }

  async #predict(signal) {
    const { ink, changedAt, pixels } = this.#pad;
    this.#askedInk = ink;
    const picture = { pixels, toPng: () => this.#pad.toPng() };
    const answer = await patiently(() => this.who.predict(picture, signal), signal);
    signal.throwIfAborted(); // it may have been answered just before it was given up
    this.#tell.answered({ warnings: [], pixels, ...answer, ink, changedAt });
  }

  async #look({ pixels, digit }, signal) {
    try {
      const look = await this.who.look(pixels, digit, signal);
      signal.throwIfAborted();
      this.#tell.looked(look);
    } catch (error) {
      if (!error.isPassing) throw error;
      // The service may be busy with large networks: nothing that the page would have to tell of.
      await wait(error.retryAfterS ?? RETRY_S, signal);
      await this.#look({ pixels, digit }, signal);
    }
  }

  async #deliver(asked) {
    try {
      await asked;
    } catch (error) {
      if (error.name === "AbortError") throw error;
      this.#tell.refused(error);
    }
  }
}
