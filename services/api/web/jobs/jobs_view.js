/** The view "jobs": the list of them, or one. */

import { switchPages } from "../parts/page_switch.js";
import { openJobList } from "./job_list.js";
import { openOneJob } from "./one_job.js";

export function openJobs(host, address) {
  const openList = (place) => openJobList(place, address);
  return switchPages(host, ({ job }) =>
    job ? { key: job, open: (place) => openOneJob(place, job) } : { key: "", open: openList },
  );
}
