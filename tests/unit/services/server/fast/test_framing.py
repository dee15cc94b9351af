from itertools import pairwise

import pytest
from gunicorn import http
from gunicorn.config import Config
from gunicorn.http.body import ChunkedReader, LengthReader
from gunicorn.http.errors import ParseException
from hypothesis import event, given, settings
from hypothesis import strategies as st

from services.server.fast.chunked_body import FREE_CHUNKS, MIN_MEAN_BYTES, ChunkedBody
from services.server.fast.framing import MAX_HEAD_BYTES, Framing, cut
from services.server.fast.stages import Stage

MAX_BODY_BYTES = 1000
LINE = b"POST /predict HTTP/1.1\r\nHost: here\r\n"
CHUNKED = LINE + b"Transfer-Encoding: chunked\r\n\r\n"
NEXT = b"GET /healthz HTTP/1.1\r\n\r\n"


def of_length(size):
    return LINE + b"Content-Length: %d\r\n\r\n" % size + b"x" * size


def chunked(*sizes, trailer=b""):
    chunks = b"".join(b"%x;why=not\r\n" % size + b"x" * size + b"\r\n" for size in sizes)
    return LINE + b"transfer-encoding:chunked\r\n\r\n" + chunks + b"0\r\n" + trailer + b"\r\n"


COMPLETE = {
    "no body": LINE + b"\r\n",
    "an empty body": of_length(0),
    "a body": of_length(300),
    "the longest body": of_length(MAX_BODY_BYTES),
    "chunks": chunked(1, 255, 16),
    "no chunks": chunked(),
    "a trailer": chunked(5, trailer=b"Digest: none\r\n"),
    "lines in the chunks": chunked(4).replace(b"xxxx", b"\r\n\r\n"),
}


def feed(pieces):
    framing = Framing(MAX_BODY_BYTES)
    return [framing.feed(piece) for piece in pieces]


@pytest.mark.parametrize("request_bytes", COMPLETE.values(), ids=COMPLETE)
@given(cuts=st.lists(st.integers(0, 2000), max_size=6))
def test_request_is_complete_with_its_last_byte(request_bytes, cuts):
    ends = sorted({min(cut, len(request_bytes)) for cut in cuts} - {0} | {len(request_bytes)})
    pieces = [request_bytes[start:end] for start, end in zip([0, *ends[:-1]], ends, strict=True)]
    *before, last = feed(pieces)
    assert set(before) <= {Stage.HEAD, Stage.BODY}
    assert last is Stage.COMPLETE


@given(
    sizes=st.lists(st.integers(1, 40), max_size=20),
    cuts=st.lists(st.integers(0, 2000), max_size=6),
    trailer=st.sampled_from([b"", b"Digest: none\r\n", b"A: 1\r\nB:\r\n"]),
)
def test_chunks_become_a_body_of_known_length(sizes, cuts, trailer):
    request_bytes = chunked(*sizes, trailer=trailer) + NEXT
    edges = sorted({0, *(min(edge, len(request_bytes)) for edge in cuts), len(request_bytes)})
    framing, payload = Framing(MAX_BODY_BYTES), []
    for start, end in pairwise(edges):
        behind = request_bytes[start:end]
        if framing.stage is not Stage.COMPLETE:
            framing.feed(behind)
            behind = framing.payload
        payload.append(behind)
    body_bytes = sum(sizes)
    assert framing.body_bytes == body_bytes
    assert cut(payload, framing.head_bytes) == b"x" * body_bytes + NEXT
    head = framing.write_head(cut(payload, 0, framing.head_bytes))
    parsed = next(http.get_parser(Config(), [head, b"x" * body_bytes], ""))
    assert parsed.body.reader.length == body_bytes


@pytest.mark.parametrize("request_bytes", COMPLETE.values(), ids=COMPLETE)
def test_incomplete_request_waits(request_bytes):
    for end in range(len(request_bytes)):
        assert feed([request_bytes[:end]])[-1] in {Stage.HEAD, Stage.BODY}


@pytest.mark.parametrize("request_bytes", COMPLETE.values(), ids=COMPLETE)
def test_pipelined_request_is_not_part_of_the_body(request_bytes):
    assert feed([request_bytes + NEXT]) == [Stage.COMPLETE]


@pytest.mark.parametrize(
    "header",
    [
        b"Content-Length: 5\r\nContent-Length: 5",
        b"Content-Length: 5\r\nTransfer-Encoding: chunked",
        b"Content-Length: -5",
        b"Content-Length: five",
        b"Content-Length: 5, 5",
        b"Content-Length: 1234567890123456",
        b"Transfer-Encoding: gzip, chunked",
        b"Content-Length:",
    ],
)
def test_ambiguous_length_is_malformed(header):
    assert feed([LINE + header + b"\r\n\r\nxxxxx"]) == [Stage.MALFORMED]


@pytest.mark.parametrize(
    "body",
    [
        *(b"g\r\n", b"-1\r\n", b"\r\n", b"123456789\r\n", b"1" * 300, b"5 \r\n", b"5;\x00\r\n"),
        *(b"3\r\nabcXX", b"3\r\nabc\n", b"0\r\nX-T : 1\r\n", b"0\r\nX\r\n", b"0\r\nX:\x00\r\n"),
        *(b"0\r\n" + b"X: 1\r\n" * 2000, b"0\r\nX: " + b"1" * 9000),
    ],
)
def test_a_malformed_chunk_or_trailer_ends_the_request(body):
    assert feed([CHUNKED + body]) == [Stage.MALFORMED]


def test_chunks_of_http_1_0_are_malformed():
    assert feed([CHUNKED.replace(b"1.1", b"1.0") + b"0\r\n\r\n"]) == [Stage.MALFORMED]


def test_too_many_small_chunks_are_rejected():
    body = ChunkedBody(10**6)
    assert body.feed(b"1\r\nx\r\n" * FREE_CHUNKS)[0] is Stage.BODY
    assert body.feed(b"1\r\nx\r\n" * 100)[0] is Stage.FRAGMENTED
    body = ChunkedBody(10**6)
    normal = b"%x\r\n%b\r\n" % (MIN_MEAN_BYTES, b"x" * MIN_MEAN_BYTES)
    assert body.feed(normal * 10_000)[0] is Stage.BODY


@pytest.mark.parametrize(
    "request_bytes",
    [
        of_length(MAX_BODY_BYTES + 1)[:100],
        chunked(MAX_BODY_BYTES + 1)[:100],
        chunked(MAX_BODY_BYTES - 10, 11),
        LINE + b"Transfer-Encoding: chunked\r\n\r\nffffffff\r\n",
    ],
    ids=["by its length", "one chunk", "two chunks", "4 GB"],
)
def test_body_above_the_limit_is_not_read(request_bytes):
    assert feed([request_bytes]) == [Stage.LONG]


def test_a_head_of_too_many_bytes_is_too_long():
    assert feed([b"x" * MAX_HEAD_BYTES, b"x"]) == [Stage.HEAD, Stage.LONG_HEAD]
    assert feed([LINE + b"X: " + b"x" * MAX_HEAD_BYTES + b"\r\n\r\n"]) == [Stage.LONG_HEAD]


def test_expect_continue_is_recognized():
    framing = Framing(MAX_BODY_BYTES)
    framing.feed(LINE + b"expect: 100-Continue\r\nContent-Length: 5\r\n\r\n")
    assert framing.wants_continue
    framing = Framing(MAX_BODY_BYTES)
    framing.feed(LINE + b"Expect: 100-continue\r\nContent-Length: 5000\r\n\r\n")
    assert not framing.wants_continue  # it is rejected


NAMES = ["Content-Length", "content-length", "Content_Length", "Transfer-Encoding", "X", ""]
VALUES = ["05", "+5", "5, 5", "6", "", "chunked", "Chunked", "identity, chunked", "\x0b5", "\xb2"]


def seldom(usual, *odd):
    return st.one_of(*[st.just(usual)] * 4, st.sampled_from(odd))


HEADER = st.tuples(
    seldom("", " ", "\t", "\n"),
    st.sampled_from(NAMES),
    seldom(": ", ":", " :", ":\t", ":\r", ""),
    seldom("5", *VALUES),
    seldom("", " ", "\n", "\r", "\x00"),
).map("".join)


@settings(max_examples=100)
@given(headers=st.lists(HEADER, max_size=2))
def test_parser_finds_the_same_end(headers):
    lines = ["POST /predict HTTP/1.1", "Host: here", *headers, "", ""]
    head = "\r\n".join(lines).encode("latin-1")
    framing = Framing(MAX_BODY_BYTES)
    framing.feed(head)
    try:
        parsed = next(http.get_parser(Config(), [head], ""))
    except ParseException:
        event("refused")
        return
    reader = parsed.body.reader
    event(f"{type(reader).__name__}, {framing.stage.name}")
    if framing.stage is not Stage.MALFORMED:
        length = reader.length if isinstance(reader, LengthReader) else None
        assert framing.body_bytes == length
        assert framing.is_chunked == isinstance(reader, ChunkedReader)
        assert framing.head_bytes == head.index(b"\r\n\r\n") + 4  # a header may be empty


@given(content=st.binary(max_size=40), cuts=st.lists(st.integers(0, 40)), ends=st.data())
def test_cut_equals_a_slice_of_the_joined_pieces(content, cuts, ends):
    edges = sorted({0, *(min(edge, len(content)) for edge in cuts), len(content)})
    pieces = [content[start:end] for start, end in pairwise(edges)]
    start = ends.draw(st.integers(0, 45))
    end = ends.draw(st.integers(start, 45) | st.none())
    assert cut(pieces, start, end) == content[start:end]
