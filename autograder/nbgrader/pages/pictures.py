"""Pictures in students' text cells.

Of raster formats only, named as a person names a file, and of a bounded size.

A few kilobytes can hold a picture of a thousand million pixels, and a browser has memory for each.
So the size is read from the picture's header, without decoding it, and a picture whose header says
nothing of its size is none.
"""

from __future__ import annotations

import base64
import binascii
import re
import struct
from collections.abc import Callable, Mapping
from typing import Any, Final

MAX_NAME = 200
MAX_SIDE: Final = 5000
MAX_PIXELS: Final = 25_000_000
# of a picture as short as those that a text cell can hold as HTML
MAX_PIXELS_OF_SHORT: Final = 4_000_000
SHORT: Final = 20_000  # characters of base64
_BASE64 = re.compile(r"[A-Za-z0-9+/=\s]*", re.ASCII)
_SPACE = re.compile(r"\s+", re.ASCII)


def kept_pictures(attachments: Any) -> dict[str, dict[str, str]]:
    """Return a cell's attachments without those that are no pictures.

    An SVG can hold scripts, HTML is a page.
    """
    found: dict[str, dict[str, str]] = {}
    for name, bundle in attachments.items() if isinstance(attachments, Mapping) else ():
        kept = _picture(bundle)
        if kept and isinstance(name, str) and len(name) <= MAX_NAME and name.isprintable():
            found[name] = dict([kept])
    return found


def data_url(bundle: Any) -> str | None:
    """Return the URL that holds an attachment's picture, None where there is none."""
    kept = _picture(bundle)
    return kept and f"data:{kept[0]};base64,{kept[1]}"


def bundle_pixels(bundle: Mapping[str, str]) -> int:
    """Return how many pixels a picture has that `kept_pictures` kept."""
    ((kind, text),) = bundle.items()
    return pixels(kind, text)


def pixels(kind: str, text: str) -> int:
    """Return how many pixels a base64 picture has, 0 where it is not one or too large."""
    try:
        # Strictly, since a browser must not find another picture in the text than is found here.
        data = base64.b64decode(_SPACE.sub("", text), validate=True)
        width, height = _SIZE[kind](data)
    except (binascii.Error, struct.error, IndexError):
        return 0
    most = MAX_PIXELS_OF_SHORT if len(text) <= SHORT else MAX_PIXELS
    return width * height if max(width, height) <= MAX_SIDE and width * height <= most else 0


def _picture(bundle: Any) -> tuple[str, str] | None:
    for kind in _SIZE if isinstance(bundle, Mapping) else ():
        text = bundle.get(kind)
        if isinstance(text, str) and _BASE64.fullmatch(text) and pixels(kind, text):
            return kind, text
    return None


# -- width and height, as the formats' headers have them; (0, 0) for another format


def _png(data: bytes) -> tuple[int, int]:
    if data[:8] != b"\x89PNG\r\n\x1a\n" or data[12:16] != b"IHDR":
        return 0, 0
    width, height = struct.unpack_from(">II", data, 16)
    return width, height


def _jpeg(data: bytes) -> tuple[int, int]:
    if data[:2] != b"\xff\xd8":
        return 0, 0
    at = 2
    while data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF:  # a byte that fills
            at += 1
        elif marker == 0x01 or 0xD0 <= marker <= 0xD7:  # a marker without a segment
            at += 2
        elif 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):  # the start of a frame
            height, width = struct.unpack_from(">HH", data, at + 5)
            return width, height
        elif marker in (0xD9, 0xDA):  # the picture's end, or its pixels, before a frame
            break
        else:
            at += 2 + struct.unpack_from(">H", data, at + 2)[0]
    return 0, 0


def _gif(data: bytes) -> tuple[int, int]:
    if data[:6] not in (b"GIF87a", b"GIF89a"):
        return 0, 0
    width, height, flags = struct.unpack_from("<HHB", data, 6)
    at = 13 + (3 << ((flags & 7) + 1) if flags & 0x80 else 0)
    while data[at] == 0x21:  # an extension, in blocks of which the last is empty
        at += 2
        while data[at]:
            at += 1 + data[at]
        at += 1
    if data[at] != 0x2C:
        return 0, 0
    # Browsers make the picture as large as the first of its frames needs.
    left, top, own_width, own_height = struct.unpack_from("<HHHH", data, at + 1)
    return max(width, left + own_width), max(height, top + own_height)


def _webp(data: bytes) -> tuple[int, int]:
    if data[:4] != b"RIFF" or data[8:12] != b"WEBP":
        return 0, 0
    if data[12:16] == b"VP8X":
        numbers = int.from_bytes(data[24:30], "little")
        return 1 + (numbers & 0xFFFFFF), 1 + (numbers >> 24)
    if data[12:16] == b"VP8L" and data[20] == 0x2F:
        (numbers,) = struct.unpack_from("<I", data, 21)
        return 1 + (numbers & 0x3FFF), 1 + (numbers >> 14 & 0x3FFF)
    if data[12:16] == b"VP8 " and data[23:26] == b"\x9d\x01\x2a":
        width, height = struct.unpack_from("<HH", data, 26)
        return width & 0x3FFF, height & 0x3FFF
    return 0, 0


_SIZE: Final[Mapping[str, Callable[[bytes], tuple[int, int]]]] = {
    "image/png": _png,
    "image/jpeg": _jpeg,
    "image/gif": _gif,
    "image/webp": _webp,
}
