/** The view "train": a form for a new run, and the shown runs. */

import { render, html } from "../../vendor/lit.js";
import { messages } from "../../i18n/train.js";
import { FormPanel } from "./form_panel.js";
import { RunsPanel } from "./runs_panel.js";
import { CHOICES, findReplaced, addRun, readShown, writeShown } from "./shown_runs.js";

export function openTrain(host, address) {
  return new TrainView(host, address);
}

class TrainView {
  #address;
  #closing = new AbortController();
  #form;
  #runs;

  constructor(host, address) {
    this.#address = address;
    render(
      html`
        <h1>${messages.title}</h1>
        <p>${messages.intro}</p>
        <div class="train">
          <div id="train-form"></div>
          <div id="train-runs" class="stack"></div>
        </div>
      `,
      host,
    );
    const { signal } = this.#closing;
    const find = (id) => host.querySelector(id);
    this.#form = new FormPanel(find("#train-form"), this.#formActions(), signal);
    this.#runs = new RunsPanel(find("#train-runs"), this.#runActions(), signal);
  }

  show(choices) {
    this.#form.show(choices);
    this.#runs.show(readShown(choices));
  }

  close() {
    this.#closing.abort();
    this.#runs.close();
  }

  #formActions() {
    return {
      loaded: () => this.#runs.requestRedraw(),
      changed: (choices) => this.#changeForm(choices),
      started: (job) => {
        const before = readShown(this.#address.choices);
        const shown = addRun(before, job.id);
        this.#address.change(writeShown(shown), { isStep: true });
        this.#runs.show(shown, { replaced: findReplaced(before, job.id) });
        this.#runs.focus();
      },
    };
  }

  #runActions() {
    return {
      changed: (shown) => this.#address.change(writeShown(shown)),
      takeSettings: (choices) => {
        this.#changeForm(choices);
        this.#form.show(choices);
      },
    };
  }

  /** Replace the form's choices in the address. */
  #changeForm(choices) {
    const fields = Object.keys(this.#address.choices).filter((name) => !CHOICES.includes(name));
    const none = Object.fromEntries(fields.map((name) => [name, null]));
    this.#address.change({ ...none, ...choices });
  }
}
