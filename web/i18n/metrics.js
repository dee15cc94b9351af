/** What is said of a training's figures, in English. */

export const messages = {
  title: "Metrics",
  none: "No metrics yet.",
  names: {
    test_accuracy: "Test accuracy",
    train_accuracy: "Training accuracy",
    validation_accuracy: "Validation accuracy",
    train_loss: "Training loss of these weights",
    validation_loss: "Validation loss of these weights",
    published_epoch: "Measured after epoch",
    best_test_accuracy: "Best test accuracy of any epoch",
    best_epoch: "Epoch of the best test accuracy",
    stop_reason: "Why it stopped",
  },
  stopReasons: {
    steps: "it made all its steps",
    early_stopping: "the validation loss fell no more",
    max_seconds: "its time was up",
  },
};
