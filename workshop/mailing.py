"""Hands messages over to a mail server; of the standard library alone, since it runs in a process beside the server."""

import smtplib
import ssl
from email.message import EmailMessage
from email.utils import make_msgid
from urllib.parse import unquote, urlsplit

PATIENCE = 10  # seconds; the process beside the server has other work to do
PORTS = {"smtp": 587, "smtps": 465}


def hand_over(server, sender, messages):
    """Send [(address, subject, text)] through `server`, an smtp:// or smtps:// address; returns whether each was taken."""
    try:
        with _reached(server) as line:
            return [_sent(line, sender, *message) for message in messages]
    except (OSError, smtplib.SMTPException):
        return [False] * len(messages)


def _reached(server):
    to = urlsplit(server)
    host, port, secure = to.hostname, to.port or PORTS[to.scheme], ssl.create_default_context()
    if to.scheme == "smtps":
        line = smtplib.SMTP_SSL(host, port, timeout=PATIENCE, context=secure)
    else:
        line = smtplib.SMTP(host, port, timeout=PATIENCE)
        line.ehlo()
        if line.has_extn("starttls"):
            line.starttls(context=secure)
    if to.username:
        if not isinstance(line.sock, ssl.SSLSocket):
            raise smtplib.SMTPException("A password goes only over a line that nobody else can read.")
        line.login(unquote(to.username), unquote(to.password or ""))
    return line


def _sent(line, sender, address, subject, text):
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = sender, address, subject
    message["Message-ID"] = make_msgid(domain=sender.rpartition("@")[2].rstrip(">"))
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(text)
    try:
        line.send_message(message)
    except (smtplib.SMTPException, ValueError):
        line.rset()
        return False
    return True
