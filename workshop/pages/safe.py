"""Where a person may be sent on to: pages of this site, and nowhere else."""

import re
from urllib.parse import urlsplit

WITHIN = re.compile(r"/(?!/)([A-Za-z0-9_.~?=&%#+-]|/(?!/))*")
HIDDEN = re.compile(r"%(0[0-9a-f]|1[0-9a-f]|2f|5c|7f)", re.IGNORECASE)


def same_site(address, otherwise="/"):
    """`address` if it is a path of this site, else `otherwise`; nothing that a browser could read as another host."""
    if not address or len(address) > 500 or not WITHIN.fullmatch(address) or HIDDEN.search(address):
        return otherwise
    parts = urlsplit(address)
    return otherwise if parts.scheme or parts.netloc else address
