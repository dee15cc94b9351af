/** Paths of the service's routes, with encoded values. */

import { messages } from "../i18n/api.js";
import { ApiError } from "./api_error.js";

const NOT_FOUND = 404;
const STEPS = [".", ".."]; // a browser resolves them in a path, encoded or not

/**
 * Return a path, such as path`/models/${name}/versions/${ref}`.
 * @param {TemplateStringsArray} strings
 * @param {...(string | number)} values
 * @throws {ApiError} A value would lead to another path.
 */
export function path(strings, ...values) {
  const step = values.find((value) => STEPS.includes(String(value)));
  if (step !== undefined) throw new ApiError(NOT_FOUND, { detail: messages.noName(step) });
  return String.raw({ raw: strings }, ...values.map(encodeURIComponent));
}

/**
 * Return a path with a query; values that are null, undefined or empty are left out.
 * @param {string} base
 * @param {Record<string, string | number | boolean | string[] | null | undefined>} query An array: one parameter each.
 */
export function withQuery(base, query) {
  const given = Object.entries(query).filter(([, value]) => value != null && value !== "");
  const texts = given.flatMap(([name, value]) => [value].flat().map((one) => [name, String(one)]));
  return texts.length > 0 ? `${base}?${new URLSearchParams(texts)}` : base;
}
