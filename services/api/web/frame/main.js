/** The page's root: opens the view that the address names, and closes it when that changes. */

import { openDraw } from "../draw/draw_view.js";
import { openInside } from "../inside/inside_view.js";
import { openJobs } from "../jobs/jobs_view.js";
import { openModels } from "../models/models_view.js";
import { openTrain } from "../train/train_view.js";
import { words } from "../words/frame.js";
import { Address, readAddress } from "../service/address.js";
import { makeFrame } from "./frame.js";

const OPENERS = {
  train: openTrain,
  draw: openDraw,
  inside: openInside,
  jobs: openJobs,
  models: openModels,
};

/** What is open: its name, and what its opener returned. */
let open = null;

function show() {
  const { view, choices } = readAddress(location.hash);
  if (open?.name === view) {
    open.opened.show(choices);
    return;
  }
  open?.opened.close();
  const host = frame.begin(view);
  document.title = `${words.views[view]} · ${words.name}`;
  open = { name: view, opened: OPENERS[view](host, new Address(view)) };
  open.opened.show(choices);
}

const frame = makeFrame(document.body);
addEventListener("popstate", show); // a link's click too: its hash is another place in the history
show();
