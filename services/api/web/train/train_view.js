/** The view "train". */

import { html, render } from "../vendor/lit-html.js";
import { words } from "../words/train.js";

export function openTrain(host, _address) {
  return {
    show() {
      render(html`<h1>${words.title}</h1>`, host);
    },
    close() {},
  };
}
