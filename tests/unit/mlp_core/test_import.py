import subprocess
import sys

import mlp_core

ALLOWED = ("mlp_core", "numpy", "cython_runtime", "_cython")  # the last two are inside numpy
PROGRAM = """
import sys
before = set(sys.modules)
import mlp_core
assert "mlp_core.training" not in sys.modules  # predicting does not need it
assert set(mlp_core.__all__) <= set(dir(mlp_core))
assert mlp_core.SGD and "SGD" in vars(mlp_core)  # it is looked up once
print(*sorted({name.partition(".")[0] for name in set(sys.modules) - before}))
"""


def test_importing_mlp_core_loads_nothing_but_numpy():
    answer = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True
    )
    loaded = set(answer.stdout.split()) - set(sys.stdlib_module_names)
    assert [name for name in loaded if not name.startswith(ALLOWED)] == []


def test_every_public_name_exists():
    promised = {
        *("sigmoid", "tanh", "relu", "softmax", "softmax_cross_entropy", "mse"),
        *("Affine", "Network", "TrainConfig", "save_weights", "load_weights"),
    }
    assert promised <= set(mlp_core.__all__)
    assert all(hasattr(mlp_core, name) for name in mlp_core.__all__)
    assert not hasattr(mlp_core, "other")
