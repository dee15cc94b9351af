/** Conversion of a field's value to the text of its control and of the address, and back. */

import { writeList, writeTags } from "../../../api/jobs/spec_params.js";
import { NO_VARIANT } from "../../../api/jobs/spec_fields.js";

export const ON = "on";
export const OFF = "off";
const TRUE = "true";

/** Return the text of a field's value. */
export function writeValue(field, value) {
  if (field.kind === "union") return value?.kind ?? NO_VARIANT;
  if (field.kind === "part") return value == null ? OFF : ON;
  if (value == null) return "";
  if (field.kind === "tags") return writeTags(value);
  if (Array.isArray(value)) return writeList(value, { isMarked: field.kind === "rates" });
  return String(value);
}

/**
 * Return the value of a text; undefined: it is empty. An invalid number stays a text, so that the
 * service reports it.
 */
export function readValue(field, text) {
  if (text.trim() === "") return undefined;
  if (field.kind === "flag") return text === TRUE;
  if (field.kind === "tags") return readTags(text);
  if (field.kind === "number") return readNumber(text);
  if (field.kind === "names") return splitList(text);
  if (field.kind === "reference") return /^\d+$/.test(text.trim()) ? Number(text) : text.trim();
  if (field.kind === "list" || (field.kind === "rates" && text.includes(","))) return readList(text);
  if (field.kind === "rates") return readNumber(text);
  return text;
}

function readNumber(text) {
  const number = Number(text);
  return Number.isFinite(number) ? number : text;
}

function readList(text) {
  return splitList(text).map((item) => (item === "" ? item : readNumber(item)));
}

/** Return the items of a list; after a comma at the end there is none. */
export function splitList(text) {
  const items = text.split(",").map((item) => item.trim());
  if (items.at(-1) === "") items.pop();
  return items;
}

/**
 * Return the invalid lines of tags, and the names that are repeated.
 * @returns {{invalid: string[], repeated: string[]}}
 */
export function checkTags(text) {
  const lines = linesOf(text);
  const names = lines.filter(isTag).map((line) => readTag(line)[0]);
  return {
    invalid: lines.filter((line) => !isTag(line)),
    repeated: [...new Set(names.filter((name, place) => names.indexOf(name) < place))],
  };
}

function readTags(text) {
  return Object.fromEntries(linesOf(text).filter(isTag).map(readTag));
}

function linesOf(text) {
  return text.split("\n").map((line) => line.trim()).filter((line) => line !== "");
}

/** Whether a line has a name before an equals sign. */
function isTag(line) {
  return line.indexOf("=") > 0;
}

function readTag(line) {
  const [name, ...value] = line.split("=");
  return [name.trim(), value.join("=").trim()];
}
