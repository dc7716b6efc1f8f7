#!/usr/bin/env python3
"""Lays the lines of a bilingual report out in every way that reports do, and counts right pairs.

usage: arrange_lines.py PLUMBLINE [--list]

Works on the bilingual report of the shared corpus (PLUMBLINE_CORPUS) with its labelled pairs
(PLUMBLINE_GOLD); says so and passes where they are not there. Each arrangement is also tried with
one English line in twenty left out, whose Chinese line then must stand alone. Fails when fewer than
98 in 100 labelled pairs are found in an arrangement that is whole, or 95 in one with gaps.
"""
import argparse
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile

REPORT = "seeds/chaoyang-2025-work-report.zh-en.txt"
LABELS = "bilingual/chaoyang-2025.json"


def alternating(pairs):
    return [line for zh, en in pairs for line in (zh, en) if line]


def english_first(pairs):
    return [line for zh, en in pairs for line in (en, zh) if line]


def paragraphs(pairs, size=6):
    """So many Chinese lines, then their English ones."""
    lines = []
    for at in range(0, len(pairs), size):
        lines += [zh for zh, _ in pairs[at:at + size]]
        lines += [en for _, en in pairs[at:at + size] if en]
    return lines


def halves(pairs):
    return [zh for zh, _ in pairs] + [en for _, en in pairs if en]


def halves_english_first(pairs):
    return [en for _, en in pairs if en] + [zh for zh, _ in pairs]


def columns(pairs):
    return [f"{zh}\t{en}" if en else zh for zh, en in pairs]


def bars(pairs):
    return [f"| {zh} | {en} |" for zh, en in pairs]


def one_line(pairs):
    return [zh + (" " + en if en else "") for zh, en in pairs]


ARRANGEMENTS = (alternating, english_first, paragraphs, halves, halves_english_first, columns, bars,
                one_line)


def pairs_read(program, folder, text):
    (folder / "report.txt").write_text(text, encoding="utf-8")
    (folder / "plumbline.yaml").write_text(
        "plumbline: 1\nsources:\n  - {id: report.txt, file: report.txt, kind: bilingual}\n")
    run = subprocess.run([program, "-C", str(folder), "check", "--bilingual", "--json"],
                         capture_output=True, text=True, check=False)
    if run.returncode not in (0, 1):
        sys.exit(run.stderr)
    pairs = json.loads(run.stdout)["sources"][0]["pairs"]
    return {(zh, en) for pair in pairs for zh in pair["zh_lines"] for en in pair["en_lines"]}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--list", action="store_true", help="print the lines of pairs not found")
    options = parser.parse_args()
    shared = pathlib.Path(__file__).resolve().parents[3] / "shared"
    report = pathlib.Path(os.environ.get("PLUMBLINE_CORPUS", shared / "corpus")) / REPORT
    gold = pathlib.Path(os.environ.get("PLUMBLINE_GOLD", shared / "gold")) / LABELS
    if not report.exists() or not gold.exists():
        print(f"[skipped] no {report} or no {gold}")
        return
    program = str(pathlib.Path(options.program).resolve())
    lines = report.read_text(encoding="utf-8").split("\n")
    labels = json.loads(gold.read_text(encoding="utf-8"))["pairs"]
    whole = [(lines[pair["zh_line"] - 1], lines[pair["en_line"] - 1]) for pair in labels]
    chance = random.Random(2025)
    gaps = [(zh, "" if chance.random() < 0.05 else en) for zh, en in whole]
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        for arrange in ARRANGEMENTS:
            for name, pairs, least in (("", whole, 0.98), (", with gaps", gaps, 0.95)):
                laid_out = arrange(pairs)
                read = pairs_read(program, pathlib.Path(folder), "\n".join(laid_out) + "\n")
                # A line of two columns answers for both its cells.
                at = {}
                for number, line in enumerate(laid_out, 1):
                    at.setdefault(line, []).append(number)
                places = {}
                for zh, en in pairs:
                    for text in (zh, en):
                        places[text] = at.get(text) or [
                            number for number, line in enumerate(laid_out, 1) if text and text in line]
                wanted = [(zh, en) for zh, en in pairs if en]
                right = [any((a, b) in read for a in places[zh] for b in places[en])
                         for zh, en in wanted]
                print(f"{arrange.__name__ + name:35} {sum(right):4} of {len(right)}   "
                      f"pairs read {len(read)}")
                if options.list:
                    for (zh, en), found in zip(wanted, right):
                        if not found:
                            print("  ", zh[:40], "|", en[:60])
                failed = failed or sum(right) < least * len(right)
    if failed:
        sys.exit("too few pairs were found")


if __name__ == "__main__":
    main()
