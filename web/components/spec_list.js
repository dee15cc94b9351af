/** A job's spec as people read it: what it has chosen first, all of it on demand. */

import { differencesOf } from "../api/jobs/default_spec.js";
import { html } from "../vendor/lit-html.js";
import { messages } from "../i18n/spec.js";
import { factTable } from "./fact_table.js";

/**
 * Return a spec's choices, and the whole spec in a drawer.
 * @param {Record<string, unknown>} spec
 */
export function specList(spec) {
  const chosen = differencesOf(spec);
  const isDefault = Object.keys(chosen).length === 0;
  return html`
    ${isDefault ? html`<p>${messages.allDefaults}</p>` : table(messages.chosen, chosen)}
    <details>
      <summary>${messages.whole}</summary>
      ${table(messages.whole, spec)}
    </details>
  `;
}

/**
 * Return a spec's choices in one line; its model is left out.
 * @param {Record<string, unknown>} spec
 * @returns {string}
 */
export function specInShort(spec) {
  const { model, ...chosen } = differencesOf(spec);
  const parts = Object.entries(chosen).map(([name, value]) => messages.field(name, textOf(value)));
  return parts.length > 0 ? parts.join(messages.between) : messages.defaults;
}

function table(caption, fields) {
  const fact = ([name, value]) => [html`<code>${name}</code>`, textOf(value)];
  return factTable(caption, Object.entries(fields).map(fact));
}

function textOf(value) {
  if (value === null) return messages.none;
  if (Array.isArray(value)) return value.join(messages.betweenItems);
  if (typeof value !== "object") return String(value);
  const { kind, ...parts } = value;
  const said = Object.entries(parts).map(([name, part]) => messages.field(name, textOf(part)));
  return [kind, ...said].filter(Boolean).join(messages.betweenItems) || messages.none;
}
