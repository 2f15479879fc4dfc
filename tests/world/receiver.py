"""Somebody outside who is told by webhooks: keeps what came, answers as told."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from standardwebhooks.webhooks import Webhook


class Receiver:
    """A small web server on this machine; `answers` are the statuses of the next requests, then 204."""

    def __init__(self, *answers, location=None):
        self.answers, self.location, self.came = list(answers), location, []
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                receiver.came.append((dict(self.headers.items()), body.decode()))
                self.send_response(receiver.answers.pop(0) if receiver.answers else 204)
                if receiver.location:
                    self.send_header("Location", receiver.location)
                self.end_headers()

            do_GET = do_POST

            def log_message(self, *_what):
                """Nothing."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.server.server_port}/news"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def opened(self, secret):
        """[(message id, what it says)] of everything that came, each held against its signature."""
        return [({name.lower(): value for name, value in headers.items()}["webhook-id"], Webhook(secret).verify(body, headers))
                for headers, body in self.came]

    def stop(self):
        self.server.shutdown()
        self.server.server_close()
