/** What stands beneath a field: what it means, what it may be, what it is by default. */

import { whole } from "../../components/formats.js";
import { fields, words } from "../../i18n/train.js";
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
  if (!isLeastOut && !isMostOut) return words.between(from, to);
  const lower = isLeastOut ? words.above(from) : words.from(from);
  return words.inBounds(lower, isMostOut ? words.below(to) : words.upTo(to));
}

function sayNumber(number) {
  return Number.isInteger(number) ? whole(number) : number;
}

function sayUsual(field) {
  if (field.usual == null && field.kind !== "union") return "";
  const text = writeValue(field, field.usual);
  if (text === "") return "";
  if (field.kind === "flag") return words.byDefault(field.usual ? words.on : words.off);
  if (field.kind === "union" && text === NO_VARIANT) return "";
  return words.byDefault(choiceName(field, text));
}
