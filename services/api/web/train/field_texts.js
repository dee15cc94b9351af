/** A field's value as the text that stands in its control and in the address, and back. */

import { writeList, writeTags } from "../service/spec_choices.js";
import { NO_VARIANT } from "./spec_schema.js";

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
 * Return the value of a text, or undefined where it says nothing. What is no number stays a text:
 * the service says what is wrong with it.
 */
export function readValue(field, text) {
  if (text.trim() === "") return undefined;
  if (field.kind === "flag") return text === TRUE;
  if (field.kind === "tags") return readTags(text);
  if (field.kind === "number") return readNumber(text);
  if (field.kind === "list" || (field.kind === "rates" && text.includes(","))) return readList(text);
  if (field.kind === "rates") return readNumber(text);
  return text;
}

function readNumber(text) {
  const number = Number(text);
  return Number.isFinite(number) ? number : text;
}

function readList(text) {
  const items = text.split(",").map((item) => item.trim());
  if (items.at(-1) === "") items.pop(); // a comma at the end is no item
  return items.map((item) => (item === "" ? item : readNumber(item)));
}

function readTags(text) {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return Object.fromEntries(
    lines.map((line) => {
      const [name, ...value] = line.split("=");
      return [name.trim(), value.join("=").trim()];
    }),
  );
}
