/** The view "jobs". */

import { html, render } from "../vendor/lit-html.js";
import { words } from "../words/jobs.js";

export function openJobs(host, _address) {
  return {
    show() {
      render(html`<h1>${words.title}</h1>`, host);
    },
    close() {},
  };
}
