"""Image files: digits as people draw them, and handmade PNG chunks and JPEG segments."""

import struct
import zlib
from io import BytesIO

import numpy as np
from PIL import Image

PNG_START = b"\x89PNG\r\n\x1a\n"
ORIENTATION = 0x0112
# The stored form of an upright image for each orientation (EXIF 2.32, 4.6.5).
STORED = {
    1: lambda seen: seen,
    2: lambda seen: seen[:, ::-1],
    3: lambda seen: np.rot90(seen, 2),
    4: lambda seen: seen[::-1],
    5: lambda seen: np.swapaxes(seen, 0, 1),
    6: lambda seen: np.rot90(seen, 1),
    7: lambda seen: np.rot90(np.swapaxes(seen, 0, 1), 2),
    8: lambda seen: np.rot90(seen, -1),
}


def to_file(image, kind="PNG", **options):
    """Return an array or a Pillow image as the bytes of a file."""
    image = image if isinstance(image, Image.Image) else Image.fromarray(np.array(image))
    file = BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def turned_file(image, orientation, kind="PNG"):
    """Return a file that shows image (H, W[, C]) but is stored with an EXIF orientation."""
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    return to_file(STORED[orientation](image), kind, exif=exif)


def chunk(kind, value=b""):
    """Return a PNG chunk."""
    return (
        struct.pack(">I", len(value)) + kind + value + struct.pack(">I", zlib.crc32(kind + value))
    )


def png_head(width, height, bits=8, color=0):
    """Return the first bytes of a PNG with this size, bit depth and color type."""
    size = struct.pack(">IIBBBBB", width, height, bits, color, 0, 0, 0)
    return PNG_START + chunk(b"IHDR", size)


def made_png(width, height, rows, *chunks, bits=8, color=0):
    """Return a PNG of raw rows (each with its filter byte), with chunks before its pixels."""
    pixels = chunk(b"IDAT", zlib.compress(rows, 1))
    return png_head(width, height, bits, color) + b"".join(chunks) + pixels + chunk(b"IEND")


def segment(marker, value=b""):
    """Return a JPEG segment."""
    return bytes([0xFF, marker]) + struct.pack(">H", len(value) + 2) + value


def with_segments(jpeg, *segments):
    """Return a JPEG with segments inserted before all others."""
    return jpeg[:2] + b"".join(segments) + jpeg[2:]


def scaled(digit, side):
    """Return a digit (28, 28) scaled to side x side pixels."""
    return np.asarray(Image.fromarray(digit).resize((side, side), Image.Resampling.BICUBIC))


def colored(digit, ink, paper):
    """Return a digit with one color (red, green, blue) on another, (H, W, 3)."""
    share = digit[..., np.newaxis] / 255
    return np.rint(share * ink + (1 - share) * paper).astype(np.uint8)


def transparent(digit):
    """Return a digit as black ink on a transparent background, (H, W, 4)."""
    return np.stack([np.zeros_like(digit)] * 3 + [digit], axis=2)


def shifted(digit, rng):
    """Return a digit at a random place in 100 x 120 pixels."""
    top, left = rng.integers(0, 72), rng.integers(0, 92)
    image = np.zeros((100, 120), np.uint8)
    image[top : top + 28, left : left + 28] = digit
    return image


def photographed(digit, rng):
    """Return a digit in pencil on gray paper, with noise and light from one side."""
    ink = scaled(digit, 240).astype(np.float64) * 0.5
    light = np.linspace(215, 175, 320)[np.newaxis]
    paper = np.broadcast_to(light, (300, 320)) + rng.normal(0, 3, (300, 320))
    paper[30:270, 40:280] -= ink
    return np.rint(paper).clip(0, 255).astype(np.uint8)
