#!/usr/bin/env python3
"""Holds the unit table of docs/measures.md against datasets/lexicon/units.yaml.

    unit_table.py datasets/lexicon/units.yaml docs/measures.md [--update]

The table stands between two comments; --update writes it there. Reads the YAML of that one file,
whose units are flow mappings, without a library.
"""
import pathlib
import re
import sys

TABLE = re.compile(r"(<!-- units -->\n).*?(<!-- end of units -->)", re.S)


def plain(word):
    return word.strip().strip("'")


def spellings(item):
    names = re.search(r"names: \[(.*?)\]", item)
    return [plain(name) for name in names[1].split(",")] if names else []


def amount(item):
    factor = re.search(r"factor: ([0-9.]+)", item)
    return f"{float(factor[1]):.7g}" if factor else "1"


def base_row(block):
    base = plain(re.match(r"('[^']*'|[^,}\n]+)", block)[1])
    dimension = re.search(r"dimension: ([a-z_]+)", block)[1]
    same, others = [], []
    for item in re.findall(r"\{(names?: [^{}]*)\}", block):
        name = re.match(r"name: ('[^']*'|[^,]+)", item)
        if not name:
            same += spellings(item)
            continue
        size = amount(item)
        text = plain(name[1]) + ("" if size == "1" else f" = {size}")
        others.append(text + (f" ({', '.join(spellings(item))})" if spellings(item) else ""))
    return f"| {dimension} | {base} | {', '.join(same)} | {', '.join(others)} |"


def table(source):
    text = re.sub(r"^\s*#.*\n", "", source, flags=re.M)
    rows = [base_row(block) for block in re.split(r"base: ", text)[1:]]
    head = "| dimension | base | spellings of it | units that compare with it |\n| --- | --- | --- | --- |\n"
    return head + "\n".join(rows) + "\n"


def main():
    source, page = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    text = page.read_text()
    assert TABLE.search(text), "the page has a place for the table"
    fresh = TABLE.sub(lambda m: m[1] + table(source.read_text()) + m[2], text)
    if "--update" in sys.argv:
        page.write_text(fresh)
    elif fresh != text:
        sys.exit("docs/measures.md does not show datasets/lexicon/units.yaml; "
                 "tests/docs/unit_table.py ... --update writes it")


main()
