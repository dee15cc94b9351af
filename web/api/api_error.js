/** The errors of requests: responses with an error status (RFC 9457), and failed connections. */

import { messages } from "../i18n/api.js";

const MIN_RETRY_S = 0.5;
const MAX_RETRY_S = 60;
const TEMPORARY = [429, 502, 503, 504];

export class ApiError extends Error {
  /**
   * @param {number} status
   * @param {{detail?: string, errors?: {loc: (string | number)[], msg: string}[]}} problem
   * @param {number | null} retryAfterS
   */
  constructor(status, problem = {}, retryAfterS = null) {
    super(problem.detail ?? messages.requestFailed(status));
    this.name = "ApiError";
    this.status = status;
    /** The invalid fields, if the error is about fields. */
    this.fields = problem.errors ?? [];
    this.retryAfterS = retryAfterS;
    /** Whether the same request may succeed later. */
    this.isTemporary = TEMPORARY.includes(status);
  }
}

/** The service could not be reached. */
export class NetworkError extends Error {
  name = "NetworkError";
  isTemporary = true;
  /** @type {number | null} */
  retryAfterS = null;
  /** @type {{loc: (string | number)[], msg: string}[]} */
  fields = [];

  constructor() {
    super(messages.unreachable);
  }
}

/**
 * Return the error that a response describes.
 * @param {Response} response
 */
export async function readApiError(response) {
  const retryAfterS = readSeconds(response.headers.get("Retry-After"));
  const problem = await response.json().catch(() => ({}));
  return new ApiError(response.status, problem, retryAfterS);
}

/** Return the seconds of a Retry-After header within bounds; null: none, or a date (RFC 9110, 10.2.3). */
function readSeconds(text) {
  const seconds = Number(text ?? NaN);
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, MIN_RETRY_S), MAX_RETRY_S) : null;
}
