/** A job's spec: the changed settings, and all of it on demand. */

import { changedSettings } from "../api/jobs/spec_fields.js";
import { html } from "../vendor/lit.js";
import { messages } from "../i18n/spec.js";
import { factTable } from "./fact_table.js";

/**
 * Return the changed settings of a spec, and the whole spec, folded.
 * @param {Record<string, unknown>} spec
 */
export function specList(spec) {
  const changed = changedSettings(spec);
  if (changed === null) return null;
  const isDefault = Object.keys(changed).length === 0;
  return html`
    ${isDefault ? html`<p>${messages.allDefaults}</p>` : table(messages.changed, changed)}
    <details>
      <summary>${messages.whole}</summary>
      ${table(messages.whole, spec)}
    </details>
  `;
}

/**
 * Return the changed settings of a spec in one line, without the model.
 * @param {Record<string, unknown>} spec
 * @returns {string}
 */
export function specInShort(spec) {
  const changed = changedSettings(spec);
  if (changed === null) return "";
  const { model: _model, ...settings } = changed;
  const parts = Object.entries(settings).map(([name, value]) => messages.field(name, textOf(value)));
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
  const texts = Object.entries(parts).map(([name, part]) => messages.field(name, textOf(part)));
  return [kind, ...texts].filter(Boolean).join(messages.betweenItems) || messages.none;
}
