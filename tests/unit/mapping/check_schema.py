#!/usr/bin/env python3
"""Checks mapping files against their JSON Schema, and that the schema refuses what the reader does.

    check_schema.py YAML_TO_JSON SCHEMA FILE...
"""
import copy
import json
import subprocess
import sys

try:
    import jsonschema
except ImportError:
    print("[skipped] python3-jsonschema is not installed")
    sys.exit(0)

# Each is set in a copy of the first file's first task and must be refused.
WRONG = {
    "titel": "x",
    "id": "bridge",
    "kind": "goal",
    "target": "中心 4 家",
    "due": "June",
    "weight": 0,
    "requires": ["养老"],
    "suspect": "maybe",
    "ruling": {"because": "x"},
    "machine": "hello, world",
    "results": [{"quote": "x"}],
}


def main():
    program, schema_path, *files = sys.argv[1:]
    with open(schema_path, encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    lines = subprocess.run([program, *files], check=True, capture_output=True, encoding="utf-8")
    documents = [json.loads(line) for line in lines.stdout.splitlines()]
    failures = [f"{name}: {error.message}" for name, document in zip(files, documents)
                for error in validator.iter_errors(document)]
    for key, value in WRONG.items():
        document = copy.deepcopy(documents[0])
        document["tasks"][0][key] = value
        if validator.is_valid(document):
            failures.append(f"the schema takes {key}: {value!r}")
    print("\n".join(failures))
    return 1 if failures or len(documents) != len(files) else 0


if __name__ == "__main__":
    sys.exit(main())
