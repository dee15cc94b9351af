/** The requests for what the picture shows of a network: one at a time, and for each epoch of a running job. */

import { send, withRetry } from "../../../api/client.js";
import { wait } from "../../../api/delay.js";
import { LatestRequest } from "../../../api/latest_request.js";

const SNAPSHOT_DELAY_S = 0.3; // an epoch's event comes before its snapshot
const PAUSE_S = 1; // snapshots are taken at most once a second
const MAX_REQUESTS = 3; // for the snapshot of an epoch: on a busy machine it comes late
const NOT_FOUND = 404;
const INVALID = 422;

export class SummaryRequests {
  #show;
  #refuse;
  #key = ""; // of the last request
  /** @type {number | undefined} */
  #epoch;
  #requests = new LatestRequest((input, signal) => this.#load(input, signal));

  /** @param {{show: (summary: any, info: any) => void, refuse: (error: Error) => void}} actions */
  constructor({ show, refuse }) {
    this.#show = show;
    this.#refuse = refuse;
  }

  /**
   * Request a summary, unless it was the last one that was requested.
   * @param {any} body Of `POST /inspect/summary`.
   * @param {any} info The data set of its example.
   * @param {number | undefined} epoch The newest one of a running job.
   */
  submit(body, info, epoch) {
    const key = JSON.stringify(body);
    const [isOther, isNewer] = [key !== this.#key, epoch !== this.#epoch];
    if (!isOther && !isNewer) return;
    this.#key = key;
    this.#epoch = epoch;
    this.#requests.submit({ body, info, delayS: isNewer ? SNAPSHOT_DELAY_S : 0 }, { isUrgent: isOther });
  }

  cancel() {
    this.#requests.cancel();
  }

  async #load({ body, info, delayS }, signal) {
    const request = () => this.#request(body, info, signal);
    if (!("job_id" in body.network)) await withRetry(request, signal).catch(ignoreMissing);
    else await this.#follow(body, info, { delayS, signal });
  }

  /** Request the snapshot of a running job until it is that of the newest epoch, at most once a second. */
  async #follow(body, info, { delayS, signal }) {
    await wait(delayS, signal);
    for (let count = 0; count < MAX_REQUESTS && !document.hidden; count += 1) {
      const found = await this.#request(body, info, signal).catch(ignoreMissing);
      await wait(PAUSE_S - delayS, signal);
      if (found >= (this.#epoch ?? 0)) return;
    }
  }

  /** Return the epoch of the response, if it is of a running job. */
  async #request(body, info, signal) {
    try {
      const summary = await send("POST", "/inspect/summary", body, { signal });
      this.#show({ ...summary, image: body.image }, info);
      return summary.network.epoch;
    } catch (error) {
      if (error.status !== INVALID) throw error;
      return this.#refuse(error);
    }
  }
}

/** A version does not exist, a job has no snapshot yet, or the service is busy: the next one comes soon. */
function ignoreMissing(error) {
  if (error.status !== NOT_FOUND && !error.isTemporary) throw error;
}
