/** The state of a job, as a word with an icon. */

import { connection } from "../api/connection.js";
import { isActive } from "../api/jobs/job_states.js";
import { html } from "../vendor/lit.js";
import { messages } from "../i18n/components.js";
import { icon } from "./design/icons.js";

/** @param {keyof typeof messages.states} state One of `JOB_STATES`. */
export function stateBadge(state) {
  return html`<span class=${`state state-${state}`}>${icon(state)}${messages.states[state]}</span>`;
}

/** Return a sentence about the state of a job, marked as old while the service is unavailable. */
export function describeState(job) {
  const sentence = messages.stateOf[job.state](job);
  const isOld = connection.outage !== null && isActive(job);
  return isOld ? messages.lastKnown(sentence) : sentence;
}
