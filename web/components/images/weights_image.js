/** `<weights-image>`: the service's image of a first layer's weights, one tile per unit. */

import { CanvasImage } from "./canvas_image.js";

class WeightsImage extends CanvasImage {
  /** A PNG with one dot per weight; it stays until the next one is decoded. */
  set blob(blob) {
    this.show(blob);
  }

  async draw(blob) {
    const picture = await createImageBitmap(blob);
    if (blob === this.shown) {
      this.canvas.width = picture.width; // which clears it
      this.canvas.height = picture.height;
      this.canvas.getContext("2d")?.drawImage(picture, 0, 0);
    }
    picture.close();
  }
}

customElements.define("weights-image", WeightsImage);
