/** Subscriptions to the events of jobs; one stream serves all of them. */

import { SharedStream } from "./shared_stream.js";

/** @typedef {import("./job_stream.js").JobEvent} JobEvent */

/** @typedef {{onEvent: (event: JobEvent) => void, onGap: () => void}} Listeners */

/** @type {Set<Listeners & {ids: string[]}>} */
const subscriptions = new Set();
/** @type {SharedStream | null} */
let stream = null; // opened by the first subscription to a job

/**
 * Subscribe to the events of jobs. An event may come twice, and the first one is whichever the
 * stream reads next: load a job's state after this call, so that nothing is missed.
 * @param {Listeners} listeners onGap: called when events were missed, because the tab was hidden.
 * @returns {{change: (ids: string[]) => void, close: () => void}} change: sets the jobs.
 */
export function subscribe(listeners) {
  const subscription = { ids: /** @type {string[]} */ ([]), ...listeners };
  subscriptions.add(subscription);
  return {
    change(ids) {
      subscription.ids = [...ids];
      updateStream();
    },
    close() {
      subscriptions.delete(subscription);
      updateStream();
    },
  };
}

function updateStream() {
  const ids = [...new Set([...subscriptions].flatMap((subscription) => subscription.ids))];
  if (stream === null && ids.length === 0) return;
  stream ??= new SharedStream(publish, () => subscriptions.forEach(({ onGap }) => onGap()));
  stream.want(ids);
}

function publish(events) {
  for (const event of events) {
    for (const { ids, onEvent } of subscriptions) if (ids.includes(event.jobId)) onEvent(event);
  }
}
