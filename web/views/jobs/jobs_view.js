/** The view "jobs": the list, or one job. */

import { switchPages } from "../../components/subpages.js";
import { openJobList } from "./job_list.js";
import { openJobPage } from "./job_page.js";

export function openJobs(host, address) {
  const openList = (place) => openJobList(place, address);
  return switchPages(host, ({ job }) =>
    job ? { key: job, open: (place) => openJobPage(place, job) } : { key: "", open: openList },
  );
}
