/** `<number-grid>`: a grid of numbers for the arrow keys; one is chosen. */

const LUMINANCE = [0.2126, 0.7152, 0.0722]; // of red, green and blue: WCAG 2
const MIDDLE = 0.179; // equal contrast with black and white, at least 4.5

/**
 * @typedef {object} Cell
 * @property {string} text
 * @property {string} [name] The text alternative, if the text is not enough.
 * @property {[number, number, number]} color
 * @property {string} [ink] The text's color instead of black or white.
 */

/** Dispatches "choose" and "point" with an index as detail; null: the pointer is on no cell. */
class NumberGrid extends HTMLElement {
  #table = document.createElement("table");
  #cells = [];
  #columns = 1;
  /** @type {(values: number[]) => (place: number) => Cell} */
  #describe = () => () => ({ text: "", color: [0, 0, 0] });
  #values = [];
  #at = 0; // the tab stop

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

  /** Returns the content of a cell: (values) => (place) => Cell. */
  set describe(describe) {
    this.#describe = describe;
  }

  set values(values) {
    if (values === this.#values) return; // it is set on each render
    this.#values = values;
    if (this.#cells.length !== values.length) this.#build();
    const describe = this.#describe(values);
    this.#cells.forEach((cell, place) => fill(cell, describe(place)));
  }

  /** The index of the chosen cell, at most that of the last one; null: none. */
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
    event.preventDefault(); // keep the page from scrolling
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

/**
 * @param {HTMLElement} cell
 * @param {Cell} content
 */
function fill(cell, { text, name, color, ink }) {
  if (cell.textContent !== text) cell.textContent = text;
  if (name !== undefined) cell.setAttribute("aria-label", name);
  cell.style.backgroundColor = `rgb(${color.join(" ")})`;
  cell.style.color = ink ?? (luminanceOf(color) > MIDDLE ? "black" : "white");
}

/** Return the relative luminance of a color in 0..1 (WCAG 2). */
function luminanceOf(color) {
  return color.reduce((sum, channel, index) => {
    const part = channel / 255;
    const linear = part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    return sum + linear * LUMINANCE[index];
  }, 0);
}

customElements.define("number-grid", NumberGrid);
