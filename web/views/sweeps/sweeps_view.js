/** The view "sweeps": the list, or one sweep. */

import { switchPages } from "../../components/subpages.js";
import "./sweep_list.js";
import "./sweep_page.js";

export function openSweeps(host) {
  return switchPages(host, ({ sweep }) => (sweep ? ["sweep-page", { sweepId: sweep }] : ["sweep-list"]));
}
