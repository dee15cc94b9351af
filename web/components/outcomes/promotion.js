/** The figures of gates, and what became of a job's `publish: if_better` and `promote`. */

import { html } from "../../vendor/lit.js";
import { messages } from "../../i18n/gates.js";
import { percent, short } from "../formats.js";

/**
 * @typedef {{name: string, passed: boolean, needed: number, measured: number | null, label: number | null,
 *   n10: number | null, n01: number | null, reason: string | null}} Condition
 */

/**
 * Return the comparison of `publish: if_better`, in a sentence; null without one.
 * @param {{is_better: boolean, accuracy: number, default_version: number | null,
 *   default_accuracy: number | null} | null | undefined} improvement
 */
export function improvementNote(improvement) {
  if (!improvement) return null;
  const { is_better: isBetter, accuracy, default_version: version, default_accuracy: other } = improvement;
  return html`<p>${messages.improvement(isBetter, percent(accuracy), version, percent(other))}</p>`;
}

/**
 * Return where the alias points since, and the figures of its gate; null without a promotion.
 * @param {{alias: string, moved: boolean, from_version: number | null, to_version: number, gate: any,
 *   reason: string | null} | null | undefined} promotion
 */
export function promotionNote(promotion) {
  if (!promotion) return null;
  const { alias, moved, from_version: from, to_version: to, gate, reason } = promotion;
  const text = moved ? messages.moved(alias, from, to) : messages.notMoved(alias, from);
  return html`
    <div class=${moved ? "stack" : "notice warning"}>
      <p>${text} ${gate ? null : reason}</p>
      ${gateFigures(gate)}
    </div>
  `;
}

/**
 * Return each condition of a gate with its figures; null without a gate.
 * @param {{conditions: Condition[]} | null} gate
 */
export function gateFigures(gate) {
  if (!gate) return null;
  return html`<ul>${gate.conditions.map((condition) => html`<li>${conditionText(condition)}</li>`)}</ul>`;
}

/** @param {Condition} condition */
function conditionText({ name, passed, needed, measured, label, n10, n01, reason }) {
  const isShare = name.startsWith("min_");
  const show = (value) => (isShare ? percent(value) : short(value, 3));
  const found = reason ?? (measured === null ? messages.noCurrent : messages.measured(show(measured), isShare));
  const detail = label === null ? messages.changes(n10, n01) : messages.worstClass(label);
  return messages.condition(messages.conditions[name](show(needed)), `${found}${detail}`, passed);
}
