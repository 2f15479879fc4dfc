"""Starting: what the entry point says, and what it will not start with (P1, P3, P4, quality 1.6 and 1.9)."""

import re
import stat

import pytest

from tests.world.server import Server, command, free_port

SENTENCE = re.compile(r"[A-Z0-9/][^\n]*\.\n")


def is_refused(done, *said):
    """Ended with a plain sentence on standard error and nothing else."""
    assert done.returncode not in (0, None) and SENTENCE.fullmatch(done.stderr), (done.returncode, done.stderr)
    assert "Listening on" not in done.stdout
    for text in said:
        assert text in done.stderr


def serve(instance, *options, **settings):
    return command(instance, "serve", "--port", free_port(), "--no-demo", *options, **settings)


def test_a_first_start_says_where_it_is_and_how_to_get_in(tmp_path):  # P1
    server = Server(tmp_path).start("--host", "127.0.0.1")
    try:
        said = server.said()
        assert server.complained() == ""  # quality 1.9
        assert said.splitlines()[-1] == f"Listening on http://127.0.0.1:{server.port}"
        assert re.search(r"Join code +\d{3} \d{3} \d{3}\b", said)
        assert re.search(r"facilitator@example\.org +password \S{12,}", said)
        assert stat.S_IMODE((server.instance / "secret_key").stat().st_mode) == 0o600  # P3
        assert stat.S_IMODE(server.instance.stat().st_mode) == 0o700
    finally:
        assert server.stop() == 0  # P6
    assert server.complained() == ""

    code = re.search(r"Join code +([\d ]+\d)", said)[1]
    server.start("--host", "127.0.0.1")
    try:
        assert code in server.said()  # the same demonstration
    finally:
        server.stop()


@pytest.mark.parametrize("mode", ["eventlet", "threading"])
def test_a_second_server_on_one_instance_database_or_port_is_refused(tmp_path, mode):  # quality 1.6, F11
    server = Server(tmp_path, async_mode=mode).start()
    try:
        assert server.complained() == ""
        is_refused(serve(server.instance, ASYNC_MODE=mode), "already running")
        is_refused(serve(tmp_path / "other", ASYNC_MODE=mode, DATABASE_URL=f"sqlite:///{server.instance / 'workshop.db'}"),
                   "already running")
        is_refused(command(tmp_path / "third", "serve", "--port", server.port, "--no-demo", ASYNC_MODE=mode),
                   str(server.port))
    finally:
        assert server.stop() == 0


@pytest.mark.parametrize("settings, said", [
    ({"ASYNC_MODE": "magic"}, "ASYNC_MODE"), ({"RATE_LIMITS": "maybe"}, "RATE_LIMITS"),
    ({"RATE_LIMITS": "off", "HOST": "0.0.0.0"}, "RATE_LIMITS"), ({"SECRET_KEY": ""}, "SECRET_KEY"),
    ({"SECRET_KEY": "dev"}, "SECRET_KEY"), ({"SECRET_KEY": "short"}, "SECRET_KEY"),
    ({"PUBLIC_URL": "example.org"}, "PUBLIC_URL"), ({"DATABASE_URL": "nonsense"}, "DATABASE_URL"),
    ({"DATABASE_URL": "magic://x"}, "DATABASE_URL"), ({"DATABASE_URL": "sqlite:////nowhere/at/all.db"}, "/nowhere/at"),
    ({"HOST": "no.such.host.invalid"}, "no.such.host"),
])
def test_a_bad_setting_is_refused_with_a_sentence(tmp_path, settings, said):  # P3
    is_refused(serve(tmp_path / "instance", **settings), said)


@pytest.mark.parametrize("port", ["many", "-1", "0", "70000", "5000.5"])
def test_a_port_that_is_none_is_refused(tmp_path, port):  # P3
    is_refused(command(tmp_path / "instance", "serve", "--no-demo", PORT=port), "PORT")


def test_an_instance_that_is_a_file_is_refused(tmp_path):  # P3
    (tmp_path / "file").write_text("")
    is_refused(serve(tmp_path / "file"), "INSTANCE_PATH")


def test_an_account_before_the_first_start_is_refused_with_a_sentence(tmp_path):  # P4
    is_refused(command(tmp_path, "user", "add", "new@example.org", "--role", "manager"), "script/server")


def test_accounts_and_tokens_are_made_beside_the_running_server(served):  # P4
    server = served.server
    added = server.command("user", "add", "new@example.org", "--role", "manager")
    assert (added.returncode, added.stderr) == (0, "") and re.search(r"\S{12,}", added.stdout)
    issued = server.command("token", "issue", "new@example.org", "--days", "2")
    assert (issued.returncode, issued.stderr) == (0, "") and re.fullmatch(r"\S{20,}\n", issued.stdout)
    kept = b"".join(path.read_bytes() for path in server.instance.glob("workshop.db*"))
    assert issued.stdout.strip().encode() not in kept and added.stdout.split()[-1].encode() not in kept


@pytest.mark.parametrize("words, typed, said", [
    (("user", "add", "organiser@example.org", "--role", "admin", "--password-stdin"), "a long enough password\n", "already"),
    (("user", "add", "no address", "--role", "admin", "--password-stdin"), "a long enough password\n", "e-mail"),
    (("user", "add", "short@example.org", "--role", "admin", "--password-stdin"), "short\n", "12"),
    (("token", "issue", "nobody@example.org"), "", "no account"),
    (("token", "issue", "organiser@example.org", "--days", "0"), "", "days"),
    (("token", "issue", "organiser@example.org", "--days", "99999999999"), "", "days"),
    (("migrate",), "", "already running"),
])
def test_a_command_that_cannot_says_so_in_a_sentence(served, words, typed, said):  # P4
    is_refused(served.server.command(*words, typed=typed), said)
