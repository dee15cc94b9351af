/** The view "jobs": the list, or one job. */

import { switchPages } from "../../components/subpages.js";
import "./job_list.js";
import "./job_page.js";

export function openJobs(host) {
  return switchPages(host, ({ job }) => (job ? ["job-page", { jobId: job }] : ["job-list"]));
}
