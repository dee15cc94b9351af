/** Subscriptions to the events of jobs; one stream serves all of them. */

import { SharedStream } from "./shared_stream.js";

/** @typedef {import("./job_stream.js").JobEvent} JobEvent */

/** @type {Set<{ids: string[], onEvent: (event: JobEvent) => void}>} */
const subscriptions = new Set();
/** @type {SharedStream | null} */
let stream = null; // opened by the first subscription to a job

/**
 * Subscribe to the events of jobs. An event may come twice, and the first one is whichever the
 * stream reads next: load a job's state after this call, so that nothing is missed.
 * @param {(event: JobEvent) => void} onEvent
 * @returns {{change: (ids: string[]) => void, close: () => void}} change: sets the jobs.
 */
export function subscribe(onEvent) {
  /** @type {{ids: string[], onEvent: (event: JobEvent) => void}} */
  const subscription = { ids: [], onEvent };
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
  stream ??= new SharedStream(publish);
  stream.want(ids);
}

function publish(events) {
  for (const event of events) {
    for (const { ids, onEvent } of subscriptions) if (ids.includes(event.jobId)) onEvent(event);
  }
}
