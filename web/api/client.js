/** Requests to the service, with JSON bodies; an error response is thrown as an ApiError. */

import { connection } from "./connection.js";
import { NetworkError, readApiError } from "./api_error.js";
import { session } from "./session.js";
import { wait } from "./delay.js";

const MIN_WAIT_S = 0.5;
const MAX_WAIT_S = 5;
const UNAUTHORIZED = 401;
const NO_CONTENT = 204;

/**
 * Return the response to a request, which has the token if there is one.
 * @param {string} path
 * @param {RequestInit} options
 * @throws {ApiError | NetworkError | DOMException} An error status, no connection, or aborted.
 */
export async function request(path, options = {}) {
  const { token } = session;
  const headers = new Headers(options.headers);
  if (token !== null) headers.set("Authorization", `Bearer ${token}`);
  let response;
  try {
    response = await fetch(path, { ...options, headers });
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new NetworkError();
  }
  if (response.status === UNAUTHORIZED) {
    await session.requestToken(token);
    return request(path, options);
  }
  if (!response.ok) throw await readApiError(response);
  connection.noteAnswer();
  return response;
}

/**
 * Return the JSON at a path.
 * @param {string} path
 * @param {{signal?: AbortSignal}} [options]
 */
export async function get(path, { signal } = {}) {
  return readJson(await request(path, { signal }));
}

/**
 * Return the JSON response to a request with a JSON body.
 * @param {string} method
 * @param {string} path
 * @param {unknown} [body] undefined: none is sent.
 * @param {{signal?: AbortSignal, headers?: Record<string, string>}} [options]
 */
export async function send(method, path, body, { signal, headers = {} } = {}) {
  if (body === undefined) return readJson(await request(path, { method, signal, headers }));
  const all = { "Content-Type": "application/json", ...headers };
  return readJson(await request(path, { method, signal, headers: all, body: JSON.stringify(body) }));
}

/**
 * Return the JSON at a path; while the service is unavailable the request is retried.
 * @param {string} path
 * @param {{signal?: AbortSignal}} [options]
 */
export async function getWithRetry(path, { signal } = {}) {
  return withRetry(() => get(path, { signal }), signal);
}

/**
 * Return what a request returns. While the service is unavailable the request is retried, and the
 * page says so.
 * @template T
 * @param {() => Promise<T>} makeRequest
 * @param {AbortSignal} [signal]
 * @returns {Promise<T>}
 */
export async function withRetry(makeRequest, signal) {
  const waiter = {};
  let waitS = MIN_WAIT_S;
  try {
    for (;;) {
      try {
        return await makeRequest();
      } catch (error) {
        if (!error.isTemporary) throw error;
        connection.report(waiter, error.message);
        await wait(error.retryAfterS ?? waitS, signal);
        waitS = Math.min(waitS * 2, MAX_WAIT_S);
      }
    }
  } finally {
    connection.clear(waiter);
  }
}

/** Return the JSON of a response; null if it has no content (204). */
export async function readJson(response) {
  return response.status === NO_CONTENT ? null : readBody(() => response.json());
}

/**
 * Return what is read of a response's body.
 * @template T
 * @param {() => Promise<T>} read
 * @returns {Promise<T>}
 * @throws {NetworkError | DOMException} The connection broke, or aborted.
 */
export async function readBody(read) {
  try {
    return await read();
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new NetworkError();
  }
}
