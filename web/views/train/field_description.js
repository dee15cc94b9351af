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
  const said = [fields[field.name]?.meaning, sayBounds(field.bounds), sayUsual(field)];
  return said.filter(Boolean).join(" ");
}

function sayBounds({ least, most, isLeastOut, isMostOut }) {
  if (least === undefined || most === undefined) return "";
  const [from, to] = [least, most].map(sayNumber);
  if (!isLeastOut && !isMostOut) return messages.between(from, to);
  const lower = isLeastOut ? messages.above(from) : messages.from(from);
  return messages.inBounds(lower, isMostOut ? messages.below(to) : messages.upTo(to));
}

function sayNumber(number) {
  return Number.isInteger(number) ? whole(number) : number;
}

function sayUsual(field) {
  if (field.usual == null && field.kind !== "union") return "";
  const text = writeValue(field, field.usual);
  if (text === "") return "";
  if (field.kind === "flag") return messages.byDefault(field.usual ? messages.on : messages.off);
  if (field.kind === "union" && text === NO_VARIANT) return "";
  return messages.byDefault(choiceName(field, text));
}
