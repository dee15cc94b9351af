/** The states of a job. */

export const JOB_STATES = ["queued", "running", "succeeded", "failed", "cancelled"];

/** Whether a job has not ended. */
export function isActive(job) {
  return job.state === "queued" || job.state === "running";
}
