#!/usr/bin/env python3
"""Scores check --bilingual against labelled pairs and disagreements.

usage: score_labels.py PLUMBLINE [REPORT LABELS]

REPORT and LABELS are the bilingual report of the shared corpus (PLUMBLINE_CORPUS, PLUMBLINE_GOLD)
unless given; says so and passes where they are not there. Counts the pairs of lines, the labelled
differences in figures (magnitude, value, missing, comparator, rounding, added figures), and what is
reported beside them: in figures, and in ordinals and list lengths. Fails below 98 in 100 pairs, when
a magnitude, value, missing or comparator label is not found, or above five false alarms in figures.
"""
import argparse
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

REPORT = "seeds/chaoyang-2025-work-report.zh-en.txt"
LABELS = "bilingual/chaoyang-2025.json"
OWED = ("magnitude", "value", "missing", "comparator")
NUMERIC = OWED + ("unit", "direction", "rounding", "added")


def run(program, report):
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        (folder / "report.txt").write_bytes(report.read_bytes())
        (folder / "plumbline.yaml").write_text(
            "plumbline: 1\nsources:\n  - {id: report.txt, file: report.txt}\n")
        done = subprocess.run([program, "-C", str(folder), "check", "--bilingual", "--json"],
                              capture_output=True, text=True, check=False)
        if done.returncode not in (0, 1):
            sys.exit(done.stderr)
        return json.loads(done.stdout)["sources"][0]


def score_pairs(source, labels):
    read = {(zh, en) for pair in source["pairs"] for zh in pair["zh_lines"]
            for en in pair["en_lines"]}
    wanted = {(pair["zh_line"], pair["en_line"]) for pair in labels["pairs"]}
    print(f"pairs       {len(read & wanted)} of {len(wanted)}, {len(read - wanted)} beside them")
    return len(read & wanted) / len(wanted)


def score_differences(source, labels):
    # A label of an added thing is one of figures when its English holds a number.
    wanted = {}
    for item in labels["disagreements"]:
        if item["class"] == "number":  # another number: the program's word is value
            item["class"] = "value"
        numeric = item["class"] in NUMERIC and (item["class"] != "added" or
                                                re.search(r"\d", item["en_quote"]))
        if numeric:
            wanted.setdefault((item["zh_line"], item["en_line"], item["class"]), []).append(item)
    read = source["disagreements"] + source["roundings"]
    found = {(item["zh"]["line"], item["en"]["line"], item["class"]) for item in read}
    lost = []
    for kind in NUMERIC:
        places = [place for place in wanted if place[2] == kind]
        right = [place for place in places if place in found]
        if places:
            print(f"{kind:11} {len(right)} of {len(places)}")
        if kind in OWED:
            lost += [place for place in places if place not in found]
    alarms = [item for item in read if (item["zh"]["line"], item["en"]["line"], item["class"])
              not in wanted]
    for item in alarms:
        number = [(item[side]["number"] or {"quote": "-"})["quote"] for side in ("zh", "en")]
        print(f"  beside them: {item['zh']['line']} {item['class']} {item['group']} "
              f"{number[0]} | {number[1]}")
    figures = sum(item["group"] == "figure" for item in alarms)
    print(f"false alarms {figures} in figures, {len(alarms) - figures} in ordinals and lists")
    return lost, figures


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("report", nargs="?")
    parser.add_argument("labels", nargs="?")
    options = parser.parse_args()
    shared = pathlib.Path(__file__).resolve().parents[3] / "shared"
    corpus = pathlib.Path(os.environ.get("PLUMBLINE_CORPUS", shared / "corpus"))
    gold = pathlib.Path(os.environ.get("PLUMBLINE_GOLD", shared / "gold"))
    report = pathlib.Path(options.report or corpus / REPORT)
    path = pathlib.Path(options.labels or gold / LABELS)
    if not report.exists() or not path.exists():
        print(f"[skipped] no {report} or no {path}")
        return
    labels = json.loads(path.read_text(encoding="utf-8"))
    source = run(str(pathlib.Path(options.program).resolve()), report)
    pairs = score_pairs(source, labels)
    lost, figures = score_differences(source, labels)
    if pairs < 0.98 or lost or figures > 5:
        sys.exit("the labels are not met")


if __name__ == "__main__":
    main()
