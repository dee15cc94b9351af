/** The view "data": the list of data sets, or one version. */

import { switchPages } from "../../components/subpages.js";
import "./dataset_list.js";
import "./dataset_page.js";

export function openData(host) {
  return switchPages(host, ({ dataset, version = "latest" }) =>
    dataset ? ["dataset-page", { name: dataset, version }] : ["dataset-list"],
  );
}
