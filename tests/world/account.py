"""Makes an account and prints a token of it: `user add` and `token issue` in one process, since each start takes seconds."""

import sys

from workshop.cli import main

if __name__ == "__main__":
    email, role = sys.argv[1:]
    sys.exit(main(["user", "add", email, "--role", role, "--password-stdin"]) or main(["token", "issue", email]))
