/** The upload of a file as a new version of a data set, with its progress. */

import { NetworkError, readApiError } from "./api_error.js";
import { readJson, withRetry } from "./client.js";
import { path, withQuery } from "./paths.js";
import { makeName } from "./random_name.js";
import { session } from "./session.js";

const UNAUTHORIZED = 401;
/** The media types by the end of a file's name. */
export const MEDIA_TYPES = { npz: "application/octet-stream", zip: "application/zip", csv: "text/csv" };

/**
 * Upload a file, and return the job that imports it; while the service is unavailable it is retried.
 * @param {{name: string, file: File, kind: string, query: Record<string, string>}} upload kind: one of
 *   MEDIA_TYPES.
 * @param {{onProgress: (share: number) => void, signal: AbortSignal}} options
 */
export async function uploadDataset({ name, file, kind, query }, { onProgress, signal }) {
  const url = withQuery(path`/datasets/${name}/versions`, query);
  const headers = { "Content-Type": MEDIA_TYPES[kind], "Idempotency-Key": makeName() };
  const upload = () => postFile(url, file, { headers, onProgress, signal });
  return readJson(await withRetry(upload, signal));
}

async function postFile(url, file, options) {
  const { token } = session;
  const headers = token === null ? options.headers : { ...options.headers, Authorization: `Bearer ${token}` };
  const response = await post(url, file, { ...options, headers });
  if (response.status === UNAUTHORIZED) {
    await session.requestToken(token);
    return postFile(url, file, options);
  }
  if (!response.ok) throw await readApiError(response);
  return response;
}

/** Return the response; `fetch` would not report the progress of an upload. */
function post(url, file, { headers, onProgress, signal }) {
  const { promise, resolve, reject } = Promise.withResolvers();
  const request = new XMLHttpRequest();
  request.open("POST", url);
  for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
  request.upload.addEventListener("progress", ({ loaded, total }) => onProgress(loaded / total));
  request.addEventListener("load", () => resolve(toResponse(request)));
  request.addEventListener("error", () => reject(new NetworkError()));
  request.addEventListener("abort", () => reject(signal.reason));
  signal.addEventListener("abort", () => request.abort(), { once: true });
  request.send(file);
  return promise;
}

function toResponse(request) {
  const retryAfter = request.getResponseHeader("Retry-After");
  const headers = retryAfter === null ? undefined : { "Retry-After": retryAfter };
  return new Response(request.responseText, { status: request.status, headers });
}
