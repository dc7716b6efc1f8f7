#!/usr/bin/env python3
"""Walks through docs/rules.md: writes the files that it shows, runs its commands, and holds what
they print against the page.

    walkthrough.py PLUMBLINE docs/rules.md WORKSPACE [--update]

Between the lines <!-- walk-through --> and <!-- end --> a ```yaml block that begins with
`# rules/NAME.yaml` is written to that file of a copy of WORKSPACE, and a ```console block holds
commands behind `$ ` with what they print. --update writes that anew.
"""
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

PART = re.compile(r"(<!-- walk-through -->\n)(.*?)(<!-- end -->)", re.S)
BLOCK = re.compile(r"```(yaml|console)\n(.*?)```", re.S)
NAME = re.compile(r"# (rules/[a-z0-9-]+\.yaml)\n")


def printed(program, folder, command):
    command, _, cut = command.partition(" | head -")
    words = shlex.split(command)
    assert words[0] == "plumbline", command
    done = subprocess.run([program, *words[1:]], cwd=folder, capture_output=True, text=True,
                          env={"PATH": os.environ["PATH"], "LC_ALL": "C"}, timeout=120)
    assert done.returncode in (0, 1), done.stderr
    text = done.stdout + done.stderr
    return "".join(text.splitlines(keepends=True)[:int(cut)]) if cut else text


def take(block, program, folder):
    """The block as it should be."""
    kind, text = block[1], block[2]
    if kind == "yaml":
        if name := NAME.match(text):
            (folder / name[1]).write_text(text)
        return block[0]
    lines = []
    for line in text.splitlines():
        if line.startswith("$ "):
            lines += [line + "\n", printed(program, folder, line[2:])]
    return "```console\n" + "".join(lines) + "```"


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    page = pathlib.Path(sys.argv[2])
    text = page.read_text()
    part = PART.search(text)
    assert part, "the page has no walk-through"
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name) / "w"
        shutil.copytree(sys.argv[3], folder)
        (folder / "rules").mkdir()
        fresh = BLOCK.sub(lambda block: take(block, program, folder), part[2])
    assert fresh.count("$ plumbline") >= 5, "the walk-through has commands"
    if "--update" in sys.argv:
        page.write_text(text[:part.start(2)] + fresh + text[part.end(2):])
    elif fresh != part[2]:
        for old, new in zip(BLOCK.findall(part[2]), BLOCK.findall(fresh)):
            if old != new:
                print(f"the page says\n{old[1]}\nthe program says\n{new[1]}")
        sys.exit("docs/rules.md is not what the program says; "
                 "tests/docs/walkthrough.py ... --update writes it")


if __name__ == "__main__":
    main()
