"""The document of the API is true: it says everything of every operation, and the server keeps to it (H11)."""

import json
import os
import subprocess
import sys

import jsonschema
import pytest

from tests.world.http import Http
from tests.world.park import until
from tests.world.server import ROOT, environment

SECONDS = int(os.environ.get("API_FUZZING", "25"))
"""How long the fuzzer may take; `API_FUZZING=1200` for a long look, which takes every phase."""
CHECKS = """
[checks]
# Some rules say more than a schema can: two voices of one key, a step that names another. They are 422, as the document says.
positive_data_acceptance.expected-statuses = ["2xx", 401, 403, 404, 409, 413, 422, 429]
"""


@pytest.fixture(scope="module")
def document(served):
    return Http(served.address).get("/openapi.json")


def operations(document):
    return [(path, method, said) for path, methods in document["paths"].items() for method, said in methods.items()
            if method != "parameters"]


def test_every_operation_says_what_it_is_for_whom_and_what_comes_of_it(document):  # H11
    assert document["openapi"].startswith("3.1")
    names = set()
    for path, method, said in operations(document):
        where = (method, path)
        assert {"summary", "tags", "security", "responses", "operationId"} <= said.keys(), where
        assert said["tags"][0] in {tag["name"] for tag in document["tags"]}, where
        assert any(status.startswith("2") for status in said["responses"]), where
        assert not said["security"] or any(said["security"]) and "401" in said["responses"], where
        assert said["operationId"] not in names, where
        names.add(said["operationId"])
        for way in said["security"]:
            assert all(scope in ("read", "run", "write") for scope in way.get("organiser", ["read"])), where
    for methods in document["paths"].values():
        assert all(place["description"] for place in methods.get("parameters", []))


def test_every_reference_leads_somewhere_and_every_schema_is_one(document):  # H11
    def references(value):
        if isinstance(value, dict):
            yield from ([value["$ref"]] if isinstance(value.get("$ref"), str) else [])
            for each in value.values():
                yield from references(each)
        elif isinstance(value, list):
            for each in value:
                yield from references(each)

    for reference in set(references(document)):
        found = document
        for part in reference.removeprefix("#/").split("/"):
            found = found[part]
    for schema in document["components"]["schemas"].values():
        jsonschema.Draft202012Validator.check_schema(schema)


def test_the_document_is_sent_once_to_whoever_has_it(served):  # H11
    first = Http(served.address).call("GET", "/openapi.json")
    again = Http(served.address).call("GET", "/openapi.json", headers={"If-None-Match": first.headers["ETag"]})

    assert (first.status_code, again.status_code, again.content) == (200, 304, b"")


def test_a_method_that_is_not_there_names_those_that_are(served):  # H
    answer = Http(served.address).call("PUT", "/workshops")

    assert (answer.status_code, answer.headers["Content-Type"]) == (405, "application/problem+json")
    assert {"GET", "POST"} <= set(answer.headers["Allow"].split(", "))


def test_the_server_keeps_to_its_document(serve, tmp_path):  # H11
    served = serve()
    park = served.park(people=(2, 1))
    park.does("desk", "start_session")
    over = served.park(people=(1, 0), proposals=())
    over.does("desk", "close_session")
    until(lambda: over.snapshot()["session"]["state"] == "closed")
    ids = {"code": park.code, "public_id": park.id, "workshop_id": park.workshop, "ref": park.proposals[0], "step": park.steps["dots"],
           "link": park.links["helper"]["link"]}
    (tmp_path / "schemathesis.toml").write_text(CHECKS)
    long = SECONDS > 60
    run = subprocess.run(
        [os.path.join(os.path.dirname(sys.executable), "schemathesis"), "--config-file", str(tmp_path / "schemathesis.toml"), "run",
         f"{served.address}/api/v1/openapi.json", "-H", f"Authorization: Bearer {served.organiser}", "--seed", "7", "--no-color",
         "--max-time", str(SECONDS), "--request-timeout", "40", "--generation-database", "none", "--suppress-health-check", "all", "--continue-on-failure",
         "--phases", "coverage,fuzzing,stateful" if long else "fuzzing", "--max-examples", "100" if long else "4", "--no-shrink"],
        cwd=tmp_path, capture_output=True, text=True, timeout=SECONDS + 120,
        env=environment(tmp_path, PYTHONPATH=str(ROOT / "tests" / "api"), SCHEMATHESIS_HOOKS="texts", API_IDS=json.dumps(ids),
                        API_TOKENS=json.dumps({"organiser": served.organiser, "session": park.token("citizen")})))

    assert run.returncode == 0, run.stdout[-6000:] + run.stderr[-2000:]
    assert served.server.process.poll() is None and "Traceback" not in served.server.complained()
