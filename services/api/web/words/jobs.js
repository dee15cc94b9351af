/** What the view "jobs" says, in English. */

export const words = {
  title: "Jobs",
  jobTitle: (id) => `Job ${shortId(id)}`,
  shortId,
  all: "All jobs",
  filters: "Which jobs",
  state: "State",
  anyState: "Any state",
  model: "Model",
  anyModel: "Any model",
  apply: "Show",
  clear: "Show all jobs",
  list: "Jobs, newest first",
  none: "There are no such jobs.",
  noneYet: "There are no jobs yet.",
  trainOne: "Train one",
  columns: {
    job: "Job",
    model: "Model",
    chosen: "Not as by default",
    state: "State",
    progress: "Progress",
    accuracy: "Test accuracy",
    submitted: "Submitted",
    change: "Change",
  },
  activity: (running, queued) =>
    running + queued === 0
      ? "None of these jobs is active."
      : `Of these jobs, ${running} running and ${queued} waiting.`,
  position: (place) => `number ${place} in the queue`,
  progressOf: (id) => `Progress of job ${shortId(id)}`,
  between: ", ",
  left: (duration) => `${duration} left`,
  seconds: (seconds) => `${seconds} s`,
  took: (duration) => `took ${duration}`,
  reproduces: (id) => `trains ${shortId(id)} again`,
  cancel: "Cancel",
  cancelJob: (id) => `Cancel job ${shortId(id)}`,
  cancelQuestion: (id) => `Cancel job ${shortId(id)}? It publishes nothing, and what it has learned is lost.`,
  cancelYes: "Cancel the job",
  cancelled: (id) => `Job ${shortId(id)} is being cancelled.`,
  stateOf: {
    queued: ({ queue_position: place }) =>
      place === null ? "It waits for a worker." : `It waits for a worker: number ${place} in the queue.`,
    running: ({ attempt }) =>
      attempt > 1 ? `It is being trained, in attempt ${attempt}.` : "It is being trained.",
    succeeded: ({ model }) =>
      model === null ? "It has ended well; a reproduction publishes nothing." : "It has ended well and is published.",
    failed: () => "It has failed and published nothing.",
    cancelled: () => "It was cancelled and published nothing.",
  },
  remedies: {
    diverged: "What to do: train again with a lower learning rate.",
    worker_lost: "What to do: look for memory and for the workers' logs.",
    out_of_memory: "What to do: choose smaller layers or batches, or give the worker more memory.",
    dataset_missing: "What to do: install the data set again.",
    damaged: "What to do: install the data set again, then train again.",
    model_store_away: "What to do: free the disk, then train again.",
    original_missing: "The job to be reproduced was forgotten meanwhile: there is nothing to compare with.",
    unreadable_spec: "What to do: submit the job again; another build wrote its spec.",
    internal_error: "This is a bug: the worker's log has the trace.",
  },
  facts: "Times and attempts",
  fact: {
    id: "Id",
    model: "Trains",
    published: "Published as",
    submitted: "Submitted",
    started: "Started",
    finished: "Ended",
    took: "Training took",
    attempt: "Attempts",
    steps: "Steps",
    speed: "Speed",
    original: "Reproduces",
  },
  version: ({ name, version }) => `${name}, version ${version}`,
  stepsOf: (step, all) => `${step} of ${all}`,
  speed: (steps) => `${steps} steps/s`,
  actions: "What to do with it",
  watch: "Watch it live",
  overlay: "See it with other runs",
  again: "Train again with changes",
  ofModel: (name) => `All jobs of ${name}`,
  reproduce: "Reproduce it",
  reproductions: "Reproductions",
  reproduceMeaning:
    "Trains the same spec again, publishes nothing, and compares every bit of the weights and the history.",
  noReproduction: (count) => `None among the newest ${count} jobs of this model.`,
  reproductionJob: (id) => `Job ${shortId(id)}`,
  spec: "Spec",
  curves: "Curves",
  charts: {
    loss: {
      label: "Loss by step",
      x: "step",
      y: "loss",
      names: { training: () => "Training", validation: () => "Validation" },
    },
    accuracy: {
      label: "Accuracy by epoch",
      x: "epoch",
      y: "accuracy",
      names: { test: () => "Test", training: () => "Training", validation: () => "Validation" },
    },
  },
};

/** The end of an id, which tells jobs apart; its beginning is the time. */
function shortId(id) {
  return id.slice(-8);
}
