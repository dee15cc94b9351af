/** The page's root: opens the view that the address names, and closes the previous one. */

import { canonicalHash, readAddress } from "../api/address.js";
import { messages } from "../i18n/shell.js";
import { openComponents } from "../views/components/components_view.js";
import { openData } from "../views/data/data_view.js";
import { openDraw } from "../views/draw/draw_view.js";
import { openInspect } from "../views/inspect/inspect_view.js";
import { openJobs } from "../views/jobs/jobs_view.js";
import { openModels } from "../views/models/models_view.js";
import { openSweeps } from "../views/sweeps/sweeps_view.js";
import { openTrain } from "../views/train/train_view.js";
import { makeShell } from "./shell.js";

const OPENERS = {
  train: openTrain,
  data: openData,
  draw: openDraw,
  inspect: openInspect,
  jobs: openJobs,
  sweeps: openSweeps,
  models: openModels,
  components: openComponents,
};

const shell = makeShell(document.body);
/**
 * The current view; opened: what its opener returned.
 * @type {{name: string, opened: any}}
 */
let open = { name: "", opened: null };

function show() {
  const hash = canonicalHash(location.hash);
  if (hash !== location.hash) history.replaceState(null, "", hash);
  const address = readAddress(hash);
  const { view, choices } = address;
  shell.showAddress(address);
  if (open.name === view) {
    open.opened?.show(choices);
    return;
  }
  const host = shell.begin(view); // before the focused element is closed
  open.opened?.close();
  open = { name: view, opened: null };
  document.title = `${messages.views[view]} · ${messages.name}`;
  try {
    open.opened = OPENERS[view](host);
    shell.showFailed(false);
    open.opened.show(choices);
  } catch (error) {
    shell.showFailed(true);
    throw error;
  }
}

addEventListener("popstate", show); // also after a click on a link
addEventListener("render-error", () => shell.showFailed(true));
show();
