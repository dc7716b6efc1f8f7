#!/usr/bin/env python3
"""Checks rule packs, lexicons or workspaces against their JSON Schema, and that the schema refuses what the
reader does.

    check_schemas.py YAML_TO_JSON SCHEMA FILE...
"""
import json
import os
import subprocess
import sys

try:
    import jsonschema
except ImportError:
    print("[skipped] python3-jsonschema is not installed")
    sys.exit(0)

RULE = {"id": "a", "why": "w.", "when": "named"}
EXTRACT = RULE | {"layer": "extract", "emit": "task"}
LINK = RULE | {"layer": "link", "veto": True}
STATUS = RULE | {"layer": "status", "status": "met", "because": "b"}
DECIDE = {"prior": 0, "accept": 1, "review": 0, "margin": 0}


def pack(rule, **more):
    return {"plumbline": 1, "pack": "p", "rules": [rule]} | more


def lexicon(**more):
    return {"plumbline": 1, "lexicon": "l"} | more


def workspace(**more):
    return {"plumbline": 1, "sources": [{"id": "a", "file": "a.txt"}]} | more


def without(rule, *keys):
    return {key: value for key, value in rule.items() if key not in keys}


RIGHT = {
    "rules": [
        pack(EXTRACT),
        pack(LINK),
        pack(STATUS),
        pack({"id": "p/a", "layer": "status", "state": "retired"}),
        pack(without(LINK, "veto", "when") | {"decide": DECIDE}),
        pack(without(STATUS, "status") | {"cases": [{"name": "x", "pace": "behind"}]}),
        pack(EXTRACT | {"examples": {"fires": ["x", {"text": "x", "part": "review"}]}}),
        pack(EXTRACT, words={"water": ["供水"]}, let={"many": "links > 1"}),
    ],
    "lexicon": [
        lexicon(classes=[{"name": "stage.started", "words": ["开工"], "attributes": {"rank": 3}}]),
        lexicon(units=[{"base": "平方米", "units": [{"name": "公顷", "factor": 10000}]}]),
        lexicon(indicators=[{"name": "失业率", "polarity": "ceiling", "form": "share"}]),
    ],
    "workspace": [
        workspace(),
        workspace(sources=None),
        workspace(sources=[{"id": 2025, "file": "a.txt", "delivered": 2025, "kind": "mid-year"}]),
        workspace(settings={"as_of": "2025-03-01", "lang": "zh", "size_limit": "64 MiB"}),
    ],
}
WRONG = {
    "rules": [
        pack(EXTRACT | {"kindd": "target"}),
        pack(EXTRACT | {"id": "A b"}),
        pack(EXTRACT | {"layer": "linking"}),
        pack(EXTRACT | {"kind": "goal"}),
        pack(EXTRACT | {"state": "off"}),
        pack(EXTRACT | {"veto": True}),
        pack(EXTRACT | {"when": ["named"]}),
        pack(EXTRACT | {"examples": {"fire": ["x"]}}),
        pack(without(EXTRACT, "why")),
        pack(without(EXTRACT, "when")),
        pack(LINK | {"veto": False}),
        pack(LINK | {"relation": "fulfils"}),
        pack(without(LINK, "veto")),
        pack(without(LINK, "veto") | {"decide": without(DECIDE, "margin")}),
        pack(without(LINK, "veto") | {"compare": [{"level": "x"}]}),
        pack(LINK | {"examples": {"fires": ["x"]}}),
        pack(STATUS | {"status": "done"}),
        pack(STATUS | {"pace": "ahead"}),
        pack(without(STATUS, "because")),
        pack(EXTRACT, words={"water": []}),
        pack(EXTRACT, plumbline=2),
        pack(EXTRACT, rulez=[]),
    ],
    "lexicon": [
        lexicon(clases=[]),
        lexicon(classes=[{"words": ["a"]}]),
        lexicon(classes=[{"name": "a", "words": [""]}]),
        lexicon(classes=[{"name": "Stage", "words": ["a"]}]),
        lexicon(units=[{"base": "a", "units": [{"name": "b", "factor": 0}]}]),
        lexicon(units=[{"base": "a", "units": [{"factor": 2}]}]),
        lexicon(indicators=[{"name": "a", "polarity": "up"}]),
    ],
    "workspace": [
        {"plumbline": 1},
        workspace(plumbline=2),
        workspace(sorces=[]),
        workspace(sources=[{"id": "a"}]),
        workspace(sources=[{"id": "a", "file": "a.txt", "kind": "speech"}]),
        workspace(sources=[{"id": "a", "file": "a.txt", "delivered": "March"}]),
        workspace(settings={"lang": "fr"}),
    ],
}


def main():
    program, schema_path, *files = sys.argv[1:]
    kind = os.path.basename(schema_path).split(".")[0]
    with open(schema_path, encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    lines = subprocess.run([program, *files], check=True, capture_output=True, encoding="utf-8")
    documents = [json.loads(line) for line in lines.stdout.splitlines()]
    failures = [] if len(documents) == len(files) else ["not every file was read"]
    failures += [f"{name}: {error.json_path}: {error.message}"
                 for name, document in zip(files, documents)
                 for error in validator.iter_errors(document)]
    failures += [f"the schema refuses {document}" for document in RIGHT[kind]
                 if not validator.is_valid(document)]
    failures += [f"the schema takes {document}" for document in WRONG[kind]
                 if validator.is_valid(document)]
    print("\n".join(failures))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
