/** `<unit-sheet>`: a first layer's weights, a picture a unit, as the service draws them. */

class UnitSheet extends HTMLElement {
  #canvas = document.createElement("canvas");
  #blob = null;

  connectedCallback() {
    this.setAttribute("role", "img");
    this.replaceChildren(this.#canvas);
  }

  /** The sheet, a PNG with a dot a weight; it stays until the next one is ready. */
  set blob(blob) {
    if (blob === this.#blob) return;
    this.#blob = blob;
    this.#draw(blob);
  }

  /** What it shows, in words. */
  set label(text) {
    this.setAttribute("aria-label", text);
  }

  async #draw(blob) {
    const picture = await createImageBitmap(blob);
    if (blob === this.#blob) {
      this.#canvas.width = picture.width; // which empties it
      this.#canvas.height = picture.height;
      this.#canvas.getContext("2d").drawImage(picture, 0, 0);
    }
    picture.close();
  }
}

customElements.define("unit-sheet", UnitSheet);
