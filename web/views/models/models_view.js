/** The view "models": the list, one model, one version, or a comparison of two. */

import { switchPages } from "../../components/subpages.js";
import { openComparison } from "./comparison/comparison.js";
import { openModelList } from "./model_list.js";
import { openModelPage } from "./model_page.js";
import { openVersionPage } from "./version_page.js";

export function openModels(host, address) {
  return switchPages(host, ({ model, version, compare }) => {
    if (!model) return { key: keyOf(), open: openModelList };
    if (compare) return { key: keyOf(model, "compare"), open: (place) => openComparison(place, model) };
    if (version) {
      const names = { model, version };
      const open = (place) => openVersionPage(place, names, address);
      return { key: keyOf(model, "version", version), open };
    }
    return { key: keyOf(model), open: (place) => openModelPage(place, model, address) };
  });
}

/** Return a unique key: a model can have any name. */
function keyOf(...names) {
  return JSON.stringify(names);
}
