#!/usr/bin/env python3
"""Changes one figure of a correct pair of lines at a time, and asks whether check --bilingual says so.

usage: change_figures.py PLUMBLINE [--count N] [--seed N] [--list]

Works on the bilingual report of the shared corpus (PLUMBLINE_CORPUS) with its labelled pairs
(PLUMBLINE_GOLD); says so and passes where they are not there. A change is found when a disagreement
is listed for its pair that the unchanged report does not have. Fails below 95 in 100.

The script knows nothing of the program: figures and their counterparts are found by its own simple
patterns, so that what the program can't read is not left out.
"""
import argparse
import collections
import json
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile

REPORT = "seeds/chaoyang-2025-work-report.zh-en.txt"
LABELS = "bilingual/chaoyang-2025.json"
SCALES = {"万": 1e4, "亿": 1e8, "thousand": 1e3, "million": 1e6, "billion": 1e9}
WORDS = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
         "fifteen sixteen seventeen eighteen nineteen twenty").split()
ZH = re.compile(r"(\d[\d,]*\d|\d)(\.\d+)?(万|亿)?")
EN = re.compile(r"(\d[\d,]*\d|\d)(\.\d+)?( (?:thousand|million|billion))?")
UNITS = "%|个百分点|亿元|万元|元|家|个|项|条|套|户|人|名|所|处|公顷|平方米|亩|座|张|部|场|公里|分钟"
KINDS = ("magnitude", "digit", "comparator", "dropped")
PER_FILE = 25  # changes of one copy of the report, each in a pair of its own


def figures(text, pattern):
    """(match, value) of every number in figures that stands alone: no part of a name like Z4."""
    found = []
    for match in pattern.finditer(text):
        before = text[match.start() - 1:match.start()]
        after = text[match.end():match.end() + 1]
        if re.match(r"[A-Za-z.+“]", before) or re.match(r"[A-Za-z+”]", after):
            continue
        value = float(match[1].replace(",", "") + (match[2] or ""))
        value *= SCALES.get((match[3] or "").strip(), 1)
        found.append((match, round(value, 6)))
    return found


def values(text, pattern):
    found = {value for _, value in figures(text, pattern)}
    words = re.findall(r"[a-z]+", text.lower()) if pattern is EN else []
    return found | {float(WORDS.index(word)) for word in words if word in WORDS}


def candidates(lines, labels):
    """(pair, language, match): figures whose value stands in the other language too."""
    wrong = {item["zh_line"] for item in labels["disagreements"]}
    found = []
    for pair in labels["pairs"]:
        if pair["zh_line"] in wrong:
            continue
        zh, en = lines[pair["zh_line"] - 1], lines[pair["en_line"] - 1]
        for language, text, pattern, other in (("zh", zh, ZH, values(en, EN)),
                                               ("en", en, EN, values(zh, ZH))):
            found += [(pair, language, match) for match, value in figures(text, pattern)
                      if value in other]
    return found


def is_label(text, match):
    """A year, a date, an ordinal or a name: it can't be bounded or be ten times as much."""
    after, before = text[match.end():], text[:match.start()]
    year = re.fullmatch(r"(19|20)\d\d", match[0])
    return bool(year or re.match(r"月|日|号|st|nd|rd|th|届|-", after) or
                re.search(r"第|Line |No\. |Internet |互联网|January |地铁$", before) or
                (match[2] and not re.match(r"%|个?百分|亿|万| |微克", after)))


def magnitude(text, match, language, rng):
    """Ten times as much or a tenth, by the point, a nought, or the scale."""
    number, point, scale = match[1], match[2] or "", match[3] or ""
    if scale and rng.random() < 0.5:
        other = {"万": "亿", "亿": "万", " thousand": " million", " million": " billion",
                 " billion": " million"}[scale]
        return number + point + other
    if point:
        return (number + point[1] + (("." + point[2:]) if len(point) > 2 else "")) + scale
    plain = number.replace(",", "")
    if rng.random() < 0.5 and len(plain) > 1 and plain.endswith("0"):
        return plain[:-1] + scale
    longer = plain + "0"
    return (f"{int(longer):,}" if "," in number or (language == "en" and len(longer) > 3)
            else longer) + scale


def digit(text, match, language, rng):
    places = [i for i, c in enumerate(match[0]) if c.isdigit()]
    at = rng.choice(places)
    choices = [c for c in "123456789" if c != match[0][at]]
    return match[0][:at] + rng.choice(choices) + match[0][at + 1:]


def comparator(text, match, language, rng):
    """Takes a comparator away, turns it round, or sets one. Returns the new text of the line."""
    before, after = text[:match.start()], text[match.end():]
    if language == "zh":
        present = re.search(r"(不少于|不低于|超过|超|突破|近|约)$", before)
        if present:
            new = rng.choice(["", "不超过"])
            return before[:present.start()] + new + match[0] + after
        unit = re.match(UNITS, after)
        behind = re.match(f"({UNITS})(以上|左右|以内)", after)
        if behind:
            new = rng.choice(["", "以内" if behind[2] != "以内" else "以上"])
            return before + match[0] + behind[1] + new + after[behind.end():]
        if unit and rng.random() < 0.5:
            return (before + match[0] + unit[0] + rng.choice(["以上", "左右", "以内"]) +
                    after[unit.end():])
        return before + rng.choice(["超过", "不少于", "约", "不超过"]) + match[0] + after
    present = re.search(r"(at least|more than|over|nearly|about|above) $", before)
    if present:
        return before[:present.start()] + rng.choice(["", "less than "]) + match[0] + after
    return before + rng.choice(["over ", "at least ", "about ", "less than "]) + match[0] + after


def dropped(text, match, language, rng):
    """The number goes, in Chinese with the measure word behind it."""
    before, after = text[:match.start()], text[match.end():]
    if language == "zh":
        unit = re.match(UNITS, after)
        return before + after[unit.end() if unit else 0:]
    return before + after.lstrip(" %")


def change(kind, text, match, language, rng):
    if kind in ("comparator", "dropped"):
        return globals()[kind](text, match, language, rng)
    new = globals()[kind](text, match, language, rng)
    return text[:match.start()] + new + text[match.end():]


def make_changes(lines, labels, count, rng):
    pool = candidates(lines, labels)
    changes = []
    while len(changes) < count:
        kind = KINDS[len(changes) % len(KINDS)]
        pair, language, match = rng.choice(pool)
        text = lines[pair[language + "_line"] - 1]
        if kind in ("magnitude", "comparator") and is_label(text, match):
            continue
        new = change(kind, text, match, language, rng)
        if new != text:
            changes.append({"kind": kind, "pair": pair, "language": language, "from": text,
                            "to": new, "figure": match[0]})
    return changes


def pack(changes):
    """Copies of the report: lists of changes, no two of a list in one pair."""
    copies = []
    for item in changes:
        for copy in copies:
            taken = {other["pair"]["zh_line"] for other in copy}
            if len(copy) < PER_FILE and item["pair"]["zh_line"] not in taken:
                copy.append(item)
                break
        else:
            copies.append([item])
    return copies


def disagreements(program, folder, files):
    settings = ["plumbline: 1", "sources:"]
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
        settings.append(f"  - {{id: {name}, file: {name}, kind: bilingual}}")
    (folder / "plumbline.yaml").write_text("\n".join(settings) + "\n", encoding="utf-8")
    run = subprocess.run([program, "-C", str(folder), "check", "--bilingual", "--json"],
                         capture_output=True, text=True, check=False)
    if run.returncode not in (0, 1):
        sys.exit(run.stderr)
    found = {}
    for source in json.loads(run.stdout)["sources"]:
        found[source["source"]] = collections.Counter(
            (item["zh"]["line"], item["en"]["line"], item["class"],
             *((item[side]["number"] or {"quote": ""})["quote"] for side in ("zh", "en")))
            for item in source["disagreements"])
    return found


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--count", type=int, default=500)
    parser.add_argument("--seed", type=int, default=2025)
    parser.add_argument("--list", action="store_true", help="print the changes that were not found")
    options = parser.parse_args()
    shared = pathlib.Path(__file__).resolve().parents[3] / "shared"
    report = pathlib.Path(os.environ.get("PLUMBLINE_CORPUS", shared / "corpus")) / REPORT
    gold = pathlib.Path(os.environ.get("PLUMBLINE_GOLD", shared / "gold")) / LABELS
    if not report.exists() or not gold.exists():
        print(f"[skipped] no {report} or no {gold}")
        return
    lines = report.read_text(encoding="utf-8").split("\n")
    labels = json.loads(gold.read_text(encoding="utf-8"))
    copies = pack(make_changes(lines, labels, options.count, random.Random(options.seed)))
    files = {"unchanged.txt": "\n".join(lines)}
    for number, copy in enumerate(copies):
        changed = list(lines)
        for item in copy:
            changed[item["pair"][item["language"] + "_line"] - 1] = item["to"]
        files[f"changed-{number:03}.txt"] = "\n".join(changed)
    with tempfile.TemporaryDirectory() as folder:
        program = str(pathlib.Path(options.program).resolve())
        found = disagreements(program, pathlib.Path(folder), files)
    score = {kind: [0, 0] for kind in KINDS}
    elsewhere = 0
    for number, copy in enumerate(copies):
        new = found[f"changed-{number:03}.txt"] - found["unchanged.txt"]
        listed = {(zh, en) for zh, en, *_ in new}
        pairs = {(item["pair"]["zh_line"], item["pair"]["en_line"]) for item in copy}
        elsewhere += len(listed - pairs)
        if options.list:
            for item in sorted(new):
                if item[:2] not in pairs:
                    print("elsewhere", *item)
        for item in copy:
            pair = (item["pair"]["zh_line"], item["pair"]["en_line"])
            score[item["kind"]][0] += pair in listed
            score[item["kind"]][1] += 1
            if options.list and pair not in listed:
                print(f"{item['kind']} {item['language']} {pair} {item['figure']}\n  {item['to']}")
    total = [sum(column) for column in zip(*score.values())]
    for kind, (hits, count) in score.items():
        print(f"{kind:10} {hits:4} of {count}")
    print(f"{'all':10} {total[0]:4} of {total[1]}   elsewhere {elsewhere}")
    if total[0] < 0.95 * total[1]:
        sys.exit("fewer than 95 in 100 changes were found")


if __name__ == "__main__":
    main()
