#!/usr/bin/env python3
"""Holds what the program prints and writes against golden folders.

    run_golden.py BINARY CASE...            compare
    run_golden.py BINARY --update CASE...   write what the program does now; review it as a diff

A case is a folder:
    args     command lines, one a line, split as a shell would. All but the last only set the scene:
             their output is dropped, and they must give 0 or 1
    base     name of a folder of workspaces/ that the case begins with (may be missing)
    inputs/  copied over it (may be missing)
    stdout, stderr, exit   of the last command
    files/   files that must be there afterwards, byte for byte
    env      NAME=VALUE lines (may be missing); else there are only PATH and LC_ALL=C

Exits with 1 when a case differs.
"""
import argparse
import difflib
import os
import pathlib
import shlex
import shutil
import subprocess
import sys
import tempfile

OUTPUTS = ("stdout", "stderr", "exit")


def environment(case):
    variables = {"PATH": os.environ.get("PATH", ""), "LC_ALL": "C"}
    # The sanitizers of a dev build read their options from the environment.
    variables |= {k: v for k, v in os.environ.items() if k.endswith("SAN_OPTIONS")}
    extra = case / "env"
    if extra.exists():
        variables |= dict(line.split("=", 1) for line in extra.read_text().splitlines())
    return variables


def run(binary, case, folder):
    """What the last command gave, by the names of the golden files."""
    if (case / "base").exists():
        base = case.parent.parent / "workspaces" / (case / "base").read_text().strip()
        shutil.copytree(base, folder, dirs_exist_ok=True)
    if (case / "inputs").is_dir():
        shutil.copytree(case / "inputs", folder, dirs_exist_ok=True)
    lines = [l for l in (case / "args").read_text().splitlines() if l and not l.startswith("#")]
    for number, line in enumerate(lines, 1):
        done = subprocess.run([binary] + shlex.split(line), cwd=folder, env=environment(case),
                              capture_output=True, timeout=120)
        if number < len(lines) and done.returncode not in (0, 1):
            sys.exit(f"{case.name}: '{line}' gave {done.returncode}: "
                     + done.stderr.decode(errors="replace"))
    return {"stdout": done.stdout, "stderr": done.stderr,
            "exit": f"{done.returncode}\n".encode()}


def difference(name, expected, got):
    if expected == got:
        return ""
    lines = [t.decode(errors="replace").splitlines(keepends=True) for t in (expected, got)]
    return "".join(difflib.unified_diff(*lines, f"golden {name}", f"got {name}"))[:6000] + "\n"


def read(path):
    return path.read_bytes() if path.is_file() else b""


def compare(case, folder, outputs):
    text = "".join(difference(n, read(case / n), outputs[n]) for n in OUTPUTS)
    wanted = case / "files"
    for path in sorted(p for p in wanted.rglob("*") if p.is_file()):
        name = path.relative_to(wanted)
        text += difference(str(name), path.read_bytes(), read(folder / name))
    return text


def update(case, folder, outputs):
    for name in OUTPUTS:
        (case / name).write_bytes(outputs[name])
    wanted = case / "files"
    for path in sorted(p for p in wanted.rglob("*") if p.is_file()):
        path.write_bytes(read(folder / path.relative_to(wanted)))


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("binary")
    parser.add_argument("--update", action="store_true")
    parser.add_argument("cases", nargs="+", type=pathlib.Path)
    options = parser.parse_args()
    binary = str(pathlib.Path(options.binary).resolve())
    failed = 0
    for case in options.cases:
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            outputs = run(binary, case, folder)
            if options.update:
                update(case, folder, outputs)
            elif text := compare(case, folder, outputs):
                failed += 1
                print(f"{case.name} differs from its golden files "
                      f"(run_golden.py --update writes them anew):\n{text}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
