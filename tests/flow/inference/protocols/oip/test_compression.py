"""gzip and deflate of requests and responses, and decompression bombs."""

import gzip
import tracemalloc
import zlib

import orjson
import pytest
from oip_bodies import LENGTH, binary_body, body_of, read_outputs

from services.http.errors import RefusedError
from services.inference.protocols.oip.compression import inflate
from services.limits.limiter import SMALL_BYTES

INFER = "/v2/models/mnist/infer"
PACK = {"gzip": gzip.compress, "deflate": zlib.compress}
UNPACK = {"gzip": gzip.decompress, "deflate": zlib.decompress}


@pytest.mark.parametrize("encoding", PACK)
def test_compressed_body_equals_the_plain_one(oip, pixels, expected, encoding):
    content = PACK[encoding](orjson.dumps(body_of(pixels)))
    for name in (encoding, encoding.upper(), f" {encoding} "):
        outputs = read_outputs(oip.post(INFER, content, **{"Content-Encoding": name}))
        assert (outputs["probabilities"] == expected).all()


@pytest.mark.parametrize("encoding", PACK)
def test_json_length_is_that_of_the_decompressed(oip, pixels, expected, encoding):
    text = orjson.dumps(binary_body(pixels.tobytes(), (5, 9), "UINT8"))
    headers = {"Content-Encoding": encoding, LENGTH: str(len(text))}
    outputs = read_outputs(oip.post(INFER, PACK[encoding](text + pixels.tobytes()), **headers))
    assert (outputs["probabilities"] == expected).all()
    alone = {"Content-Encoding": encoding, LENGTH: "0"}
    outputs = read_outputs(oip.post(INFER, PACK[encoding](pixels[0].tobytes()), **alone))
    assert (outputs["probabilities"] == expected[:1]).all()


@pytest.mark.parametrize("encoding", PACK)
@pytest.mark.parametrize("is_binary", [False, True])
def test_response_is_compressed_as_accepted(oip, pixels, encoding, is_binary):
    body = body_of(pixels, id="1", parameters={"binary_data_output": is_binary})
    plain = oip.infer(body)
    packed = oip.infer(body, **{"Accept-Encoding": encoding})
    assert packed.headers["Content-Encoding"] == encoding
    assert UNPACK[encoding](packed.data) == plain.data
    assert int(packed.headers["Content-Length"]) == len(packed.data)
    assert packed.headers.get(LENGTH) == plain.headers.get(LENGTH)
    assert packed.content_type == plain.content_type
    assert packed.headers["Vary"] == plain.headers["Vary"] == "Accept-Encoding"


@pytest.mark.parametrize(
    ("accepted", "encoding"),
    [
        ("gzip, deflate", "gzip"),
        ("deflate, gzip;q=0.5", "deflate"),
        ("gzip;q=0", None),
        ("gzip;q=0, deflate", "deflate"),
        ("identity, gzip;q=0.5", None),
        ("*", None),
        ("br", None),
        ("", None),
        ("gzip;q=x", None),
    ],
)
def test_which_compression_a_client_gets(oip, pixels, accepted, encoding):
    response = oip.infer(body_of(pixels), **{"Accept-Encoding": accepted})
    assert response.status_code == 200
    assert response.headers.get("Content-Encoding") == encoding


def test_errors_are_never_compressed(oip):
    response = oip.infer({}, **{"Accept-Encoding": "gzip"})
    assert "Content-Encoding" not in response.headers
    assert "inputs" in response.json["error"]


@pytest.mark.parametrize("encoding", ["br", "gzip, gzip", "gzip;q=1", "x" * 200])
def test_another_encoding_is_415(oip, pixels, encoding):
    response = oip.infer(body_of(pixels), **{"Content-Encoding": encoding})
    assert response.status_code == 415
    assert "must be gzip or deflate" in response.json["error"]
    assert oip.infer(body_of(pixels), **{"Content-Encoding": "identity"}).status_code == 200


def change_byte(content, at):
    return content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :]


@pytest.mark.parametrize("encoding", PACK)
@pytest.mark.parametrize(
    ("damage", "words"),
    [
        (lambda _: b"", "its end is missing"),
        (lambda _: b"no stream", "is not a {} stream"),
        (lambda content: b"x" + content, "is not a {} stream"),
        (lambda content: content[:-5], "its end is missing"),
        (lambda content: content[: len(content) // 2], "its end is missing"),
        (lambda content: content + b"more", "something follows"),
        (lambda content: content + bytes(4), "something follows"),
        (lambda content: content + bytes(100_000), "something follows"),
        (lambda content: content + content, "something follows"),
        (lambda content: change_byte(content, 20), "is not a {} stream"),
    ],
)
def test_invalid_stream_is_400_with_the_reason(oip, pixels, encoding, damage, words):
    for size in (0, 2 * SMALL_BYTES):
        content = orjson.dumps(body_of(pixels)).ljust(size)
        damaged = damage(PACK[encoding](content))
        response = oip.post(INFER, damaged, **{"Content-Encoding": encoding})
        assert response.status_code == 400
        assert words.format(encoding) in response.json["error"]


@pytest.mark.parametrize("encoding", PACK)
def test_decompressed_body_has_the_same_limit(oip, pixels, encoding):
    content = orjson.dumps(body_of(pixels)).ljust(4_000_000)
    headers = {"Content-Encoding": encoding}
    assert oip.post(INFER, PACK[encoding](content), **headers).status_code == 200
    longer = oip.post(INFER, PACK[encoding](content + b" "), **headers)
    assert longer.status_code == 413
    assert "at most 4000000 bytes, decompressed" in longer.json["error"]


def say_length(content, length):
    return content[:-4] + length.to_bytes(4, "little")


@pytest.mark.parametrize("encoding", PACK)
def test_decompression_bomb_is_not_inflated(oip, encoding):
    bomb = PACK[encoding](bytes(100_000_000))
    assert len(bomb) < SMALL_BYTES
    tracemalloc.start()
    try:
        response = oip.post(INFER, bomb, **{"Content-Encoding": encoding})
        _, peak_bytes = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert response.status_code == 413
    assert peak_bytes < 50_000_000  # all of it has 100 MB


def test_gzip_is_not_inflated_past_its_declared_size():
    bomb = say_length(gzip.compress(bytes(30_000_000)), 1000)
    tracemalloc.start()
    with pytest.raises(RefusedError) as refused:
        inflate(bomb, "gzip", 20_000_000)
    peak_bytes = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert refused.value.status == 400
    assert "of 1000 bytes, but has more in it" in str(refused.value)
    assert peak_bytes < 500_000


def test_gzip_declaring_too_much_is_not_buffered():
    content = gzip.compress(bytes(30_000_000))
    tracemalloc.start()
    assert inflate(content, "gzip", 20_000_000) is None
    peak_bytes = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak_bytes < 500_000


@pytest.mark.parametrize("length", [0, 4_000_000, 4_000_001, 2**32 - 1])
def test_gzip_with_a_wrong_size_is_400(oip, pixels, length):
    content = say_length(gzip.compress(orjson.dumps(body_of(pixels))), length)
    response = oip.post(INFER, content, **{"Content-Encoding": "gzip"})
    assert response.status_code == 400
    assert "gzip stream" in response.json["error"]
