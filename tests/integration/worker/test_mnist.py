from contracts.jobs.spec import JobSpec
from stores.datasets.packaged import PackagedDatasets
from worker.training.run_factory import RunFactory


class Reports(list):
    """An observer that never stops a run and collects its reports."""

    on_epoch = list.append

    def should_stop(self):
        return False

    def on_step(self, step, loss):
        pass


def test_notebooks_network_learns_mnist():
    run, reports = RunFactory(PackagedDatasets()).create_run(JobSpec(steps=3000)), Reports()
    assert run.run(reports)
    assert reports[-1].test_accuracy > 0.9
