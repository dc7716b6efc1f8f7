#!/usr/bin/env python3
"""Hold the labels of the example against its reports.

    check_labels.py [--reports DIR]

Every quote must stand at its byte offset, in the part of the report it belongs to (promises in the
plan, outcomes in the review), and be made of words the labels use. A status of no_evidence goes
with no outcome and no other status does. Prints what is wrong, one line each; exit 1 if anything is.
"""
import argparse
import json
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
REPORTS = HERE.parent.parent.parent / "datasets" / "example"
KINDS = {"target", "milestone", "action"}
STATUSES = {"exceeded", "met", "partly_met", "not_met", "in_progress", "no_evidence"}
RELATIONS = {"fulfils", "progress", "restates"}
FORMS = {"level", "increment", "growth", "decline", "share", "rank", "duration"}
OPERATORS = {"=", "~", ">=", "<=", "range"}
PLAN_HEADING = re.compile(r"^(二、)?\d{4}年工作安排$", re.MULTILINE)


class Checker:
    def __init__(self, reports):
        self.reports = reports
        self.files = {}
        self.errors = []

    def document(self, name):
        if name not in self.files:
            self.files[name] = (self.reports / name).read_bytes()
        return self.files[name]

    def plan_start(self, name):
        text = self.document(name).decode()
        match = PLAN_HEADING.search(text)
        return len(text[: match.start()].encode()) if match else len(text.encode())

    def expect(self, condition, where, what):
        if not condition:
            self.errors.append(f"{where}: {what}")

    def quote(self, where, name, at, quote):
        found = self.document(name)[at : at + len(quote.encode())]
        self.expect(found == quote.encode(), where, f"'{quote}' does not stand at byte {at} of {name}")
        self.expect("\n" not in quote, where, "the quote crosses a line")

    def measures(self, where, measures):
        for measure in measures:
            self.expect(measure["form"] in FORMS, where, f"unknown form {measure['form']}")
            self.expect(measure["op"] in OPERATORS, where, f"unknown operator {measure['op']}")
            self.expect(("value_hi" in measure) == (measure["op"] == "range"), where, "range without its end")
            self.expect(measure["indicator"] and measure["unit"], where, "measure without indicator or unit")

    def links(self, label):
        spans = set()
        for task in label["tasks"]:
            where = f"{label['pair']} {task['id']}"
            self.quote(where, label["plan_doc"], task["plan_at"], task["plan_quote"])
            self.expect(task["plan_at"] > self.plan_start(label["plan_doc"]), where, "not in the plan")
            self.expect(task["plan_at"] not in spans, where, "the same promise twice")
            spans.add(task["plan_at"])
            self.expect(task["kind"] in KINDS, where, f"unknown kind {task['kind']}")
            self.expect((task["kind"] == "target") == bool(task["measures"]), where, "target and figure differ")
            self.expect(task["status"] in STATUSES, where, f"unknown status {task['status']}")
            self.expect(task["title"] and task["why"], where, "title or reason missing")
            self.expect((task["status"] == "no_evidence") == (not task["outcomes"]), where, "status and outcomes differ")
            self.measures(where, task["measures"])
            for outcome in task["outcomes"]:
                self.quote(where, label["outcome_doc"], outcome["at"], outcome["quote"])
                review = outcome["at"] < self.plan_start(label["outcome_doc"])
                self.expect(review, where, "the outcome is not in the review")
                self.expect(outcome["relation"] in RELATIONS, where, f"unknown relation {outcome['relation']}")
                self.measures(where, outcome["measures"])
        self.expect(len(label["tasks"]) >= 60, label["pair"], "fewer than 60 promises")

    def figures(self, label):
        for item in label["items"]:
            where = f"{label['doc']} {item['at']}"
            self.quote(where, label["doc"], item["at"], item["quote"])
            self.expect(label["from"] <= item["at"] < label["to"], where, "outside the labelled range")
            self.expect(item["role"] in {"target", "outcome", "context"}, where, f"unknown role {item['role']}")
            self.measures(where, [item])

    def bilingual(self, label):
        lines = self.document(label["doc"]).decode().split("\n")
        chinese = re.compile("[\u4e00-\u9fff]")
        for pair in label["pairs"]:
            where = f"{label['doc']}:{pair['zh_line']}"
            self.expect(bool(chinese.search(lines[pair["zh_line"] - 1])), where, "not a Chinese line")
            self.expect(not chinese.search(lines[pair["en_line"] - 1]), where, "not an English line")
        for item in label["disagreements"]:
            where = f"{label['doc']}:{item['zh_line']}"
            self.expect(item["zh_quote"] in lines[item["zh_line"] - 1], where, "Chinese quote not in its line")
            self.expect(item["en_quote"] in lines[item["en_line"] - 1], where, "English quote not in its line")


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--reports", type=pathlib.Path, default=REPORTS)
    checker = Checker(parser.parse_args().reports)
    count = 0
    for folder, check in (("links", checker.links), ("measures", checker.figures), ("bilingual", checker.bilingual)):
        for path in sorted((HERE / folder).glob("*.json")):
            label = json.loads(path.read_text())
            check(label)
            count += len(label.get("tasks") or label.get("items") or label.get("pairs"))
    for error in checker.errors:
        print(error)
    print(f"{count} labels, {len(checker.errors)} wrong")
    return 1 if checker.errors or not count else 0


if __name__ == "__main__":
    sys.exit(main())
