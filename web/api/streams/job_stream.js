/** What happens to a set of jobs, however often the connection breaks: one GET /events at a time. */

import { get, patiently, request } from "../client.js";
import { EventLines } from "./sse_parser.js";
import { path } from "../paths.js";
import { wait } from "../delay.js";

const SILENCE_S = 40; // the service says something every 15 s
const PAUSE_S = 1; // between the end of one answer, or a refusal, and the next request
const NOT_FOUND = 404;
const FOREIGN_ID = 422;
const NOTHING_MORE = 204;

/**
 * @typedef {{jobId: string, kind: "state" | "progress" | "epoch", value: object}} JobNews
 * @typedef {{ids: string[], lastEventId: string | null}} Place How far one has read of which jobs.
 */

/**
 * Read until the last job has ended; whoever has read before goes on from there.
 * @param {Place} place
 * @param {(news: JobNews[], place: Place) => void} tell
 * @param {AbortSignal} signal
 * @throws {Refusal | DOMException} Refused for good, or given up.
 */
export async function readJobs(place, tell, signal) {
  let now = place;
  const noteAndTell = (news, lastEventId) => {
    now = { ...now, lastEventId };
    tell(news, now);
  };
  while (now.ids.length > 0) {
    try {
      const response = await patiently(() => ask(now, signal), signal);
      if (response.status === NOTHING_MORE) return;
      await readAnswer(response, noteAndTell, signal);
    } catch (error) {
      now = await amend(now, error, signal);
    }
    await wait(PAUSE_S, signal);
  }
}

function ask({ ids, lastEventId }, signal) {
  const query = new URLSearchParams(ids.map((id) => ["job", id]));
  const headers = lastEventId === null ? {} : { "Last-Event-ID": lastEventId };
  return request(`/events?${query}`, { headers, signal });
}

/** Tell what comes until the answer ends, breaks off or falls silent. */
async function readAnswer(response, tell, signal) {
  const lines = new EventLines();
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  try {
    for (;;) {
      const piece = await readPiece(reader, signal);
      if (piece === null) return;
      const events = lines.read(piece);
      if (events.length > 0) tell(events.map(toNews), events.at(-1).id);
    }
  } finally {
    reader.cancel().catch(() => {}); // it may be broken, which we know
  }
}

/** Return the next piece of text, or null if there will be none. */
async function readPiece(reader, signal) {
  const silence = new AbortController();
  const given = AbortSignal.any([silence.signal, signal]);
  const silent = wait(SILENCE_S, given).catch(() => {});
  try {
    const read = await Promise.race([reader.read(), silent]);
    return read === undefined || read.done ? null : read.value;
  } catch {
    signal.throwIfAborted();
    return null; // broken off
  } finally {
    silence.abort();
  }
}

function toNews({ kind, value }) {
  const { job_id: jobId, ...rest } = value;
  return { jobId, kind, value: rest };
}

/** Return from where to go on after a refusal: without jobs that are gone, or from the start. */
async function amend(place, error, signal) {
  if (error.status === FOREIGN_ID && place.lastEventId !== null) {
    return { ...place, lastEventId: null };
  }
  if (error.status !== NOT_FOUND) throw error;
  const known = await Promise.all(place.ids.map((id) => isThere(id, signal)));
  return { ids: place.ids.filter((_, index) => known[index]), lastEventId: null };
}

async function isThere(id, signal) {
  try {
    await patiently(() => get(path`/jobs/${id}`, { signal }), signal);
    return true;
  } catch (error) {
    if (error.status === NOT_FOUND) return false;
    throw error;
  }
}
