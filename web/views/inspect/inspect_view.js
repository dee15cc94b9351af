/** The view "inspect": one image through a network, number by number, and steps of training. */

import { betterVersion } from "../../components/better_version.js";
import { errorNote } from "../../components/error_note.js";
import { html, nothing, render } from "../../vendor/lit-html.js";
import { messages } from "../../i18n/inspect.js";
import { announcement } from "./announcement.js";
import { kindOfNetwork, networkOf } from "./inspect_params.js";
import { imagePicker } from "./image_picker.js";
import { InspectStore } from "./inspect_store.js";
import { networkPicker } from "./network_picker.js";
import { inspectionSections } from "./sections.js";

export function openInspect(host, address) {
  const store = new InspectStore(address);
  store.addEventListener("change", () => render(view(store), host));
  return {
    show: (choices) => store.show(choices),
    close: () => store.close(),
  };
}

function view(store) {
  const { choices, lists } = store;
  const version = kindOfNetwork(choices) === "version" ? networkOf(choices) : null;
  const choose = (better) => store.choose("network", { version: better }, { isStep: true });
  return html`
    <h1>${messages.title}</h1>
    <p>${messages.about}</p>
    <p class="unseen" role="status">${announcement(store)}</p>
    <div class="stack">
      <div class="columns">${imagePicker(store)} ${networkPicker(store)}</div>
      ${betterVersion(version, lists, choose)} ${errorNote(store.error)}
      <div role="status">
        ${store.isMixed ? html`<p class="notice warning">${messages.mixed}</p>` : nothing}
      </div>
      <div class="stack" aria-busy=${store.isLoading}>
        ${store.inspected === null ? nothing : inspectionSections(store)}
      </div>
    </div>
  `;
}
