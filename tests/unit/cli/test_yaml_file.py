"""YAML files as the JSON that they stand for."""

import pytest

from cli.yaml_file import MAX_BYTES, read_yaml
from contracts.errors import ForgeError


def read(tmp_path, text):
    file = tmp_path / "sweep.yaml"
    file.write_text(text, encoding="utf-8")
    return read_yaml(file)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("{lr: [1e-3, 1, .5, -2.5e+2, 0]}", {"lr": [0.001, 1, 0.5, -250.0, 0]}),
        ("a: 2026-01-01", {"a": "2026-01-01"}),
        ("a: [yes, null, 'no', text]", {"a": [True, None, "no", "text"]}),
        ('{"spec": {"epochs": 1}}', {"spec": {"epochs": 1}}),
        ("a: [1e1, -2E2, 1e-1, 1e400x]", {"a": [10, -200, 0.1, "1e400x"]}),
    ],
)
def test_values_are_those_of_json(tmp_path, text, value):
    assert repr(read(tmp_path, text)) == repr(value)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a: &x [1]\nb: *x", "alias (*name) is not supported, in line 2"),
        ("a: 1\na: 2", "got 'a' twice"),
        ("1: 2", "keys must be texts, got 1"),
        ("a: [", "must be YAML"),
        ("a: 1\nb: -.inf", "numbers must be finite, got -.inf in line 2"),
        ("a: .NaN", "numbers must be finite, got .NaN"),
        ("a: 1e400", "numbers must be finite, got 1e400"),
        ("a: !!python/object:os.system x", "must be YAML"),
        ("a" * (MAX_BYTES + 1), "at most 65536 bytes"),
    ],
)
def test_what_json_does_not_have_is_refused(tmp_path, text, words):
    with pytest.raises(ForgeError) as refused:
        read(tmp_path, text)
    assert words in str(refused.value)
