/** The view "inside". */

import { html, render } from "../vendor/lit-html.js";
import { words } from "../words/inside.js";

export function openInside(host, _address) {
  return {
    show() {
      render(html`<h1>${words.title}</h1>`, host);
    },
    close() {},
  };
}
