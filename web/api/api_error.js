/** An answer that is no success, as RFC 9457 describes it. */

import { messages } from "../i18n/api.js";

const SHORTEST_S = 0.5;
const LONGEST_S = 60;

export class Refusal extends Error {
  /**
   * @param {number} status
   * @param {{detail?: string, errors?: {loc: (string | number)[], msg: string}[]}} problem
   * @param {number | null} retryAfterS
   */
  constructor(status, problem = {}, retryAfterS = null) {
    super(problem.detail ?? messages.refused(status));
    this.name = "Refusal";
    this.status = status;
    /** What is wrong at which field; empty where it is not about fields. */
    this.fields = problem.errors ?? [];
    this.retryAfterS = retryAfterS;
  }

  /** Whether the same request may be answered later. */
  get isPassing() {
    return [429, 502, 503, 504].includes(this.status);
  }
}

/** The service was not reached at all. */
export class Unreachable extends Error {
  constructor() {
    super(messages.unreachable);
    this.name = "Unreachable";
    this.isPassing = true;
    this.retryAfterS = null;
    this.fields = [];
  }
}

/**
 * Return the error of an answer that is no success.
 * @param {Response} response
 */
export async function readRefusal(response) {
  const retryAfterS = readSeconds(response.headers.get("Retry-After"));
  const problem = await response.json().catch(() => ({}));
  return new Refusal(response.status, problem, retryAfterS);
}

/** Return how long to wait, within reason; null: nothing is said, or a date (RFC 9110, 10.2.3). */
function readSeconds(text) {
  const seconds = Number(text ?? NaN);
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, SHORTEST_S), LONGEST_S) : null;
}
