/** What the service finds wrong, at the fields of the form. */

import { words } from "../words/train.js";

/**
 * Return the messages by the name of a field, and those that are about none.
 * @param {{loc: (string | number)[], msg: string}[]} errors
 * @param {import("./spec_schema.js").Field[]} shown The fields that have a control.
 * @returns {{byName: Map<string, string[]>, others: string[]}}
 */
export function placeErrors(errors, shown) {
  const names = new Set(shown.map(({ name }) => name));
  const byName = new Map();
  const others = [];
  for (const { loc, msg } of errors) {
    const found = findField(loc, names);
    if (found === null) others.push(loc.length > 0 ? `${loc.join(".")}: ${msg}` : msg);
    else byName.set(found.name, [...(byName.get(found.name) ?? []), sayWhere(found.rest, msg)]);
  }
  return { byName, others };
}

/** Return the field with the longest name that a place begins with, and what of it remains. */
function findField(loc, names) {
  for (let length = loc.length; length > 0; length -= 1) {
    const name = loc.slice(0, length).join(".");
    const found = [name, `${name}.kind`].find((one) => names.has(one));
    if (found !== undefined) return { name: found, rest: loc.slice(length) };
  }
  return null;
}

function sayWhere([item], message) {
  if (item === undefined) return message;
  return typeof item === "number"
    ? words.itemIsWrong(item + 1, message)
    : words.tagIsWrong(item, message);
}
