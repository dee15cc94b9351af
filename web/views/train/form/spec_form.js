/** The state of the form: a text for each changed field. */

import { OFF, ON, readValue, writeValue } from "./field_text.js";
import { flatten, nameInParent } from "../../../api/jobs/spec_fields.js";

const IMAGES_ONLY = ["augmentation.kind"];
// The version to start from has them.
const UNTRAINED_ONLY = ["hidden_sizes", "activation", "initializer.kind"];

/** The two fields that exclude each other: how long to train. */
export const LENGTHS = ["steps", "epochs"];

export class SpecForm {
  /** The known data sets: which fields there are depends on the chosen one. @type {any[]} */
  datasets = [];
  #texts = {};
  #all;
  #byName;

  /** @param {import("../../../api/jobs/spec_fields.js").Field[]} fields */
  constructor(fields) {
    this.#all = fields;
    this.#byName = new Map(flatten(fields).map((field) => [field.name, field]));
  }

  /** All fields, for another form of them. */
  get allFields() {
    return this.#all;
  }

  /** The names of all fields, also of those that have no control now. */
  get names() {
    return [...this.#byName.keys()];
  }

  /** The fields that make sense for the chosen data set, and with or without a version to start from. */
  get fields() {
    const without = [
      ...(this.dataset?.kind === "table" ? IMAGES_ONLY : []),
      ...(this.valueOf("start_from") === ON ? UNTRAINED_ONLY : []),
    ];
    return this.#all.filter(({ name }) => !without.includes(name));
  }

  /** The newest version of the chosen data set; undefined: it is not known. */
  get dataset() {
    return this.datasets.find(({ name }) => name === this.valueOf("dataset"));
  }

  /** Return the text of a field with a name. */
  valueOf(name) {
    return this.textOf(this.#byName.get(name));
  }

  /** The texts that differ from the defaults, by name, as an address has them. */
  get choices() {
    const changed = [...this.#byName.values()].filter((field) => this.isChanged(field));
    return Object.fromEntries(changed.map(({ name }) => [name, this.#texts[name]]));
  }

  set choices(choices) {
    const known = Object.entries(choices).filter(([name]) => this.#byName.has(name));
    this.#texts = Object.fromEntries(known);
    if (this.length === "epochs") delete this.#texts.steps; // only one of them is sent
  }

  /** Which of the two is used. */
  get length() {
    return this.#texts.epochs === undefined ? "steps" : "epochs";
  }

  /** @param {string} name One of LENGTHS. */
  chooseLength(name) {
    const chosen = name === "epochs" ? { epochs: "10" } : {};
    const { steps: _steps, epochs: _epochs, ...others } = this.#texts;
    this.#texts = { ...others, ...chosen };
  }

  /** @param {import("../../../api/jobs/spec_fields.js").Field} field */
  textOf(field) {
    const text = this.#texts[field.name];
    const defaultText = this.defaultOf(field);
    if (text === undefined) return defaultText;
    if (field.kind === "part") return text === ON ? ON : OFF;
    return field.choices.length === 0 || field.choices.includes(text) ? text : defaultText;
  }

  /** Return the text of a field that the user has not changed. */
  defaultOf(field) {
    return (field.name === "model" && this.#defaultModel) || writeValue(field, field.defaultValue);
  }

  /** A new version belongs to the model that it starts from, or to the one that is named after its data set. */
  get #defaultModel() {
    const { dataset, start_from: start, "start_from.model": model } = this.#texts;
    return (start === ON && model) || dataset;
  }

  setText(field, text) {
    this.#texts[field.name] = text;
  }

  isChanged(field) {
    return this.#texts[field.name] !== undefined && this.textOf(field) !== this.defaultOf(field);
  }

  /** The fields of the chosen variant of a union or a part. */
  partsOf(field) {
    const chosen = this.textOf(field); // may be any text, such as "constructor"
    return Object.hasOwn(field.variants, chosen) ? field.variants[chosen] : [];
  }

  /** All fields that have a control now. */
  get shown() {
    const withParts = (field) => [field, ...this.partsOf(field).flatMap(withParts)];
    return this.fields.flatMap(withParts);
  }

  /** The spec to send: all values that differ from the defaults. */
  get spec() {
    const spec = this.#valuesOf(this.fields);
    if (this.length === "steps") delete spec.epochs;
    // Without it, an empty number of epochs would train the default number of steps.
    else return { ...spec, epochs: spec.epochs ?? "" };
    return spec;
  }

  #valuesOf(fields) {
    const values = fields.map((field) => [nameInParent(field), this.#valueOf(field)]);
    return Object.fromEntries(values.filter(([, value]) => value !== undefined));
  }

  /** Return a field's value, or undefined if it is the default. */
  #valueOf(field) {
    const text = this.textOf(field);
    if (field.kind === "union") return this.#unionOf(field, text);
    if (field.kind === "part") return text === ON ? this.#valuesOf(this.partsOf(field)) : undefined;
    const value = readValue(field, text.trim() === "" ? this.defaultOf(field) : text);
    return JSON.stringify(value) === JSON.stringify(field.defaultValue) ? undefined : value;
  }

  #unionOf(field, kind) {
    const parts = this.#valuesOf(this.partsOf(field));
    const isDefault = kind === writeValue(field, field.defaultValue) && Object.keys(parts).length === 0;
    return isDefault ? undefined : { kind, ...parts };
  }
}
