/** The view "models": the list of them, one model, one version, or two versions compared. */

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

/** No two pages have one: a model may be named as any word. */
function keyOf(...names) {
  return JSON.stringify(names);
}
