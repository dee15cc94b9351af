/** The events of a set of jobs, from one GET /events at a time that is resumed when it breaks. */

import { connection } from "../connection.js";
import { getWithRetry, request, withRetry } from "../client.js";
import { wait } from "../delay.js";
import { path } from "../paths.js";
import { EventLines } from "./sse_parser.js";

const BATCH_S = 0.4; // the events of this time are handled together
const SILENCE_S = 40; // the service sends something every 15 s
const PAUSE_S = 1; // between the end of one response and the next request
const NO_CONTENT = 204;
const NOT_FOUND = 404;
const UNKNOWN_EVENT_ID = 422;

/**
 * @typedef {{jobId: string, kind: "state" | "progress" | "epoch", value: object}} JobEvent
 * @typedef {{ids: string[], lastEventId: string | null}} StreamPosition Which jobs, read how far.
 */

/**
 * Read events until the last job has ended.
 * @param {StreamPosition} start
 * @param {(events: JobEvent[], position: StreamPosition) => void} onEvents
 * @param {AbortSignal} signal
 * @throws {ApiError | DOMException} A permanent error, or aborted.
 */
export async function readJobs(start, onEvents, signal) {
  let position = start;
  const advance = (events, lastEventId) => {
    position = { ...position, lastEventId };
    onEvents(events, position);
  };
  while (position.ids.length > 0) {
    try {
      const response = await withRetry(() => openStream(position, signal), signal);
      if (response.status === NO_CONTENT) return;
      await readEvents(response, advance, signal);
    } catch (error) {
      position = await recover(position, error, signal);
    }
    await wait(PAUSE_S, signal);
  }
}

function openStream({ ids, lastEventId }, signal) {
  const query = new URLSearchParams(ids.map((id) => ["job", id]));
  /** @type {Record<string, string>} */
  const headers = lastEventId === null ? {} : { "Last-Event-ID": lastEventId };
  return request(`/events?${query}`, { headers, signal });
}

/** Read events until the response ends, breaks or falls silent. */
async function readEvents(response, advance, signal) {
  const lines = new EventLines();
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  try {
    for (;;) {
      const chunk = await readChunk(reader, signal);
      if (chunk === null) return;
      connection.noteAnswer();
      const events = lines.read(chunk);
      const last = events.at(-1);
      if (last === undefined) continue;
      advance(events.map(toJobEvent), last.id);
      await wait(BATCH_S, signal);
    }
  } finally {
    reader.cancel().catch(() => {}); // it may already be broken
  }
}

/** Return the next chunk of text; null: there is none. */
async function readChunk(reader, signal) {
  const silence = new AbortController();
  const anySignal = AbortSignal.any([silence.signal, signal]);
  const silent = wait(SILENCE_S, anySignal).catch(() => {});
  try {
    const read = await Promise.race([reader.read(), silent]);
    return read === undefined || read.done ? null : read.value;
  } catch {
    signal.throwIfAborted();
    return null; // the connection broke
  } finally {
    silence.abort();
  }
}

function toJobEvent({ kind, value }) {
  const { job_id: jobId, ...rest } = value;
  return { jobId, kind, value: rest };
}

/** Return where to continue after an error: without deleted jobs, or from the start. */
async function recover(position, error, signal) {
  if (error.status === UNKNOWN_EVENT_ID && position.lastEventId !== null) {
    return { ...position, lastEventId: null };
  }
  if (error.status !== NOT_FOUND) throw error;
  const exist = await Promise.all(position.ids.map((id) => doesJobExist(id, signal)));
  return { ids: position.ids.filter((_, index) => exist[index]), lastEventId: null };
}

async function doesJobExist(id, signal) {
  try {
    await getWithRetry(path`/jobs/${id}`, { signal });
    return true;
  } catch (error) {
    if (error.status === NOT_FOUND) return false;
    throw error;
  }
}
