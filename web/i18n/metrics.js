/** Texts about metrics, in English. */

export const messages = {
  title: "Metrics",
  none: "No metrics yet.",
  names: {
    test_accuracy: "Test accuracy",
    train_accuracy: "Training accuracy",
    validation_accuracy: "Validation accuracy",
    train_loss: "Training loss of these weights",
    validation_loss: "Validation loss of these weights",
    published_epoch: "Published epoch",
    best_test_accuracy: "Best test accuracy of any epoch",
    best_epoch: "Epoch of the best test accuracy",
    stop_reason: "Stop reason",
  },
  stopReasons: {
    steps: "all steps done",
    early_stopping: "the validation loss stopped falling",
    max_seconds: "time limit reached",
  },
};
