/** Texts about reproductions, in English. */

import { shortId } from "./phrases.js";

const both = ({ original, reproduced }) => `${original} in the original, ${reproduced} here.`;

export const messages = {
  job: (id) => `Job ${shortId(id)}`,
  identical: "Identical: the same weights and the same history, bit for bit.",
  different: "Not identical.",
  firstDifference: {
    step: (of) => `They first differ at step ${of.step}, in ${of.field}: ${both(of)}`,
    epoch: (of) => `They first differ in the epoch that ends at step ${of.step}, in ${of.field}: ${both(of)}`,
    weights: (of) => `Only the weights differ, in ${of.field}: ${both(of)}`,
  },
  nothing: "nothing",
  open: {
    queued: "Waiting for a worker.",
    running: "Training.",
    succeeded: "Nothing was compared.",
    failed: "The training failed, so there is nothing to compare.",
    cancelled: "It was cancelled, so there is nothing to compare.",
  },
};
