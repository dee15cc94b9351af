/** The state of a job, as a word with a color beside it. */

import { html } from "../vendor/lit-html.js";
import { words } from "../words/parts.js";

/** @param {string} state One of `JOB_STATES`. */
export function stateBadge(state) {
  return html`<span class=${`state state-${state}`}>${words.states[state]}</span>`;
}
