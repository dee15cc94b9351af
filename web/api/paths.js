/** Addresses of the service's routes: whatever is put into one is encoded. */

import { messages } from "../i18n/api.js";
import { ApiError } from "./api_error.js";

const NOT_FOUND = 404;
const STEPS = [".", ".."]; // of a path: a browser takes them out of an address, encoded or not

/**
 * Return a path, such as path`/models/${name}/versions/${ref}`.
 * @param {TemplateStringsArray} strings
 * @param {...(string | number)} values
 * @throws {ApiError} A value would lead to another path; nothing has such a name.
 */
export function path(strings, ...values) {
  const step = values.find((value) => STEPS.includes(String(value)));
  if (step !== undefined) throw new ApiError(NOT_FOUND, { detail: messages.noName(step) });
  return String.raw({ raw: strings }, ...values.map(encodeURIComponent));
}

/**
 * Return a path with a query; what is null, undefined or empty is left out.
 * @param {string} base
 * @param {Record<string, string | number | boolean | null | undefined>} query
 */
export function withQuery(base, query) {
  const given = Object.entries(query).filter(([, value]) => value != null && value !== "");
  const texts = given.map(([name, value]) => [name, String(value)]);
  return texts.length > 0 ? `${base}?${new URLSearchParams(texts)}` : base;
}
