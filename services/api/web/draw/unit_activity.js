/** `<unit-activity>`: a layer's activity, a cell a unit, row by row: blue above 0, vermilion below. */

import { signedColor } from "../parts/signed_image.js";

const WIDTH_TO_HEIGHT = 4;
const WIDEST_CELL_REM = 1.2;

class UnitActivity extends HTMLElement {
  #canvas = document.createElement("canvas");

  connectedCallback() {
    this.setAttribute("role", "img");
    this.replaceChildren(this.#canvas);
  }

  /**
   * The full color is 1, which a sigmoid or tanh nears; a relu has no bound: its layer's largest.
   * @param {{values: number[], activation: string}} activity
   */
  set activity({ values, activation }) {
    const largest = activation === "relu" ? values.reduce((a, b) => Math.max(a, b), 0) : 1;
    const columns = Math.ceil(Math.sqrt(values.length * WIDTH_TO_HEIGHT));
    const rows = Math.ceil(values.length / columns);
    const cells = new ImageData(columns, rows);
    values.forEach((value, unit) => {
      cells.data.set([...signedColor(value, largest), 255], unit * 4);
    });
    this.#canvas.width = columns;
    this.#canvas.height = rows;
    this.style.maxWidth = `${columns * WIDEST_CELL_REM}rem`;
    this.#canvas.getContext("2d").putImageData(cells, 0, 0);
  }

  /** What it shows, in words. */
  set label(text) {
    this.setAttribute("aria-label", text);
  }
}

customElements.define("unit-activity", UnitActivity);
