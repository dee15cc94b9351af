"""One image has the same answer in each body of MLflow and SageMaker."""

import base64
import json

import numpy as np
import pytest
from image_files import to_file

DIGIT = np.pad(np.full((16, 6), 200, np.uint8), ((6, 6), (11, 11)))
NAMES = [f"p{number}" for number in range(784)]
OCTETS = "application/octet-stream"


def as_csv(images, *before):
    return "\n".join([*before, *(",".join(map(str, one)) for one in images)])


def test_answer_has_the_bits_of_predict(app, scoring, images):
    native = app.test_client().post("/predict", json={"pixels": images}).json["predictions"]
    ours = np.array(scoring.probs(inputs=images)).astype(np.float32)
    theirs = np.array([one["probabilities"] for one in native]).astype(np.float32)
    assert ours.tobytes() == theirs.tobytes()


@pytest.mark.parametrize(
    "make",
    [
        lambda images: {"dataframe_split": {"columns": NAMES, "index": [0, 1, 2], "data": images}},
        lambda images: {"dataframe_split": {"data": images}},
        lambda images: {
            "dataframe_split": {"columns": [*range(784)], "index": ["a", "b", "c"], "data": images}
        },
        lambda images: {
            "dataframe_split": {"columns": ["pixels"], "data": [[one] for one in images]}
        },
        lambda images: {
            "dataframe_records": [dict(zip(NAMES, one, strict=True)) for one in images]
        },
        lambda images: {"dataframe_records": [{"pixels": one} for one in images]},
        lambda images: {"instances": images},
        lambda images: {"instances": [{"pixels": one} for one in images]},
        lambda images: {"inputs": {"pixels": images}},
        lambda images: {"inputs": images, "params": {}},
        lambda images: {"inputs": images, "params": None},
        lambda images: {"inputs": images, "params": {"pixel_max": 255}},
        lambda images: {"pixels": images},
        lambda images: {"pixels": np.reshape(images, (3, 28, 28)).tolist()},
    ],
    ids=map(str, range(14)),
)
def test_json_body_forms_have_equal_responses(scoring, images, expected, make):
    answer = scoring.invoke(**make(images))
    assert answer.json == {"predictions": expected}
    assert (answer.headers["X-Model-Name"], answer.headers["X-Model-Version"]) == ("mnist", "1")


def test_single_image_is_a_list_of_one(scoring, images, expected):
    assert scoring.probs(pixels=images[0]) == expected[:1]


@pytest.mark.parametrize("word", ["p", "pixel", "", "1x", "ü"])
@pytest.mark.parametrize("first", [0, 1])
def test_columns_are_ordered_by_number(scoring, images, expected, word, first):
    order = np.random.default_rng(0).permutation(784).tolist()
    names = [f"{word}{number + first}" for number in order]
    shuffled = [[one[number] for number in order] for one in images]
    split = {"columns": names, "data": shuffled}
    assert scoring.probs(dataframe_split=split) == expected
    records = [dict(zip(names, one, strict=True)) for one in shuffled]
    assert scoring.probs(dataframe_records=records) == expected
    csv = scoring.send(as_csv(shuffled, ",".join(names)), "text/csv")
    if word:  # plain numbers would be an image
        assert csv.json["predictions"] == expected
    else:
        assert csv.status_code == 400


def test_the_keys_of_a_later_record_have_any_order(scoring, images, expected):
    records = [dict(zip(NAMES, one, strict=True)) for one in images]
    records[1] = dict(reversed(records[1].items()))
    assert scoring.probs(dataframe_records=records) == expected


GRID = [f"{row}x{column}" for row in range(1, 29) for column in range(1, 29)]


@pytest.mark.parametrize("names", [NAMES, GRID, [*range(784)]], ids=["words", "grid", "numbers"])
@pytest.mark.parametrize("at", [None, 0, 784])
def test_columns_may_be_named_by_row_and_column(scoring, images, expected, names, at):
    names, rows = list(names), [list(image) for image in images]
    if at is not None:
        names.insert(at, "label")
        for row in rows:
            row.insert(at, 7)
    csv = scoring.send(as_csv(rows, ",".join(map(str, names))), "text/csv")
    assert csv.json["predictions"] == expected
    assert scoring.probs(dataframe_split={"columns": names, "data": rows}) == expected
    records = [dict(zip(map(str, names), row, strict=True)) for row in rows]
    assert scoring.probs(dataframe_records=records) == expected
    if names[0] == GRID[0]:
        shuffled = [dict(reversed(record.items())) for record in records]
        assert scoring.probs(dataframe_records=shuffled) == expected


@pytest.mark.parametrize("indent", [None, 1])
def test_records_may_have_more_keys_than_other_bodies(scoring, images, expected, indent):
    records = [dict(zip(NAMES, one, strict=True)) for one in images] * 7  # 16,464 keys
    records[20] = dict(reversed(records[20].items()))
    params = {"model": "mnist", "pixel_max": 255}
    for body in (
        {"dataframe_records": records},
        {"params": params, "dataframe_records": records},
        {"dataframe_records": records, "params": params},
    ):
        answer = scoring.send(json.dumps(body, indent=indent))
        assert answer.json == {"predictions": expected * 7}


@pytest.mark.parametrize(
    ("before", "newline"),
    [
        ((), "\n"),
        ((), "\r\n"),
        ((",".join(f"p{number}" for number in range(784)),), "\n"),
        ((",".join(f'"p{number}"' for number in range(784)),), "\r\n"),
        ((",".join(map(str, range(784))),), "\n"),  # pandas' default names of columns
    ],
    ids=["plain", "crlf", "names", "quoted names", "numbers"],
)
def test_csv_has_a_line_per_image_and_optional_names(scoring, images, expected, before, newline):
    lines = as_csv(images, *before)
    for text in (lines, f"{lines}\n", f"{lines}\n\n", f"\ufeff{lines}"):
        answer = scoring.send(text.replace("\n", newline), "text/csv; charset=UTF-8")
        assert answer.json["predictions"] == expected


def test_csv_numbers_are_those_of_json(scoring, images):
    texts = ["0.5", "1e1", "1.0e+00", " 7", "\t8 ", *["255.000"] * 779]
    answer = scoring.send(",".join(texts), "text/csv").json["predictions"]
    assert answer == scoring.probs(inputs=[[0.5, 10, 1, 7, 8, *[255] * 779]])


def test_bytes_are_pixels(scoring, images, expected):
    body = np.array(images, np.uint8).tobytes()
    assert scoring.send(body, OCTETS).json["predictions"] == expected
    assert scoring.send(body[:784], OCTETS).json["predictions"] == expected[:1]


@pytest.mark.parametrize(
    ("kind", "media_type"),
    [
        ("PNG", "image/png"),
        ("JPEG", "image/jpeg"),
        ("PNG", "application/x-image"),
        ("JPEG", "application/x-image"),
    ],
)
def test_file_has_the_bits_of_its_pixels(app, scoring, kind, media_type):
    file = to_file(DIGIT, kind)
    native = app.test_client().post(
        "/predict?return_pixels=true", data=file, content_type=f"image/{kind.lower()}"
    )
    answer = scoring.send(file, media_type).json["predictions"]
    assert answer == scoring.probs(inputs=[native.json["pixels"]])
    b64 = {"b64": base64.b64encode(file).decode()}
    assert scoring.probs(instances=[b64, b64]) == answer * 2


def test_pixel_max_scales_the_pixels(scoring):
    bits = np.random.default_rng(0).integers(0, 2, (2, 784))
    expected = scoring.probs(inputs=(bits * 255).tolist())
    unit = {"params": {"pixel_max": 1}}
    names = [str(number) for number in range(784)]
    bits = bits.tolist()
    assert scoring.probs(inputs=bits, **unit) == expected
    assert scoring.probs(instances=bits, **unit) == expected
    assert scoring.probs(dataframe_split={"data": bits}, **unit) == expected
    records = [dict(zip(names, one, strict=True)) for one in bits]
    assert scoring.probs(dataframe_records=records, **unit) == expected
    assert scoring.probs(pixels=bits, pixel_max=1) == expected


@pytest.mark.parametrize(
    ("accept", "is_csv"),
    [
        (None, False),
        ("*/*", False),
        ("application/json", False),
        ("text/csv", True),
        ("text/csv, application/json;q=0.5", True),
        ("application/json, text/csv;q=0.5", False),
        ("application/x-npy", False),
        ("nonsense;;", False),
    ],
)
def test_accept_chooses_json_or_csv(scoring, images, expected, accept, is_csv):
    headers = {"Accept": accept} if accept else {}
    answer = scoring.send(json.dumps({"inputs": images}), **headers)
    if not is_csv:
        assert answer.json == {"predictions": expected}
        return
    assert answer.content_type == "text/csv; charset=utf-8"
    assert answer.headers["X-Model-Version"] == "1"
    lines = answer.text.splitlines()
    assert [[float(text) for text in line.split(",")] for line in lines] == expected
    assert answer.text.endswith("\n")


def test_model_of_one_pixel_and_one_class_has_csv_lines(scoring, publish, make_network):
    publish(make_network(layer_sizes=(1, 2)), name="tiny")
    answer = scoring.send("7\n8", "text/csv", "/invocations?model=tiny", Accept="text/csv")
    assert [len(line.split(",")) for line in answer.text.splitlines()] == [2, 2]
    records = [{"p0": 7}, {"p0": 8}]
    assert len(scoring.probs(dataframe_records=records, params={"model": "tiny"})) == 2
