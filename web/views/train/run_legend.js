/** The table of shown runs: colors, names, states, results and visibility. */

import { swatchClass } from "../../components/charts/value_table.js";
import { icon } from "../../components/design/icons.js";
import { isActive } from "../../api/jobs/job_states.js";
import { duration, percent, short, whole } from "../../components/formats.js";
import { listTable } from "../../components/lists/list_table.js";
import { specInShort } from "../../components/spec_list.js";
import { stateBadge } from "../../components/state_badge.js";
import { html, nothing } from "../../vendor/lit.js";
import { messages } from "../../i18n/train.js";

/**
 * @typedef {object} ShownRun
 * @property {import("../../api/jobs/run.js").Run} run
 * @property {number} color
 * @property {string} label
 * @property {boolean} isHidden
 * @property {boolean} isChosen
 * @property {boolean} isBest
 */

/**
 * @param {ShownRun[]} shown
 * @param {Record<"choose" | "toggle" | "remove", (id: string) => void>} actions
 */
export function runLegend(shown, actions) {
  const { run, stateHead, lossHead, testHead } = messages;
  const unseen = html`<span class="unseen">${messages.actions}</span>`;
  const headings = [run, stateHead, { number: testHead }, { number: lossHead }, unseen];
  const rows = shown.map((one) => row(one, actions));
  return listTable(messages.shown, headings, rows, { kind: "run-legend", isFocusable: true });
}

function row(one, actions) {
  const { run, label, isChosen } = one;
  return html`
    <tr class=${isChosen ? "answer" : ""}>
      <th scope="row">${nameCell(one, actions)}</th>
      ${run.job === null
        ? html`<td colspan="3">${isChosen ? nothing : run.missing /* the headline has that of the chosen one */}</td>`
        : html`
            <td>
              <span class="state-cell">
                ${stateBadge(run.job.state)} ${isActive(run.job) ? progressOf(run.job, label) : nothing}
              </span>
            </td>
            <td class="number">${percent(run.epochs.at(-1)?.test_accuracy)}</td>
            <td class="number">${short(run.epochs.at(-1)?.train_loss, 3)}</td>
          `}
      <td>${buttons(one, actions)}</td>
    </tr>
  `;
}

function nameCell({ run, color, label, isChosen, isBest }, { choose }) {
  const spec = run.job?.spec ? specInShort(run.job.spec) : "";
  return html`
    <span class="run-name">
      <span class=${swatchClass({ color })} aria-hidden="true"></span>
      <button
        class="plain"
        aria-pressed=${isChosen}
        aria-label=${messages.details(label)}
        @click=${() => choose(run.id)}
      >
        ${label}
      </button>
      ${isBest ? html`<span class="badge good">${icon("best")}${messages.best}</span>` : nothing}
    </span>
    ${spec && html`<span class="faint spec" title=${spec}>${spec}</span>`}
  `;
}

function progressOf({ state, progress }, label) {
  const { step, total_steps: total, eta_seconds: left } = progress;
  const text = state === "running" && left !== null ? duration(left) : whole(step);
  return html`
    <progress max=${total} .value=${step} aria-label=${messages.progressOf(label)}></progress>
    <span class="number faint">${text}</span>
  `;
}

function buttons({ run, label, isHidden }, { toggle, remove }) {
  return html`
    <span class="actions">
      <button
        class="quiet small"
        aria-label=${isHidden ? messages.show(label) : messages.hide(label)}
        @click=${() => toggle(run.id)}
      >
        ${isHidden ? messages.showShort : messages.hideShort}
      </button>
      <button
        class="quiet small"
        aria-label=${messages.remove(label)}
        title=${messages.remove(label)}
        @click=${() => remove(run.id)}
      >
        ${icon("close")}
      </button>
    </span>
  `;
}
