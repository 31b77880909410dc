#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""pseudo_catalogue.py FR.MO OUT.MO: the French catalogue with a mark around each text.

What is on the screen without a mark was not translated.  The marks take no room, so that what is cut
off would be cut off in French.
"""

import struct
import sys

OPEN = "\u2063".encode()
CLOSE = "\u2064".encode()


def read(data):
    """Yields the original and the translation of each text, as they are in the file."""
    count, originals, translations = struct.unpack_from("<3I", data, 8)
    for i in range(count):
        texts = []
        for table in (originals, translations):
            length, offset = struct.unpack_from("<2I", data, table + 8 * i)
            texts.append(data[offset:offset + length])
        yield tuple(texts)


def mark(original, translation):
    if not original:
        return translation
    return b"\0".join(OPEN + text + CLOSE for text in translation.split(b"\0"))


def write(pairs):
    header = 28
    place = header + 16 * len(pairs)
    tables, texts = [], b""
    for column in (0, 1):
        for pair in pairs:
            tables.append(struct.pack("<2I", len(pair[column]), place + len(texts)))
            texts += pair[column] + b"\0"
    head = struct.pack("<7I", 0x950412de, 0, len(pairs), header, header + 8 * len(pairs), 0, 0)
    return head + b"".join(tables) + texts


def main():
    with open(sys.argv[1], "rb") as file:
        pairs = [(original, mark(original, text)) for original, text in read(file.read())]
    with open(sys.argv[2], "wb") as file:
        file.write(write(pairs))


main()
