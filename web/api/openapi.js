/** What the service says of its own requests: GET /openapi.json. */

import { getPatiently } from "./client.js";

let known = null; // it does not change while a build of the page is loaded

/** Return the document, asked for once. */
export async function getApiDocument(signal) {
  known ??= await getPatiently("/openapi.json", { signal });
  return known;
}
