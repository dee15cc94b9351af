/** The state of a job, as a word with an icon, and its age while the service is unavailable. */

import { connection } from "../api/connection.js";
import { isActive } from "../api/jobs/job_states.js";
import { html } from "../vendor/lit.js";
import { messages } from "../i18n/components.js";
import { icon } from "./design/icons.js";
import { LightElement } from "./light_element.js";

class StateBadge extends LightElement {
  static properties = { state: {} };
  #onConnection = () => this.requestUpdate();

  constructor() {
    super();
    /** @type {keyof typeof messages.states} One of `JOB_STATES`. */
    this.state = "queued";
  }

  connectedCallback() {
    super.connectedCallback();
    connection.addEventListener("change", this.#onConnection);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    connection.removeEventListener("change", this.#onConnection);
  }

  render() {
    const { state } = this;
    const isOld = connection.outage !== null && isActive({ state });
    return html`<span class=${`state state-${state}`}>${icon(state)}${messages.states[state]}</span>
      ${isOld ? html`<span class="faint">${messages.lastKnown(connection.silentS)}</span>` : null}`;
  }
}

customElements.define("state-badge", StateBadge);

/** @param {keyof typeof messages.states} state One of `JOB_STATES`. */
export function stateBadge(state) {
  return html`<state-badge .state=${state}></state-badge>`;
}

/** Return a sentence about the state of a job. */
export function describeState(job) {
  return messages.stateOf[job.state](job);
}
