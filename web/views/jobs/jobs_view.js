/** The view "jobs": the list, or one job. */

import { switchPages } from "../../components/subpages.js";
import { JobList } from "./job_list.js";
import { JobPage } from "./job_page.js";

export function openJobs(host, address) {
  return switchPages(host, ({ job }) =>
    job
      ? { key: job, open: (place) => new JobPage(place, job) }
      : { key: "", open: (place) => new JobList(place, address) },
  );
}
