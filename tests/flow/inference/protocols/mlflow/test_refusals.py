"""Errors of `/invocations`, with MLflow's statuses."""

import json
import time

import pytest

IMAGE = [0] * 784
NAMES = [f"p{number}" for number in range(784)]
LINE = ",".join(map(str, IMAGE))


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("{", "must be JSON"),
        ("", "must be JSON"),
        ([[1]], "must be a JSON object"),
        ({}, "exactly one of dataframe_split, dataframe_records, instances, inputs, pixels"),
        ({"inputs": [IMAGE], "instances": [IMAGE]}, "got instances, inputs"),
        ({"inputs": [IMAGE], "signature_name": "x"}, "unknown key 'signature_name'"),
        ({"inputs": [IMAGE], "params": {"top_k": 3}}, "top_k: unknown field; known fields"),
        ({"inputs": [IMAGE], "params": [1]}, "must be an object"),
        ({"inputs": [IMAGE], "params": {"pixel_max": 0}}, "pixel_max"),
        ({"inputs": [IMAGE], "params": {"pixel_max": "1"}}, "pixel_max"),
        ({"inputs": [IMAGE], "params": {"version": 1.5}}, "version"),
        ({"inputs": {"x": [IMAGE]}}, "'pixels' only"),
        ({"inputs": IMAGE}, "send [image]"),
        ({"pixels": [IMAGE], "params": {}}, "unknown key 'params'"),
        ({"pixels": 7}, "an image, or a list of images"),
        ({"pixels": []}, "at least one image"),
        ({"dataframe_split": [IMAGE]}, "an object with columns, index and data"),
        ({"dataframe_split": {}}, "must be lists"),
        ({"dataframe_split": {"data": [IMAGE], "columns": "p"}}, "must be lists"),
        ({"dataframe_split": {"data": [IMAGE], "rows": 1}}, "unknown key 'rows'"),
        ({"dataframe_split": {"data": [IMAGE], "index": [1, 2]}}, "as long as data"),
        ({"dataframe_split": {"data": []}}, "at least one image"),
        ({"dataframe_split": {"columns": NAMES, "data": [IMAGE[1:]]}}, "784 numbers, got 783"),
        (
            {"dataframe_split": {"columns": NAMES[1:], "data": [IMAGE]}},
            "784 pixels expected, got 783",
        ),
        (
            {"dataframe_split": {"columns": ["q0", *NAMES[1:]], "data": [IMAGE]}},
            "one word and a number, such as p0 to p783 or 1 to 784",
        ),
        (
            {"dataframe_split": {"columns": ["p1", *NAMES[1:]], "data": [IMAGE]}},
            "one column, got 'p1' and 'p1'",
        ),
        (
            {"dataframe_split": {"columns": ["p0001", *NAMES[1:]], "data": [IMAGE]}},
            "one column, got 'p0001' and 'p1'",
        ),
        (
            {"dataframe_split": {"columns": ["p" * 64 + "0", *NAMES[1:]], "data": [IMAGE]}},
            "of at most 64 characters",
        ),
        ({"dataframe_split": {"columns": [[], *NAMES[1:]], "data": [IMAGE]}}, "one word and"),
        ({"dataframe_split": {"columns": [True, *NAMES[1:]], "data": [IMAGE]}}, "one word and"),
        ({"dataframe_split": {"columns": [0.5, *NAMES[1:]], "data": [IMAGE]}}, "one word and"),
        (
            {"dataframe_split": {"columns": [f"p{n + 2}" for n in range(784)], "data": [IMAGE]}},
            "one word and",
        ),
        ({"dataframe_split": {"columns": ["pixels"], "data": [IMAGE]}}, "row 0 must have one cell"),
        ({"dataframe_records": []}, "a list of at least one object"),
        ({"dataframe_records": [IMAGE]}, "a list of at least one object"),
        ({"dataframe_records": [{"p0": 1}]}, "784 pixels expected, got 1 column"),
        ({"dataframe_records": [dict.fromkeys(NAMES, 0), {}]}, "record 1 must have the keys"),
        ({"dataframe_records": [dict.fromkeys(NAMES, 0), 7]}, "record 1 must have the keys"),
        ({"dataframe_records": [dict.fromkeys(NAMES, 256)]}, "0..255, got 256"),
        ({"dataframe_records": [{name: [] for name in NAMES}]}, "28 rows of 28 numbers"),
    ],
)
def test_invalid_json_is_400_with_the_reason(scoring, body, words):
    assert words in scoring.refuse(body)


RECORD = json.dumps(dict.fromkeys(NAMES, 0))
RECORDS = [RECORD] * 15  # more keys than a body that is parsed as a whole may have


@pytest.mark.parametrize(
    ("records", "words"),
    [
        ([*RECORDS, "7"], "record 15 of dataframe_records must be an object"),
        ([*RECORDS, ""], "record 15 of dataframe_records must be an object"),
        ([*RECORDS[1:], f"{RECORD} {RECORD}"], "the comma before it is missing"),
        ([*RECORDS, '{"p0": {"p1": 1}}'], "record 15 of dataframe_records must be an object"),
        ([*RECORDS, '{"p}": 1}'], "record 15 of dataframe_records must be an object"),
        ([*RECORDS, "{}"], "record 15 must have the keys of the first one"),
        ([*RECORDS, RECORD.replace("p783", "p784")], "record 15 must have the keys of the first"),
        ([RECORD.replace("0}", "256}"), *RECORDS], "image 0 pixel 783 must be a number in 0..255"),
        (["{" + '"p0":0,' * 11_001 + '"p1":0}'], "it has more than 11000 colons"),
        (['"p0"', *RECORDS], "record 0 of dataframe_records must be an object of numbers"),
    ],
    ids=map(str, range(10)),
)
def test_many_records_have_the_same_errors_as_few(scoring, records, words):
    assert words in scoring.refuse(f'{{"dataframe_records": [{", ".join(records)}]}}')


@pytest.mark.parametrize(
    ("rest", "words"),
    [
        ({"inputs": [IMAGE]}, "exactly one of"),
        ({"others": [{}]}, "unknown key 'others' in a body with dataframe_records"),
        ({"params": {"model": ["mnist"]}}, "model: "),
    ],
)
def test_list_after_many_records_is_rejected(scoring, rest, words):
    body = f'{{"dataframe_records": [{", ".join(RECORDS)}], {json.dumps(rest)[1:]}'
    assert words in scoring.refuse(body)


@pytest.mark.parametrize(
    "body",
    [
        {"params": {"dataframe_records": RECORDS}},
        {"inputs": {"dataframe_records": RECORDS}},
        {"dataframe_records": RECORDS, "params": {"model": "Dataframe_records"}},
        {"dataframe_records": RECORDS, "inputs": [IMAGE]},
        {"instances": [{f"{name}{n}": 0 for name in NAMES} for n in range(15)]},
    ],
    ids=map(str, range(5)),
)
def test_many_keys_elsewhere_are_refused(scoring, body):
    text = json.dumps(body).replace('"{', "{").replace('}"', "}").replace('\\"', '"')
    assert scoring.send(text).status_code == 400


def test_unread_body_has_an_mlflow_error(scoring):
    assert scoring.send("{").json["error_code"] == "BAD_REQUEST"


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("", "784 numbers, got 0"),
        ("\n\n", "784 numbers, got 0"),
        (",".join(NAMES), "after the line of names"),
        (LINE + "\n" + LINE[2:], "image 1 must be 784 numbers, got 783"),
        (LINE + "\n\n" + LINE, "image 1 must be 784 numbers, got 0"),
        (LINE + "\n" + LINE[:-1] + "x", "line 2 must be numbers"),
        (LINE + "\n" + LINE[:-1] + ".5", "line 2 must be numbers"),
        (LINE + "\n" + LINE[:-1] + "+1", "line 2 must be numbers"),
        (LINE + "\n" + LINE[:-1] + "01", "line 2 must be numbers"),
        (LINE + "\n" + LINE[:-1], "line 2 must be numbers"),
        (LINE[:-1] + "NaN", "line 1 must be numbers"),
        ("NaN" + LINE[1:], "line 1 must be numbers"),
        (",".join(["NaN"] * 784) + "\n" + LINE, "line 1 must be numbers"),
        (",".join(["-inf"] * 784) + "\n" + LINE, "line 1 must be numbers"),
        (",".join([""] * 784) + "\n" + LINE, "line 1 must be numbers"),
        (",".join(['"7"'] * 784) + "\n" + LINE, "line 1 must be numbers"),
        (",".join(NAMES[1:]) + "\n" + LINE, "line 1 must be numbers"),
        (",".join("ab"[n % 2] for n in range(784)) + "\n" + LINE, "one word and a number"),
        (",".join([*NAMES[1:], "p7"]) + "\n" + LINE, "one column, got 'p7' and 'p7'"),
        (",".join(NAMES) + "\n" + ",".join(NAMES), "line 2 must be numbers"),
        (f"5,{LINE}", "line 1: 784 pixels expected, got 785 columns; remove the index or label"),
        (
            f"id,{','.join(NAMES)}\n0,{LINE}",
            "785 columns; remove the index or label column 'id'",
        ),
        (
            f"{','.join(NAMES)},digit\n{LINE},0",
            "remove the index or label column 'digit'",
        ),
        (f",{','.join(map(str, range(784)))}\n0,{LINE}", "remove the index or label column ''"),
        (f"id,{','.join(NAMES[1:])},digit\n0,{LINE}", "got 785 columns; remove the index or label"),
        (f"label,{','.join(NAMES)}\n{LINE}", "row 0 must have 785 cells, got 784"),
        (f"label,{','.join(['p1', *NAMES[1:]])}\n0,{LINE}", "one column, got 'p1' and 'p1'"),
        ("]],[[" + LINE, "line 1 must be numbers"),
        ("256," + LINE[2:], "image 0 pixel 0 must be a number in 0..255, got 256"),
        ("1e999," + LINE[2:], "got Infinity"),
        ("\n".join(["0"] * 10_002), "at most 10000 lines"),
        ("\n" * 3_000_000 + "x", "at most 10000 lines"),
        (b"\xff\xfe" + LINE.encode(), "line 1 must be numbers"),
    ],
    ids=map(str, range(33)),
)
def test_invalid_csv_is_400_with_the_line(scoring, body, words):
    assert words in scoring.refuse(body, "text/csv")


@pytest.mark.parametrize(
    "content_type",
    [
        None,
        "application/csv",  # documented by MLflow, but not implemented
        "application/json; charset=latin-1",
        "application/json; charset=utf-8; header=present",
        "text/csv; header=present",
        "image/png; q=1",
        "image/gif",
        "application/x-npy",
        "nonsense",
    ],
)
def test_another_content_type_is_415_in_text(scoring, content_type):
    assert "Content-Type" in scoring.refuse({"inputs": [IMAGE]}, content_type, 415)


def test_encoded_body_is_415(scoring):
    assert "without Content-Encoding" in scoring.refuse({}, status=415, Content_Encoding="gzip")


@pytest.mark.parametrize(
    ("body", "content_type", "words"),
    [
        (b"\x89PNG", "application/x-image", "neither a PNG nor a JPEG"),
        (b"GIF89a", "application/x-image", "neither a PNG nor a JPEG"),
        (b"\xff\xd8\xff", "image/jpeg", "can't be read"),
        (b"\xff\xd8\xff", "image/png", "does not start as a PNG does"),
        (bytes(783), "application/octet-stream", "got 783 bytes"),
        (b"", "application/octet-stream", "got 0 bytes"),
    ],
)
def test_other_bytes_are_400(scoring, body, content_type, words):
    assert words in scoring.refuse(body, content_type)


@pytest.mark.parametrize(
    ("body", "content_type", "status"),
    [
        ('{"inputs": ' + "[" * 1_000_000, "application/json", 400),
        ('{"inputs": [[' + "9" * 3_000_000 + "]]}", "application/json", 400),
        ('{"dataframe_records": [{' + '"":0,' * 700_000 + '"":0}]}', "application/json", 400),
        ('{"a":' * 700_000, "application/json", 400),
        ("9" * 3_900_000, "text/csv", 400),
        ("9" * 3_900_000 + "x", "text/csv", 400),
        (" " * 3_900_000 + "x", "text/csv", 400),
        ("x" + "9" * 3_900_000, "text/csv", 400),
        ("," * 3_900_000, "text/csv", 400),
        (",".join(["9" * 4000] * 784), "text/csv", 400),
        (",".join([" " * 4000 + "x"] * 784), "text/csv", 400),
        (bytes(3_900_000), "application/octet-stream", 400),
        (bytes(4_000_001), "application/octet-stream", 413),
        (bytes(4_000_001), "image/png", 413),
    ],
    ids=map(str, range(14)),
)
def test_decompression_bomb_is_rejected_quickly(scoring, body, content_type, status):
    started = time.process_time()
    assert scoring.send(body, content_type).status_code == status
    assert time.process_time() - started < 5  # all take milliseconds of processor time


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "OPTIONS"])
def test_another_method_of_invocations_names_the_right_one(scoring, method):
    answer = scoring.ask(method, "/invocations")
    assert (answer.status_code, answer.headers["Allow"]) == (405, "POST")
