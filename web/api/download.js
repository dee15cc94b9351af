/** Downloads with the token, which a link can't send. */

import { readBody, request } from "./client.js";

const NAMED = /filename="([^"]+)"/;

/**
 * Return a file with its name.
 * @param {string} path
 * @param {{
 *   signal?: AbortSignal,
 *   onProgress?: (bytes: number, all: number | null) => void,
 * }} options onProgress: all: null if the size is unknown.
 * @returns {Promise<{blob: Blob, name: string | null}>}
 */
export async function download(path, { signal, onProgress = () => {} } = {}) {
  const response = await request(path, { signal });
  const length = response.headers.get("Content-Length");
  const parts = [];
  let bytes = 0;
  for await (const part of readParts(response)) {
    parts.push(part);
    bytes += part.length;
    onProgress(bytes, length === null ? null : Number(length));
  }
  const type = response.headers.get("Content-Type") ?? "";
  const [, name = null] = NAMED.exec(response.headers.get("Content-Disposition") ?? "") ?? [];
  return { blob: new Blob(parts, { type }), name };
}

async function* readParts(response) {
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await readBody(() => reader.read());
    if (done) return;
    yield value;
  }
}
