import numpy as np
import pytest
from upload_files import import_bytes, import_csv

from contracts.datasets import CSV

TEXT = "height,kind,answer\n1.5,oak,no\n2.5,fir,yes\n3.5,oak,no\n-1e3,elm,yes\n"
ALL = {"test_fraction": 0}


def test_texts_are_one_hot_encoded(tmp_path):
    info, arrays = import_csv(tmp_path, TEXT, **ALL)
    assert arrays["train_x.npy"].tolist() == [
        [1.5, 0, 0, 1],
        [2.5, 0, 1, 0],
        [3.5, 0, 0, 1],
        [-1000, 1, 0, 0],
    ]
    assert info.columns[1].values == ("elm", "fir", "oak")
    assert (info.columns[1].mean, info.columns[1].std) == (None, None)


def test_last_column_is_the_label(tmp_path):
    info, arrays = import_csv(tmp_path, TEXT, **ALL)
    assert info.class_names == ("no", "yes")
    assert arrays["train_y.npy"].tolist() == [0, 1, 0, 1]


def test_label_and_ignored_columns_are_chosen_by_name(tmp_path):
    text = 'a,"x, y",b,c\n1,t,p,2\n3,u,q,4\n'
    info, arrays = import_csv(tmp_path, text, label="b", ignore='c,"x, y"', **ALL)
    assert [column.name for column in info.columns] == ["a"]
    assert (info.class_names, arrays["train_x.npy"].tolist()) == (("p", "q"), [[1], [3]])


def test_numbers_have_mean_and_deviation(tmp_path):
    info, _ = import_csv(tmp_path, "a,b\n1,x\n3,y\n", **ALL)
    assert (info.columns[0].mean, info.columns[0].std) == (2, 1)


@pytest.mark.parametrize(
    "text",
    [
        "a;b\n1;x\n2;y\n",
        "a;b\r\n1;x\r\n2;y",
        "\ufeffa;b\n1;x\n\n2;y\n\n",
        ' a ;"b"\n "1"; x\n2 ;y\n'.replace(' "1"', '"1"'),
    ],
    ids=["plain", "CRLF", "BOM and empty lines", "quotes and spaces"],
)
def test_dialects_give_the_same_table(tmp_path, text):
    info, arrays = import_csv(tmp_path, text, delimiter=";", **ALL)
    assert ([column.name for column in info.columns], info.class_names) == (["a"], ("x", "y"))
    assert arrays["train_x.npy"].tolist() == [[1], [2]]


def test_quoted_cells_may_have_line_breaks(tmp_path):
    info, _ = import_csv(tmp_path, 'a,b\n"x\ny",0\nz,1\n')
    assert info.columns[0].values == ("x\ny", "z")


def test_integer_labels_are_sorted_by_value(tmp_path):
    info, arrays = import_csv(tmp_path, "a,b\n1,10\n2,9\n", **ALL)
    assert (info.class_names, arrays["train_y.npy"].tolist()) == (("9", "10"), [1, 0])


def test_number_with_underscore_is_a_text(tmp_path):
    info, _ = import_csv(tmp_path, "a,b\n1_000,x\n2,y\n", **ALL)
    assert info.columns[0].values == ("1_000", "2")


def test_missing_numbers_become_the_training_mean(tmp_path):
    text = "a,b\n" + "".join(f"{'' if i in {3, 40} else i},{i % 2}\n" for i in range(60))
    info, arrays = import_csv(tmp_path, text, missing="mean")
    known = [i for i in arrays["train_x.npy"].ravel() if float(i).is_integer()]
    filled = np.float32(np.mean(known))
    values = np.concatenate([arrays["train_x.npy"], arrays["test_x.npy"]])
    assert sorted(values.ravel().tolist()) == sorted(
        [*(float(i) for i in range(60) if i not in {3, 40}), float(filled), float(filled)]
    )
    assert info.columns[0].mean == pytest.approx(float(filled))


def test_256_texts_are_encoded(tmp_path):
    text = "a,b\n" + "".join(f"t{i},{i % 2}\n" for i in range(256))
    info, _ = import_csv(tmp_path, text, **ALL)
    assert info.input_shape == (256,)


def test_many_chunks_give_every_row(tmp_path):
    text = "a,b\n" + "".join(f"{i},{i % 2}\n" for i in range(70_000))
    _, arrays = import_bytes(tmp_path, text.encode(), CSV, **ALL)
    assert np.array_equal(arrays["train_x.npy"].ravel(), np.arange(70_000))


def test_texts_behind_many_numbers_are_all_known(tmp_path):
    rows = "".join(f"{2 - i % 2 if i else 7},{i},{i % 2}\n" for i in range(9000))
    info, arrays = import_csv(tmp_path, f"a,c,b\n{rows}x,0,1\n", **ALL)
    assert [column.values for column in info.columns] == [("1", "2", "7", "x"), None]
    assert arrays["train_x.npy"][[0, 1, 8998, 9000]].tolist() == [
        *([0, 0, 1, 0, 0], [1, 0, 0, 0, 1], [0, 1, 0, 0, 8998], [0, 0, 0, 1, 0])
    ]


def test_texts_are_counted_in_the_training_set(tmp_path):
    info, arrays = import_csv(tmp_path, "a,c,b\n" + "x,1,0\ny,2,1\nz,3,0\nx,4,1\n" * 10)
    texts, numbers = info.columns
    assert texts.counts == tuple(arrays["train_x.npy"][:, :3].sum(axis=0))
    assert sum(texts.counts) == sum(numbers.histogram.counts) == info.train_examples
    assert (texts.histogram, numbers.counts) == (None, None)
