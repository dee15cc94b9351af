/** The view "components": every component with its states. No navigation leads to it. */

import { linkTo } from "../../api/address.js";
import { JOB_STATES } from "../../api/jobs/job_states.js";
import { accuracyBars } from "../../components/class_bars.js";
import { confirm } from "../../components/confirm.js";
import { emptyState } from "../../components/design/empty_state.js";
import { icon, ICONS } from "../../components/design/icons.js";
import { LightElement, openElement } from "../../components/light_element.js";
import { listTable } from "../../components/lists/list_table.js";
import { stateBadge } from "../../components/state_badge.js";
import { page } from "../../components/subpages.js";
import { html } from "../../vendor/lit.js";
import { messages } from "../../i18n/design.js";
import { fieldCard } from "./field_card.js";

const SHARES = [0.98, 0.71, 0.06];

class ComponentsPage extends LightElement {
  static properties = { axis: { state: true } };

  constructor() {
    super();
    this.axis = "step";
  }

  render() {
    const fields = fieldCard(this.axis, (axis) => (this.axis = axis));
    const groups = [typeCard(), colorCard(), buttonCard(), fields, stateCard(), figureCard(), tableCard(), noticeCard()];
    const cards = [...groups, emptyCard(), iconCard()];
    return page({ title: messages.title }, html`<p>${messages.intro}</p>`, html`<div class="samples">${cards}</div>`);
  }
}

customElements.define("components-page", ComponentsPage);

export function openComponents(host) {
  return openElement(host, "components-page");
}

/** @param {keyof typeof messages.sections} name */
function card(name, content) {
  return html`
    <section class="card stack">
      <h2>${messages.sections[name]}</h2>
      ${content}
    </section>
  `;
}

function typeCard() {
  const line = ([name, use]) => html`<p class=${`sample-${name}`}>${use} <code class="faint">${name}</code></p>`;
  return card("type", Object.entries(messages.typeSizes).map(line));
}

function colorCard() {
  const swatch = ([name, use]) => html`
    <li><span class=${`color color-${name}`}></span><code>${name}</code><span class="faint">${use}</span></li>
  `;
  return card("colors", html`<ul class="plain colors">${Object.entries(messages.colors).map(swatch)}</ul>`);
}

function buttonCard() {
  const { buttons } = messages;
  const ask = () => confirm(messages.question, messages.yes, { detail: html`<p>${messages.detail}</p>` });
  return card(
    "buttons",
    html`
      <div class="toolbar">
        <button class="primary">${icon("play")}${buttons.primary}</button>
        <button>${buttons.default}</button>
        <button class="quiet">${icon("copy")}${buttons.quiet}</button>
      </div>
      <div class="toolbar">
        <button class="danger">${icon("delete")}${buttons.danger}</button>
        <button class="danger quiet">${buttons.quietDanger}</button>
      </div>
      <div class="toolbar">
        <button disabled>${buttons.disabled}</button>
        <button aria-pressed="true">${buttons.pressed}</button>
        <button @click=${ask}>${buttons.confirm}</button>
      </div>
    `,
  );
}

function stateCard() {
  const { plain, best, warning } = messages.badges;
  const badges = html`
    <span class="badge">${plain}</span>
    <span class="badge accent">${icon("best")}${best}</span>
    <span class="badge warning">${warning}</span>
  `;
  return card("states", [
    html`<div class="toolbar">${JOB_STATES.map((/** @type {any} */ state) => stateBadge(state))}</div>`,
    html`<div class="toolbar">${badges}</div>`,
  ]);
}

function figureCard() {
  const figure = (/** @type {string[]} */ [name, value, unit]) => html`
    <div>
      <dt>${name}</dt>
      <dd>${value} <span class="unit">${unit}</span></dd>
    </div>
  `;
  return card("figures", [
    html`<dl class="metrics">${messages.figures.map(figure)}</dl>`,
    html`<progress max="1" value="0.6" aria-label=${messages.progress}></progress>`,
    accuracyBars(SHARES),
  ]);
}

function tableCard() {
  const { version, created, accuracy, state } = messages.columns;
  const row = (/** @type {any[]} */ [number, date, share, name], place) => html`
    <tr class=${place === 1 ? "answer" : ""}>
      <th scope="row">${number}</th>
      <td>${date}</td>
      <td class="number">${share}</td>
      <td>${stateBadge(name)}</td>
    </tr>
  `;
  const headings = [version, created, { number: accuracy }, state];
  return card("table", listTable(messages.table, headings, messages.rows.map(row)));
}

function noticeCard() {
  const notice = ([kind, text]) => html`<p class=${`notice ${kind}`}>${text}</p>`;
  return card("notices", Object.entries(messages.notices).map(notice));
}

function emptyCard() {
  const { title, text, action } = messages.emptyState;
  return card("empty", emptyState({ icon: "jobs", title, text, actions: [{ href: linkTo("train"), text: action }] }));
}

function iconCard() {
  const item = (name) => html`<li>${icon(name)} <code>${name}</code></li>`;
  return card("icons", html`<ul class="plain icons">${ICONS.map(item)}</ul>`);
}
