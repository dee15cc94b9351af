/** The texts of a field: its label, its choices, and what is below it. */

import { NO_VARIANT } from "../../../api/jobs/spec_fields.js";
import { whole } from "../../../components/formats.js";
import { messages } from "../../../i18n/train.js";
import { writeValue } from "./field_text.js";

/** Return the label of a choice of a field. */
export function choiceLabel({ choiceTitles }, choice) {
  return choiceTitles[choice] ?? capitalize(choice);
}

/** Return the description of a field, with its format, bounds and default. */
export function descriptionOf(field) {
  const parts = [
    field.description && `${capitalize(field.description)}.`,
    messages.formats[field.kind],
    describeBounds(field.bounds),
    describeDefault(field),
  ];
  return parts.filter(Boolean).join(" ");
}

function describeBounds({ min, max, isMinExclusive, isMaxExclusive }) {
  if (min === undefined || max === undefined) return "";
  const [from, to] = [min, max].map((number) => (Number.isInteger(number) ? whole(number) : number));
  if (!isMinExclusive && !isMaxExclusive) return messages.between(from, to);
  const lower = isMinExclusive ? messages.above(from) : messages.from(from);
  return messages.inBounds(lower, isMaxExclusive ? messages.below(to) : messages.upTo(to));
}

function describeDefault(field) {
  if (field.defaultValue == null && field.kind !== "union") return "";
  const text = writeValue(field, field.defaultValue);
  if (text === "") return "";
  if (field.kind === "flag") return messages.byDefault(field.defaultValue ? messages.on : messages.off);
  if (field.kind === "union" && text === NO_VARIANT) return "";
  return messages.byDefault(field.choices.length > 0 ? choiceLabel(field, text) : text);
}

function capitalize(text) {
  return text[0].toUpperCase() + text.slice(1);
}
