/** The view "data": the list of data sets, or one version. */

import { switchPages } from "../../components/subpages.js";
import { DatasetList } from "./dataset_list.js";
import { DatasetPage } from "./dataset_page.js";

export function openData(host) {
  return switchPages(host, ({ dataset, version = "latest" }) => {
    if (!dataset) return { key: "", open: (place) => new DatasetList(place) };
    const open = (place) => new DatasetPage(place, { dataset, version });
    return { key: JSON.stringify([dataset, version]), open };
  });
}
