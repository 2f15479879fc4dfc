"""`python -m workshop`: the same as `script/workshop`."""

import os
import sys

if __name__ == "__main__":
    if sys.argv[1:2] == ["serve"]:
        import workshop.concurrency  # noqa: F401  must come before everything else
    from workshop.cli import main

    code = main(sys.argv[1:])
    sys.stdout.flush()
    os._exit(code) if sys.argv[1:2] == ["serve"] else sys.exit(code)
