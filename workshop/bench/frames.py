"""The client's half of a WebSocket: what opens it, one masked text frame, and the whole frames in what has arrived."""

import os

TEXT, CLOSE = 1, 8
KEY = "ZXF1YWwgZm9vdGluZyBiZQ=="  # any sixteen bytes will do: nobody stands between
OPENED = b"HTTP/1.1 101"


class NotUnderstood(Exception):
    """What arrived is nothing that this client can read."""


def opening(host, port):
    """The request that asks for a WebSocket of Engine.IO v4."""
    return (
        "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\n"
        f"Host: {host}:{port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        f"Sec-WebSocket-Key: {KEY}\r\nSec-WebSocket-Version: 13\r\n\r\n"
    ).encode()


def frame(message):
    """One text frame, masked as every client must."""
    data = message.encode()
    length = len(data)
    if length < 126:
        head = bytes((0x81, 0x80 | length))
    else:
        head = bytes((0x81, 0xFE)) + length.to_bytes(2, "big")  # the server takes no more than 64 kB
    mask = os.urandom(4)
    key = (mask * (length // 4 + 1))[:length]
    mixed = int.from_bytes(data, "big") ^ int.from_bytes(key, "big")
    return head + mask + mixed.to_bytes(length, "big")


def opened(arrived):
    """Whether the answer to the opening is complete; takes it out of `arrived`, a bytearray."""
    end = arrived.find(b"\r\n\r\n")
    if end < 0:
        return False
    if not arrived.startswith(OPENED):
        raise NotUnderstood(arrived[:end].decode(errors="replace"))
    del arrived[:end + 4]
    return True


def frames(arrived):
    """The (opcode, bytes) of every whole frame; takes them out of `arrived`, a bytearray."""
    whole, start = [], 0
    while len(arrived) - start >= 2:
        length, body = arrived[start + 1], start + 2
        if length > 125:
            size = 2 if length == 126 else 8
            if len(arrived) < body + size:
                break
            length, body = int.from_bytes(arrived[body:body + size], "big"), body + size
        if len(arrived) < body + length:
            break
        if not arrived[start] & 0x80:
            raise NotUnderstood("A message came in pieces.")
        whole.append((arrived[start] & 0x0F, bytes(arrived[body:body + length])))
        start = body + length
    del arrived[:start]
    return whole
