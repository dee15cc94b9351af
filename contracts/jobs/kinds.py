"""The kinds of jobs, in a module that loads without the schemas of jobs."""

from typing import Final, Literal

JobKind = Literal["train", "reproduce", "import_dataset", "batch_predict", "trial", "sweep"]
TRAIN: Final = "train"
REPRODUCE: Final = "reproduce"
IMPORT_DATASET: Final = "import_dataset"
BATCH_PREDICT: Final = "batch_predict"
TRIAL: Final = "trial"
SWEEP: Final = "sweep"
