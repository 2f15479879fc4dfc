"""One message to an address outside: never to this machine or its network, never onward, never for long."""

import http.client
import ipaddress
import socket
import ssl
import threading
from urllib.parse import urlsplit

from .refusals import N_, Refused

PATIENCE = 10  # seconds for each step, and twice as many for the whole
MOST_ANSWER = 1024  # bytes
LONGEST_ADDRESS = 500
EMBEDDING = [ipaddress.ip_network(net) for net in ("64:ff9b::/96", "64:ff9b:1::/48")]
"""Addresses of version 6 that stand for one of version 4."""
PRIVATE = N_("This address leads into a private network, where nothing is sent.")
FAILED = {
    "no_address": N_("There is no such server."),
    "private": PRIVATE,
    "no_answer": N_("Nobody answered in time."),
    "no_connection": N_("No connection came about."),
    "not_secure": N_("The server could not show that it is who it says."),
    "no_http": N_("What came back was no answer."),
}


class Undelivered(Exception):
    """A message that met nobody; `why` is a key of FAILED."""

    def __init__(self, why):
        super().__init__(why)
        self.why = why


def check(address, private=False):
    """An address as it is kept; Refused where nothing could ever be sent there."""
    if len(address) > LONGEST_ADDRESS or not address.isascii() or any(sign <= " " or sign in "\\\"<>^`{|}" for sign in address):
        raise Refused("This is not an address that messages can be sent to.", field="url")
    try:
        parts = urlsplit(address)
        host, port = parts.hostname, parts.port
    except ValueError:
        host, port, parts = None, None, urlsplit("")
    if parts.scheme not in ("http", "https") or not host or "@" in parts.netloc or port == 0:
        raise Refused("Give a whole address that begins with https://.", field="url")
    if not private and _is_private_name(host):
        raise Refused(PRIVATE, field="url")
    return parts._replace(fragment="").geturl()


def post(address, headers, body, private=False):
    """The status that a POST of `body` (bytes) is answered with; Undelivered where none came. A redirect is an answer."""
    parts = urlsplit(address)
    secure = parts.scheme == "https"
    port = parts.port or (443 if secure else 80)
    connection = http.client.HTTPConnection(parts.hostname, port, timeout=PATIENCE)
    end = None
    try:
        connection.sock = socket.create_connection((_place(parts.hostname, port, private), port), timeout=PATIENCE)
        plain = connection.sock
        end = threading.Timer(2 * PATIENCE, _cut, [plain])
        end.start()
        if secure:
            connection.sock = ssl.create_default_context().wrap_socket(plain, server_hostname=parts.hostname)
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        connection.request("POST", target, body=body, headers={**headers, "Connection": "close"})
        answer = connection.getresponse()
        answer.read(MOST_ANSWER)
        return answer.status
    except TimeoutError:
        raise Undelivered("no_answer") from None
    except ssl.SSLError:
        raise Undelivered("not_secure") from None
    except (http.client.HTTPException, ValueError):
        raise Undelivered("no_http") from None
    except OSError:
        raise Undelivered("no_connection") from None
    finally:
        if end is not None:
            end.cancel()
        connection.close()


def _place(host, port, private):
    """The one address that the name stands for just now, to which the connection goes."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise Undelivered("no_address") from None
    places = [place[4][0] for place in found]
    if not places:
        raise Undelivered("no_address")
    if not private and not all(is_public(place) for place in places):
        raise Undelivered("private")
    return places[0]


def is_public(text):
    """Whether an address belongs to the network that everyone shares."""
    try:
        address = ipaddress.ip_address(text.partition("%")[0])
    except ValueError:
        return False
    if address.version == 6:
        if address.ipv4_mapped is not None:
            return is_public(str(address.ipv4_mapped))
        if address.sixtofour or address.teredo or any(address in net for net in EMBEDDING):
            return False
    return address.is_global and not (address.is_multicast or address.is_reserved or address.is_unspecified)


def _is_private_name(host):
    """What is never public, seen without asking anybody."""
    try:
        return not is_public(str(ipaddress.ip_address(host)))
    except ValueError:
        return host == "localhost" or host.endswith((".localhost", ".local", ".internal")) or "." not in host


def _cut(connected):
    try:
        connected.shutdown(socket.SHUT_RDWR)
    except OSError:
        pass
