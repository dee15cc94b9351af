/** The page's root: opens the view that the address names, and closes the previous one. */

import { Address, readAddress } from "../api/address.js";
import { messages } from "../i18n/shell.js";
import { makeShell } from "./shell.js";
import { loadView, noteOpened } from "./view_loader.js";

/** The modules of a view are loaded when it is first opened. */
const OPENERS = {
  train: async () => (await import("../views/train/train_view.js")).openTrain,
  data: async () => (await import("../views/data/data_view.js")).openData,
  draw: async () => (await import("../views/draw/draw_view.js")).openDraw,
  inspect: async () => (await import("../views/inspect/inspect_view.js")).openInspect,
  jobs: async () => (await import("../views/jobs/jobs_view.js")).openJobs,
  models: async () => (await import("../views/models/models_view.js")).openModels,
  components: async () => (await import("../views/components/components_view.js")).openComponents,
};

const shell = makeShell(document.body);
/**
 * The current view; opened: what its opener returned, null while it loads.
 * @type {{name: string, opened: any, leaving: AbortController}}
 */
let open = { name: "", opened: null, leaving: new AbortController() };

async function show() {
  const address = readAddress(location.hash);
  const { view } = address;
  shell.showAddress(address);
  if (open.name === view) {
    open.opened?.show(address.choices);
    return;
  }
  open.opened?.close();
  open.leaving.abort();
  open = { name: view, opened: null, leaving: new AbortController() };
  const host = shell.begin(view);
  document.title = `${messages.views[view]} · ${messages.name}`;
  preload(view);
  await begin(open, host);
}

/** Open a view, unless another one is wanted when its modules are loaded. */
async function begin(wanted, host) {
  let why = messages.broken;
  try {
    const openView = await findOpener(wanted);
    if (wanted !== open) return;
    why = messages.failed;
    wanted.opened = openView(host, new Address(wanted.name));
    wanted.opened.show(readAddress(location.hash).choices);
  } catch (error) {
    if (wanted !== open) return; // another view is wanted now
    shell.showBroken(why);
    throw error;
  }
  shell.showBroken(null);
  noteOpened();
}

function findOpener({ name, leaving }) {
  const address = new URL(`../views/${name}/${name}_view.js`, import.meta.url).pathname;
  const showMissing = () => shell.showBroken(messages.broken);
  return loadView(OPENERS[name], address, { showMissing, signal: leaving.signal });
}

/** Preload all modules of a view at once instead of import by import. */
function preload(view) {
  /** @type {HTMLTemplateElement | null} */
  const links = document.querySelector(`template[data-view="${view}"]`);
  if (links === null) return;
  document.head.append(links.content);
  links.remove();
}

addEventListener("popstate", show); // also after a click on a link
show();
