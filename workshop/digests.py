"""The two digests that server and checker must agree on: of somebody's words, and of what a vote keeps (X5)."""

import hashlib

import rfc8785


def words_digest(salt, text):
    """What stands for a text in the chain: SHA-256 of its salt (hexadecimal) and the text, in hexadecimal."""
    return hashlib.sha256(bytes.fromhex(salt) + text.encode()).hexdigest()


def commitment(salt, listed):
    """What closing promises of its ballots or tables: SHA-256 of a salt and their RFC 8785 JSON, in hexadecimal."""
    return hashlib.sha256(bytes.fromhex(salt) + rfc8785.dumps(listed)).hexdigest()
