/** The errors of a spec, by the fields of the form. */

import { messages } from "../../../i18n/train.js";
import { checkTags } from "./field_text.js";

const NUMBERS = ["number", "rates"];
const COMMA = /^\s*-?\d*,\d+\s*$/; // a number with a decimal comma

/**
 * Return the messages by the name of a field, and those about no field.
 * @param {{loc: (string | number)[], msg: string}[]} errors
 * @param {import("../../../api/jobs/spec_fields.js").Field[]} shown The fields that have a control.
 * @returns {{byName: Map<string, string[]>, others: string[]}}
 */
export function placeErrors(errors, shown) {
  const names = new Set(shown.map(({ name }) => name));
  const byName = new Map();
  const others = [];
  for (const { loc, msg } of errors) {
    const found = findField(loc, names);
    if (found === null) others.push(loc.length > 0 ? `${loc.join(".")}: ${msg}` : msg);
    else byName.set(found.name, [...(byName.get(found.name) ?? []), withLocation(found.rest, msg)]);
  }
  return { byName, others };
}

/**
 * Return the errors of tags that are lost in a spec, so that the service can't report them.
 * @param {import("./spec_form.js").SpecForm} form
 * @returns {Map<string, string[]>} Messages by the name of a field.
 */
export function findInvalidTags(form) {
  const wrong = new Map();
  for (const field of form.shown.filter(({ kind }) => kind === "tags")) {
    const { invalid, repeated } = checkTags(form.textOf(field));
    const errors = [...invalid.map(messages.invalidTag), ...repeated.map(messages.duplicateTag)];
    if (errors.length > 0) wrong.set(field.name, errors);
  }
  return wrong;
}

/** Add a hint to the errors of numbers with a decimal comma. */
export function hintAtDecimalPoints(byName, form) {
  for (const field of form.shown) {
    const wrong = byName.get(field.name);
    if (wrong === undefined || !NUMBERS.includes(field.kind)) continue;
    if (COMMA.test(form.textOf(field))) byName.set(field.name, [...wrong, messages.decimalPoint]);
  }
}

/** Return the field with the longest name that begins a location, and the rest of the location. */
function findField(loc, names) {
  for (let length = loc.length; length > 0; length -= 1) {
    const name = loc.slice(0, length).join(".");
    const found = [name, `${name}.kind`].find((one) => names.has(one));
    if (found !== undefined) return { name: found, rest: loc.slice(length) };
  }
  return null;
}

function withLocation([item], message) {
  if (item === undefined) return message;
  return typeof item === "number"
    ? messages.itemIsWrong(item + 1, message)
    : messages.tagIsWrong(item, message);
}
