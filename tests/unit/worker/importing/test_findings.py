import numpy as np
from upload_files import import_csv, import_npz

RNG = np.random.default_rng(0)
X = RNG.normal(size=(60, 2))
Y = np.arange(60) % 2


def warnings_of(info):
    return {warning.type: warning.message for warning in info.warnings}


def test_balanced_data_has_no_warnings(tmp_path):
    info, _ = import_npz(tmp_path, x=X, y=Y)
    assert info.warnings == ()


def test_copies_of_training_examples_are_counted(tmp_path):
    tests = np.concatenate([X[:3], X[:1], X[:4] + 1])
    info, _ = import_npz(tmp_path, x_train=X, y_train=Y, x_test=tests, y_test=Y[:8])
    assert warnings_of(info).keys() == {"duplicates_between_splits"}
    assert "4 test examples are also" in warnings_of(info)["duplicates_between_splits"]


def test_imbalanced_classes_are_named(tmp_path):
    x = RNG.normal(size=(300, 2))
    info, _ = import_npz(tmp_path, {"test_fraction": 0}, x=x, y=np.arange(300) < 20)
    assert warnings_of(info).keys() == {"imbalanced"}
    assert 'class "0" has 280 training examples and class "1" has 20' in info.warnings[0].message


def test_constant_columns_are_named(tmp_path):
    text = "a,b,c,d\n" + "".join(f"{i},1,t,{i % 2}\n" for i in range(60))
    info, _ = import_csv(tmp_path, text)
    assert warnings_of(info).keys() == {"constant_column"}
    assert '"b", "c"' in info.warnings[0].message


def test_small_classes_are_named(tmp_path):
    info, _ = import_npz(tmp_path, {"test_fraction": 0}, x=X[:25], y=np.arange(25) < 9)
    assert warnings_of(info).keys() == {"few_examples"}
    assert '"1" (9)' in info.warnings[0].message
