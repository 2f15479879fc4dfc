"""Connections beneath the socket door: what arrives is taken in its order, and what cannot be read ends its connection.

python-socketio starts a task for each event, which keeps no order (D4), and its errors leave traces; here we stand in
between.
"""

import time
from collections import deque

import structlog
from engineio.exceptions import EngineIOError
from engineio.payload import Payload

log = structlog.get_logger()

PACKETS = tuple("0123456")
BINARY = ("5", "6")
MOST_POSTED = 256  # messages in one request, which the cap on its size bounds anyway
MOST_FETCHED = 16  # messages in one answer: common clients take no more


def take_over(server, rooms, joined, event):
    """Stand where a Socket.IO server hands on what arrives.

    `joined(sid)` is called once a client has connected, `event(sid, eio_sid, id, data)` for what it sends, one at a time.
    """
    Payload.max_decode_packets = MOST_POSTED
    connect, message = server._handle_connect, server._handle_eio_message
    arrived, gone = server._handle_eio_connect, server._handle_eio_disconnect

    def take_arrival(eio_sid, environ):
        rooms.arrived(eio_sid)
        _guard_polling(server.eio.sockets[eio_sid], rooms)
        _guard_websocket(server.eio.sockets[eio_sid])
        return arrived(eio_sid, environ)

    def take_leave(eio_sid, reason):
        rooms.joined_or_gone(eio_sid)
        return gone(eio_sid, reason)

    def take_message(eio_sid, data):
        if not isinstance(data, str) or data[:1] in BINARY:
            rooms.end(eio_sid)
            return
        try:
            message(eio_sid, data)
        except Exception as error:
            log.info("message_unreadable", error=type(error).__name__)
            rooms.end(eio_sid)
        else:
            if server.manager.sid_from_eio_sid(eio_sid, "/") is None:
                rooms.arrived(eio_sid)

    def take_connect(eio_sid, namespace, data):
        connect(eio_sid, namespace, data)
        sid = server.manager.sid_from_eio_sid(eio_sid, "/")
        if sid in rooms.seats:
            rooms.joined_or_gone(eio_sid)
            joined(sid)
            time.sleep(0)  # a crowd that comes back at once leaves room for those who stayed

    def take_event(eio_sid, namespace, id, data):
        sid = server.manager.sid_from_eio_sid(eio_sid, namespace or "/")
        if server.manager.is_connected(sid, namespace or "/"):
            event(sid, eio_sid, id, data)
            time.sleep(0)  # one socket that sends without end leaves room for the others

    server._handle_connect, server._handle_event = take_connect, take_event
    server.eio.on("connect", take_arrival)
    server.eio.on("message", take_message)
    server.eio.on("disconnect", take_leave)


def _guard_websocket(socket):
    """A frame that is no Engine.IO packet ends its WebSocket as if its client had gone, everything tidied up."""
    talk = socket._websocket_handler

    def guarded(websocket):
        wait, close = websocket.wait, websocket.close

        def next_frame():
            frame = wait()
            return None if isinstance(frame, str) and frame[:1] not in PACKETS else frame

        def hang_up():
            try:
                close()
            except Exception as error:  # each server has its own for "the other end was quicker"
                log.info("closed_already", error=type(error).__name__)

        websocket.wait, websocket.close = next_frame, hang_up
        return talk(websocket)

    socket._websocket_handler = guarded


def _guard_polling(socket, rooms):
    """What is posted and cannot be read ends its connection without waiting for anybody; what is fetched comes in portions."""
    receive, fetch, fetched = socket.handle_post_request, socket.poll, deque()

    def post(environ):
        try:
            receive(environ)
        except Exception as error:
            rooms.end(socket.sid)
            raise EngineIOError() from error

    def poll():
        if not fetched:
            fetched.extend(fetch())
        return [fetched.popleft() for _ in range(min(MOST_FETCHED, len(fetched)))]

    socket.handle_post_request, socket.poll = post, poll
