/** What stands beneath a field: what it means, what it may be, what it is by default. */

import { whole } from "../../components/formats.js";
import { fields, messages } from "../../i18n/train.js";
import { NO_VARIANT } from "./spec_schema.js";
import { writeValue } from "./field_text.js";

/** What people call a field; one that nobody has described has the service's name. */
export function nameOf(field) {
  return fields[field.name]?.name ?? field.name;
}

/** What people call a choice of a field. */
export function choiceName(field, choice) {
  return fields[field.name]?.choices?.[choice] ?? choice;
}

/** What a field means, within which bounds, and by default. */
export function meaningOf(field) {
  const said = [fields[field.name]?.meaning, describeBounds(field.bounds), describeDefault(field)];
  return said.filter(Boolean).join(" ");
}

function describeBounds({ min, max, isMinExclusive, isMaxExclusive }) {
  if (min === undefined || max === undefined) return "";
  const [from, to] = [min, max].map(formatNumber);
  if (!isMinExclusive && !isMaxExclusive) return messages.between(from, to);
  const lower = isMinExclusive ? messages.above(from) : messages.from(from);
  return messages.inBounds(lower, isMaxExclusive ? messages.below(to) : messages.upTo(to));
}

function formatNumber(number) {
  return Number.isInteger(number) ? whole(number) : number;
}

function describeDefault(field) {
  if (field.defaultValue == null && field.kind !== "union") return "";
  const text = writeValue(field, field.defaultValue);
  if (text === "") return "";
  if (field.kind === "flag") return messages.byDefault(field.defaultValue ? messages.on : messages.off);
  if (field.kind === "union" && text === NO_VARIANT) return "";
  return messages.byDefault(choiceName(field, text));
}
