/** The view "models". */

import { html, render } from "../vendor/lit-html.js";
import { words } from "../words/models.js";

export function openModels(host, _address) {
  return {
    show() {
      render(html`<h1>${words.title}</h1>`, host);
    },
    close() {},
  };
}
