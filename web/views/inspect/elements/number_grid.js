/** `<number-grid>`: numbers to walk through with the arrow keys, one of which is chosen. */

const LUMINANCE = [0.2126, 0.7152, 0.0722]; // of red, green and blue: WCAG 2
const MIDDLE = 0.179; // as far from black as from white: either has a contrast of 4.5 at least

/**
 * @typedef {object} Cell
 * @property {string} text
 * @property {string} [name] What it is, where the text does not say it.
 * @property {[number, number, number]} color
 * @property {string} [ink] The text's color, where black or white would be too loud.
 */

/** Tells "choose" and "point", whose detail is a place; of "point" it is null where none is. */
class NumberGrid extends HTMLElement {
  #table = document.createElement("table");
  #cells = [];
  #columns = 1;
  #describe = null;
  #values = [];
  #at = 0; // the one that the tabulator key leads to

  constructor() {
    super();
    this.addEventListener("keydown", (event) => this.#walk(event));
    this.addEventListener("click", (event) => this.#take(event));
    this.addEventListener("pointerover", (event) => this.#emit("point", this.#placeOf(event)));
    this.addEventListener("pointerleave", () => this.#emit("point", null));
  }

  connectedCallback() {
    this.#table.setAttribute("role", "grid");
    this.replaceChildren(this.#table);
  }

  set label(text) {
    this.#table.setAttribute("aria-label", text);
  }

  set columns(columns) {
    this.#columns = columns;
  }

  /** What a cell shows: (values) => (place) => Cell. */
  set describe(describe) {
    this.#describe = describe;
  }

  set values(values) {
    if (values === this.#values) return; // it is set anew whenever anything of the view changes
    this.#values = values;
    if (this.#cells.length !== values.length) this.#build();
    const describe = this.#describe(values);
    this.#cells.forEach((cell, place) => fill(cell, describe(place)));
  }

  /** The place that is chosen; of one that is not there, the last; null: none is. */
  set chosen(place) {
    mark(this.#cells[this.#at], { isStop: false, isChosen: false });
    this.#at = Math.min(place ?? 0, this.#cells.length - 1);
    mark(this.#cells[this.#at], { isStop: true, isChosen: place !== null });
  }

  #build() {
    this.#table.replaceChildren();
    this.#cells = this.#values.map((_, place) => {
      if (place % this.#columns === 0) this.#table.insertRow();
      const cell = this.#table.rows[this.#table.rows.length - 1].insertCell();
      mark(cell, { isStop: false, isChosen: false });
      return cell;
    });
    this.#at = 0;
  }

  #walk(event) {
    const next = this.#nextOf(event);
    if (next === undefined || event.altKey || event.metaKey) return;
    event.preventDefault(); // the page does not scroll besides
    this.#choose(Math.max(0, Math.min(this.#cells.length - 1, next)));
  }

  #nextOf({ key, ctrlKey }) {
    const at = this.#at;
    const begin = at - (at % this.#columns);
    return {
      ArrowLeft: at - 1,
      ArrowRight: at + 1,
      ArrowUp: at - this.#columns < 0 ? at : at - this.#columns,
      ArrowDown: at + this.#columns < this.#cells.length ? at + this.#columns : at,
      Home: ctrlKey ? 0 : begin,
      End: ctrlKey ? this.#cells.length : begin + this.#columns - 1,
    }[key];
  }

  #take(event) {
    const place = this.#placeOf(event);
    if (place !== null) this.#choose(place);
  }

  #choose(place) {
    this.chosen = place;
    this.#cells[place].focus();
    this.#emit("choose", place);
  }

  #placeOf({ target }) {
    const place = this.#cells.indexOf(target.closest("td"));
    return place < 0 ? null : place;
  }

  #emit(what, place) {
    this.dispatchEvent(new CustomEvent(what, { detail: place }));
  }
}

function mark(cell, { isStop, isChosen }) {
  cell.tabIndex = isStop ? 0 : -1;
  cell.setAttribute("aria-selected", String(isChosen));
}

function fill(cell, { text, name, color, ink }) {
  if (cell.textContent !== text) cell.textContent = text;
  if (name !== undefined) cell.setAttribute("aria-label", name);
  cell.style.backgroundColor = `rgb(${color.join(" ")})`;
  cell.style.color = ink ?? (luminanceOf(color) > MIDDLE ? "black" : "white");
}

/** The relative luminance of a color, in 0..1, after WCAG 2. */
function luminanceOf(color) {
  return color.reduce((sum, channel, index) => {
    const part = channel / 255;
    const linear = part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    return sum + linear * LUMINANCE[index];
  }, 0);
}

customElements.define("number-grid", NumberGrid);
