#!/usr/bin/env python3
"""Holds the queries of docs/store.md against the store of the example.

    store_queries.py PLUMBLINE docs/store.md [--update]

Each ```sql block is run on the store of a fresh example workspace; the ```text block behind it must
be what comes out. --update writes it there.
"""
import pathlib
import re
import sqlite3
import subprocess
import sys
import tempfile
import unicodedata

BLOCK = re.compile(r"```sql\n(.*?)```\n\n```text\n(.*?)```", re.S)


def width(text):
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def show(value):
    if value is None:
        return ""
    return f"{value:.12g}" if isinstance(value, float) else str(value)


def table(cursor):
    rows = [[column[0] for column in cursor.description]]
    rows += [[show(value) for value in row] for row in cursor]
    widths = [max(width(row[i]) for row in rows) for i in range(len(rows[0]))]
    lines = []
    for row in rows:
        cells = [cell + " " * (w - width(cell)) for cell, w in zip(row, widths)]
        lines.append("  ".join(cells).rstrip())
    return "\n".join(lines) + "\n"


def main():
    program, page = sys.argv[1], pathlib.Path(sys.argv[2])
    text = page.read_text()
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([program, "init", "--example", folder + "/w"], check=True,
                       stdout=subprocess.DEVNULL)
        run = subprocess.run([program, "-C", folder + "/w", "run"], stdout=subprocess.DEVNULL)
        assert run.returncode in (0, 1), run.returncode
        store = sqlite3.connect(folder + "/w/.plumbline/store.db")
        fresh = BLOCK.sub(
            lambda m: f"```sql\n{m[1]}```\n\n```text\n{table(store.execute(m[1]))}```", text)
        store.close()
    assert len(BLOCK.findall(text)) == 5, "the page has five queries"
    if "--update" in sys.argv:
        page.write_text(fresh)
    elif fresh != text:
        for old, new in zip(BLOCK.findall(text), BLOCK.findall(fresh)):
            if old != new:
                print(f"the page says\n{old[1]}\nthe store says\n{new[1]}")
        sys.exit("docs/store.md is not what the example's store says; "
                 "tests/docs/store_queries.py ... --update writes it")


if __name__ == "__main__":
    main()
