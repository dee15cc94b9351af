/** A job's id, times and attempts. */

import { factTable } from "../../components/fact_table.js";
import { moment, short, whole } from "../../components/formats.js";
import { html } from "../../vendor/lit-html.js";
import { messages } from "../../i18n/jobs.js";
import { tookText } from "./job_progress.js";

export function jobFacts(job) {
  const { step, total_steps: all, steps_per_second: speed } = job.progress;
  const { fact } = messages;
  const facts = [
    [fact.id, html`<code>${job.id}</code>`],
    [fact.model, job.spec.model],
    [fact.submitted, moment(job.submitted_at)],
    [fact.started, moment(job.started_at)],
    [fact.finished, moment(job.finished_at)],
    [fact.took, tookText(job)],
    [fact.attempt, job.attempt],
    [fact.steps, messages.stepsOf(whole(step), whole(all))],
    [fact.speed, messages.speed(short(speed))],
  ];
  return factTable(messages.facts, facts);
}
