/** The metrics of a job or a version. */

import { html } from "../../vendor/lit.js";
import { messages } from "../../i18n/metrics.js";
import { factTable } from "../fact_table.js";
import { percent, short } from "../formats.js";

/** @param {Record<string, number | string | null>} metrics Of a job or a version. */
export function metricList(metrics) {
  const known = Object.keys(messages.names).filter((name) => metrics[name] !== null);
  if (known.length === 0) return html`<p>${messages.none}</p>`;
  const facts = known.map((name) => [messages.names[name], textOf(name, metrics[name])]);
  return html`${metricWarning(metrics)} ${factTable(messages.title, facts)}`;
}

/**
 * Return the warning about poor weights as a notice; null: there is none.
 * @param {{warning?: unknown}} metrics
 */
export function metricWarning({ warning }) {
  return warning ? html`<p class="notice warning">${warning}</p>` : null;
}

function textOf(name, value) {
  if (name.endsWith("_accuracy")) return percent(value);
  if (name === "stop_reason") return messages.stopReasons[value];
  return name.endsWith("_epoch") ? value : short(value, 5);
}
