/** Requests to the service: JSON both ways, each refusal an error that says what to change. */

import { connection } from "./connection.js";
import { readRefusal, Unreachable } from "./api_error.js";
import { session } from "./session.js";
import { wait } from "./delay.js";

const FIRST_WAIT_S = 0.5;
const LONGEST_WAIT_S = 5;
const UNAUTHORIZED = 401;
const NOTHING_TO_SAY = 204;

/**
 * Return the response to a request, with the token if there is one.
 * @param {string} path
 * @param {RequestInit} options
 * @throws {Refusal | Unreachable | DOMException} Refused, not reached, or given up by the signal.
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
    throw new Unreachable();
  }
  if (response.status === UNAUTHORIZED) {
    await session.askForToken(token);
    return request(path, options);
  }
  if (!response.ok) throw await readRefusal(response);
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
 * Return the JSON that answers a JSON body.
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
 * Return the JSON at a path, however long that takes: while the service is away it is asked again,
 * and the page says so.
 * @param {string} path
 * @param {{signal?: AbortSignal}} [options]
 */
export async function getPatiently(path, { signal } = {}) {
  return patiently(() => get(path, { signal }), signal);
}

/**
 * Return what a request returns, once the service can answer.
 * @template T
 * @param {() => Promise<T>} ask
 * @param {AbortSignal} [signal]
 * @returns {Promise<T>}
 */
export async function patiently(ask, signal) {
  const waiter = {};
  try {
    return await askUntilAnswered(ask, waiter, signal);
  } finally {
    connection.forget(waiter);
  }
}

async function askUntilAnswered(ask, waiter, signal) {
  for (let waitS = FIRST_WAIT_S; ; waitS = Math.min(waitS * 2, LONGEST_WAIT_S)) {
    try {
      return await ask();
    } catch (error) {
      if (!error.isPassing) throw error;
      connection.noteAway(waiter, error.message);
      await wait(error.retryAfterS ?? waitS, signal);
    }
  }
}

/** Return the JSON of an answer, or null where there is nothing to say (204). */
export async function readJson(response) {
  return response.status === NOTHING_TO_SAY ? null : readWhole(() => response.json());
}

/**
 * Return what a body is read as.
 * @template T
 * @param {() => Promise<T>} read
 * @returns {Promise<T>}
 * @throws {Unreachable | DOMException} It broke off, or was given up.
 */
export async function readWhole(read) {
  try {
    return await read();
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Unreachable();
  }
}
