/** The view "data": the list of data sets, or one version. */

import { openElement } from "../../components/light_element.js";
import { switchPages } from "../../components/subpages.js";
import "./dataset_list.js";
import { DatasetPage } from "./dataset_page.js";

export function openData(host) {
  return switchPages(host, ({ dataset, version = "latest" }) => {
    if (!dataset) return { key: "", open: (place) => openElement(place, "dataset-list") };
    const open = (place) => new DatasetPage(place, { dataset, version });
    return { key: JSON.stringify([dataset, version]), open };
  });
}
