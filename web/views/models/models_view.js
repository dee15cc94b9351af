/** The view "models": the list, one model, one version, or a comparison of two. */

import { switchPages } from "../../components/subpages.js";
import "./comparison/comparison.js";
import "./model_list.js";
import "./model_page.js";
import "./version_page.js";

export function openModels(host) {
  return switchPages(host, ({ model, version, compare }) => {
    if (!model) return ["model-list"];
    if (compare) return ["version-comparison", { model }];
    return version ? ["version-page", { model, version }] : ["model-page", { model }];
  });
}
