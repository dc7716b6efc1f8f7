#!/usr/bin/env python3
"""Scores tasks, links and statuses on the pairs labelled in this folder.

usage: score_pairs.py PLUMBLINE

Each pair is run in a workspace of its own. Works on the shared corpus (PLUMBLINE_CORPUS); says so
and passes where it is not there. Fails where a folder falls below its floor.
"""
import collections
import json
import os
import pathlib
import subprocess
import sys
import tempfile

# Least link F1 and share of right statuses, a little below what was measured.
FLOORS = {"development": (0.46, 0.38), "held_out": (0.34, 0.24)}


def overlap_of_union(label, found):
    """0 unless half of the label is covered and a quarter of the union shared."""
    common = max(0, min(label[1], found[1]) - max(label[0], found[0]))
    union = (label[1] - label[0]) + (found[1] - found[0]) - common
    good = 2 * common >= label[1] - label[0] and union and common / union >= 0.25
    return common / union if good else 0.0


def best_of(label, spans):
    """The index of the span that fits best, None where none fits."""
    fits = [overlap_of_union(label, span) for span in spans]
    return fits.index(max(fits)) if fits and max(fits) > 0 else None


def export_of(program, corpus, documents):
    with tempfile.TemporaryDirectory() as folder:
        sources = "".join(f"  - {{id: {one}, file: {corpus / one}}}\n" for one in documents)
        pathlib.Path(folder, "plumbline.yaml").write_text(
            "plumbline: 1\nsources:\n" + sources, encoding="utf-8")
        subprocess.run([program, "-C", folder, "run"], capture_output=True, check=False)
        told = subprocess.run([program, "-C", folder, "export", "--format", "json"],
                              capture_output=True, check=True)
        return json.loads(told.stdout)


def count_pair(labels, export):
    counts = collections.Counter()
    tasks = [one for one in export["tasks"] if one["doc"] == labels["plan_doc"]]
    for label in labels["tasks"]:
        counts["tasks"] += 1
        at = best_of(label["span"], [one["span"] for one in tasks])
        if at is None:
            counts["links_missed"] += len(label["outcomes"])
            continue
        counts["tasks_found"] += 1
        counts["statuses_right"] += tasks[at]["status"] == label["status"]
        spans = [one["span"] for one in tasks[at].get("outcomes", [])
                 if one["doc"] == labels["outcome_doc"]]
        for outcome in label["outcomes"]:
            taken = best_of(outcome["span"], spans)
            counts["links_right" if taken is not None else "links_missed"] += 1
            if taken is not None:
                del spans[taken]
        counts["links_wrong"] += len(spans)
    return counts


def print_line(name, counts):
    right, wrong, missed = (counts[f"links_{one}"] for one in ("right", "wrong", "missed"))
    f1 = 2 * right / max(1, 2 * right + wrong + missed)
    status = counts["statuses_right"] / counts["tasks"]
    print(f"{name:32} tasks {counts['tasks']:4}  recall {counts['tasks_found'] / counts['tasks']:.3f}"
          f"  link F1 {f1:.3f} (P {right / max(1, right + wrong):.3f}"
          f" R {right / max(1, right + missed):.3f})  status {status:.3f}")
    return f1, status


def main():
    shared = pathlib.Path(__file__).resolve().parents[3] / "shared"
    corpus = pathlib.Path(os.environ.get("PLUMBLINE_CORPUS", shared / "corpus")).resolve()
    if not corpus.exists():
        print(f"[skipped] no {corpus}")
        return
    program = str(pathlib.Path(sys.argv[1]).resolve())
    failed = False
    for folder, floors in FLOORS.items():
        total = collections.Counter()
        for path in sorted((pathlib.Path(__file__).parent / folder).glob("*.json")):
            labels = json.loads(path.read_text(encoding="utf-8"))
            documents = [labels["plan_doc"], labels["outcome_doc"]]
            counts = count_pair(labels, export_of(program, corpus, documents))
            print_line(labels["pair"], counts)
            total += counts
        figures = print_line(folder, total)
        failed = failed or any(figure < floor for figure, floor in zip(figures, floors))
    if failed:
        sys.exit("score_pairs: below the floor")


if __name__ == "__main__":
    main()
