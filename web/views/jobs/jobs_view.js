/** The view "jobs": the list, or one job. */

import { openElement } from "../../components/light_element.js";
import { switchPages } from "../../components/subpages.js";
import "./job_list.js";
import "./job_page.js";

export function openJobs(host, address) {
  return switchPages(host, ({ job }) =>
    job
      ? { key: job, open: (place) => openElement(place, "job-page", { jobId: job }) }
      : { key: "", open: (place) => openElement(place, "job-list", { address }) },
  );
}
