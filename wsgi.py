import workshop.concurrency  # noqa: F401  must come first

from workshop.app import create_app

app = create_app()
