/** The view "draw". */

import { html, render } from "../vendor/lit-html.js";
import { words } from "../words/draw.js";

export function openDraw(host, _address) {
  return {
    show() {
      render(html`<h1>${words.title}</h1>`, host);
    },
    close() {},
  };
}
