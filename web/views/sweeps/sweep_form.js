/** `<sweep-form>`: starts a sweep; errors of the service are shown at the field that they concern. */

import { linkTo } from "../../api/address.js";
import { changedSettings, loadSpecFields } from "../../api/jobs/spec_fields.js";
import { getSweep, startSweep } from "../../api/sweeps.js";
import { describedBy, formField } from "../../components/form_field.js";
import { ElementTask, LightElement } from "../../components/light_element.js";
import { selectOptions } from "../../components/select_options.js";
import { errorNote } from "../../components/task_note.js";
import { messages } from "../../i18n/sweeps.js";
import { html, TaskStatus } from "../../vendor/lit.js";

const INVALID = 422;
const FIELDS = ["spec", "space", "trials", "parallel", "objective", "sampler", "pruner"];
const EXAMPLE = {
  spec: { model: "searched", epochs: 5, validation_fraction: 0.1 },
  space: {
    "optimizer.learning_rate": { log_uniform: [0.01, 1] },
    hidden_sizes: { choice: [[50], [300], [300, 100]] },
  },
  trials: 12,
  parallel: 1,
};

/** Property: `from`, the id of the sweep whose settings it shows; null: an example. */
class SweepForm extends LightElement {
  static properties = { from: { attribute: false }, wrong: { state: true } };
  #copied = new ElementTask(this, {
    task: ([id], { signal }) => (id ? loadRequest(id, signal) : null),
    args: () => [this.from],
  });
  #starting = new ElementTask(this, { task: ([request], { signal }) => this.#start(request, signal), autoRun: false });

  constructor() {
    super();
    /** @type {string | null} */
    this.from = null;
    /** Messages by the name of a field. @type {Record<string, string[]>} */
    this.wrong = {};
  }

  async #start(request, signal) {
    const { id } = await startSweep(request, signal).catch((error) => {
      this.wrong = error.status === INVALID ? placeErrors(error.fields) : {};
      throw error;
    });
    location.hash = linkTo("sweeps", { sweep: id });
  }

  #send(event) {
    event.preventDefault();
    if (this.#starting.status === TaskStatus.PENDING) return;
    const { request, wrong } = readForm(new FormData(event.target));
    this.wrong = wrong;
    if (Object.keys(wrong).length === 0) this.#starting.run([{ ...this.#base, ...request }]);
  }

  /** The request whose values the fields begin with. @returns {Record<string, any>} */
  get #base() {
    return this.#copied.value ?? EXAMPLE;
  }

  render() {
    const isLoading = this.from !== null && this.#copied.value == null && !this.#copied.error;
    const { error } = this.#starting;
    const isPlaced = Object.keys(this.wrong).length > 0;
    return html`
      <section class="card">
        <h2>${messages.startTitle}</h2>
        <p class="faint">${messages.startMeaning}</p>
        ${isLoading ? null : this.#form()} ${errorNote(this.#copied.error ?? (isPlaced ? null : error))}
      </section>
    `;
  }

  #form() {
    const base = this.#base;
    const isBusy = this.#starting.status === TaskStatus.PENDING;
    return html`
      <form class="stack sweep-form" novalidate @submit=${(event) => this.#send(event)}>
        <div class="columns">${this.#json("spec", base)} ${this.#json("space", base)}</div>
        <div class="toolbar fields">
          ${this.#number("trials", base)} ${this.#number("parallel", base)}
          ${this.#select("objective", base, messages.objectives)} ${this.#select("sampler", base, messages.samplers)}
          ${this.#select("pruner", base, messages.pruners)}
        </div>
        <div><button class="primary" aria-disabled=${isBusy}>${messages.start}</button></div>
      </form>
    `;
  }

  #field(name, control) {
    const texts = { id: `sweep-${name}`, label: messages.fields[name], wrong: this.wrong[name] ?? [], help: messages.help[name] };
    return formField(texts, control(texts, { described: describedBy(texts), isWrong: texts.wrong.length > 0 }));
  }

  #json(name, base) {
    return this.#field(
      name,
      ({ id }, { described, isWrong }) => html`
        <textarea id=${id} name=${name} rows="7" spellcheck="false" autocapitalize="off"
          aria-describedby=${described} aria-invalid=${isWrong} .defaultValue=${writeFields(base[name])}></textarea>
      `,
    );
  }

  #number(name, base) {
    return this.#field(
      name,
      ({ id }, { described, isWrong }) => html`
        <input id=${id} name=${name} class="short" inputmode="numeric" autocomplete="off"
          aria-describedby=${described} aria-invalid=${isWrong} .defaultValue=${String(base[name])} />
      `,
    );
  }

  #select(name, base, texts) {
    return this.#field(
      name,
      ({ id }, { described, isWrong }) => html`
        <select id=${id} name=${name} aria-describedby=${described} aria-invalid=${isWrong}>
          ${selectOptions(Object.entries(texts), base[name] ?? Object.keys(texts)[0])}
        </select>
      `,
    );
  }
}

customElements.define("sweep-form", SweepForm);

/** Return the request of a sweep, whose spec has only the changed settings. */
async function loadRequest(id, signal) {
  const [{ request }] = await Promise.all([getSweep(id, signal), loadSpecFields(signal)]);
  return { ...request, spec: { validation_fraction: request.spec.validation_fraction, ...changedSettings(request.spec) } };
}

/** Return an object as JSON with one field per line. */
function writeFields(fields) {
  const inOneLine = (value) => JSON.stringify(value, null, 1).replace(/(,?)\n\s*/g, (_, comma) => (comma ? ", " : ""));
  const lines = Object.entries(fields).map(([name, value]) => `  ${JSON.stringify(name)}: ${inOneLine(value)}`);
  return `{\n${lines.join(",\n")}\n}`;
}

/** Return the request of a filled-in form, and what can't be read. */
function readForm(form) {
  /** @type {Record<string, any>} */
  const request = {};
  /** @type {Record<string, string[]>} */
  const wrong = {};
  for (const name of FIELDS) {
    const text = String(form.get(name)).trim();
    try {
      request[name] = name in messages.choices ? text : JSON.parse(text);
    } catch (error) {
      wrong[name] = [messages.notJson(name, error.message)];
    }
  }
  return { request, wrong };
}

/** Return the messages of errors by the field that shows them; one about no field is above the search space. */
function placeErrors(errors) {
  /** @type {Record<string, string[]>} */
  const wrong = {};
  for (const { loc, msg } of errors) {
    const [first, ...rest] = loc.map(String);
    const name = FIELDS.includes(first) ? first : "space";
    const place = name === first ? rest : loc;
    wrong[name] = [...(wrong[name] ?? []), place.length > 0 ? messages.at(place.join("."), msg) : msg];
  }
  return wrong;
}
