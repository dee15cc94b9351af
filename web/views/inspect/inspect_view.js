/** The view "inside": one image through a network, number by number, and steps of training. */

import { betterVersion } from "../../components/better_version.js";
import { refusalNote } from "../../components/error_note.js";
import { html, nothing, render } from "../../vendor/lit-html.js";
import { words } from "../../i18n/inspect.js";
import { announcement } from "./announcement.js";
import { kindOfNetwork, networkOf } from "./inspect_params.js";
import { imagePicker } from "./image_picker.js";
import { Looking } from "./inspect_store.js";
import { networkPicker } from "./network_picker.js";
import { story } from "./sections.js";

export function openInside(host, address) {
  const looking = new Looking(address);
  looking.addEventListener("change", () => render(view(looking), host));
  return {
    show: (choices) => looking.show(choices),
    close: () => looking.close(),
  };
}

function view(looking) {
  const { choices, lists } = looking;
  const version = kindOfNetwork(choices) === "version" ? networkOf(choices) : null;
  const choose = (better) => looking.choose("network", { version: better }, { isStep: true });
  return html`
    <h1>${words.title}</h1>
    <p>${words.about}</p>
    <p class="unseen" role="status">${announcement(looking)}</p>
    <div class="stack">
      <div class="columns">${imagePicker(looking)} ${networkPicker(looking)}</div>
      ${betterVersion(version, lists, choose)} ${refusalNote(looking.error)}
      <div role="status">
        ${looking.isMixed ? html`<p class="notice warning">${words.mixed}</p>` : nothing}
      </div>
      <div class="stack" aria-busy=${looking.isAsking}>
        ${looking.looked === null ? nothing : story(looking)}
      </div>
    </div>
  `;
}
