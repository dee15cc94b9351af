/** `<weights-image>`: a first layer's weights, a picture a unit, as the service draws them. */

import { CanvasImage } from "./canvas_image.js";

class WeightsImage extends CanvasImage {
  /** The sheet, a PNG with a dot a weight; it stays until the next one is ready. */
  set blob(blob) {
    this.show(blob);
  }

  async draw(blob) {
    const picture = await createImageBitmap(blob);
    if (blob === this.shown) {
      this.canvas.width = picture.width; // which empties it
      this.canvas.height = picture.height;
      this.canvas.getContext("2d").drawImage(picture, 0, 0);
    }
    picture.close();
  }
}

customElements.define("weights-image", WeightsImage);
