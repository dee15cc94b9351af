/** What the service says of its own requests: GET /openapi.json. */

import { getWithRetry } from "./client.js";

let known = null; // it does not change while a build of the page is loaded

/** Return the document, asked for once. */
export async function getApiDocument(signal) {
  known ??= await getWithRetry("/openapi.json", { signal });
  return known;
}
