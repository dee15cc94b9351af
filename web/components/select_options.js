/** The options of a selection. */

import { html } from "../vendor/lit.js";

/** @typedef {string[]} Option A value and its text. */

/**
 * @param {Option[]} entries
 * @param {string} chosen The value of the selected one.
 */
export function selectOptions(entries, chosen) {
  return entries.map(
    ([value, text]) => html`<option value=${value} .selected=${value === chosen}>${text}</option>`,
  );
}

/**
 * Return options in groups; an empty group is left out.
 * @param {Record<string, Option[]>} groups By label.
 * @param {string} chosen The value of the selected one.
 */
export function optionGroups(groups, chosen) {
  const filled = Object.entries(groups).filter(([, entries]) => entries.length > 0);
  const group = ([label, entries]) =>
    html`<optgroup label=${label}>${selectOptions(entries, chosen)}</optgroup>`;
  return filled.map(group);
}

/**
 * Return the options with the chosen one, which an address may name although no list has it.
 * @param {Option[]} entries
 * @param {string} value
 * @param {string} text
 * @returns {Option[]}
 */
export function withChosen(entries, value, text = value) {
  const isKnown = entries.some(([known]) => known === value);
  return isKnown ? entries : [[value, text], ...entries];
}
