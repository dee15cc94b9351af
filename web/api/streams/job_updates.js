/** The news of jobs, for whoever on this page follows some; all of it comes by one stream. */

import { SharedStream } from "./shared_stream.js";

/** @typedef {import("./job_stream.js").JobNews} JobNews */

/** Who follows which jobs. @type {Set<{ids: string[], tell: (news: JobNews) => void}>} */
const followers = new Set();
let stream = null; // a page that follows nothing takes part in nothing

/**
 * Be told what happens to some jobs. It may be told twice, and begins wherever the stream is:
 * ask for what was before after this call, so that nothing lies between.
 * @param {(news: JobNews) => void} tell
 * @returns {{change: (ids: string[]) => void, close: () => void}}
 */
export function followJobs(tell) {
  const follower = { ids: [], tell };
  followers.add(follower);
  return {
    change(ids) {
      follower.ids = [...ids];
      wantAll();
    },
    close() {
      followers.delete(follower);
      wantAll();
    },
  };
}

function wantAll() {
  const ids = [...new Set([...followers].flatMap((follower) => follower.ids))];
  if (stream === null && ids.length === 0) return;
  stream ??= new SharedStream(tellAll);
  stream.want(ids);
}

function tellAll(news) {
  for (const one of news) {
    for (const { ids, tell } of followers) if (ids.includes(one.jobId)) tell(one);
  }
}
