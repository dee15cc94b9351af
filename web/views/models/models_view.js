/** The view "models": the list, one model, one version, or a comparison of two. */

import { openElement } from "../../components/light_element.js";
import { switchPages } from "../../components/subpages.js";
import { Comparison } from "./comparison/comparison.js";
import "./model_list.js";
import { ModelPage } from "./model_page.js";
import { VersionPage } from "./version_page.js";

export function openModels(host, address) {
  return switchPages(host, ({ model, version, compare }) => {
    if (!model) return { key: keyOf(), open: (place) => openElement(place, "model-list", { address }) };
    if (compare) return { key: keyOf(model, "compare"), open: (place) => new Comparison(place, model) };
    if (version) {
      const names = { model, version };
      const open = (place) => new VersionPage(place, names, address);
      return { key: keyOf(model, "version", version), open };
    }
    return { key: keyOf(model), open: (place) => new ModelPage(place, model, address) };
  });
}

/** Return a unique key: a model can have any name. */
function keyOf(...names) {
  return JSON.stringify(names);
}
