#!/usr/bin/env python3
"""Counts the test cases of a ctest run: prints `N passed, N failed` (`, N skipped`).

    summarise.py JUNIT.xml

A doctest binary counts its test cases, any other test counts one. Each `[skipped]` line that a test
prints (tests/corpus.h) turns a passed case into a skipped one. A binary that ended without
doctest's last lines (a crash, a sanitizer's abort) or was not found counts one failed case. Exits
with 1 when a case failed or none passed.
"""
import re
import sys
import xml.etree.ElementTree as xml

CASES = re.compile(
    r"^\[doctest\] test cases:\s*\d+ \|\s*(\d+) passed \|\s*(\d+) failed", re.M)


def count(case):
    """(passed, failed, skipped) of one ctest test."""
    output = case.findtext("system-out") or ""
    status = case.get("status")
    if status == "notrun":
        missing = case.find("skipped").get("message", "").startswith("Unable")
        return (0, 1, 0) if missing else (0, 0, 1)
    passed, failed = (1, 0) if status == "run" else (0, 1)
    if counts := CASES.search(output):
        passed = int(counts[1])
        failed = max(int(counts[2]), failed)
    skipped = min(passed, len(re.findall(r"^\[skipped\]", output, re.M)))
    return passed - skipped, failed, skipped


def main():
    cases = xml.parse(sys.argv[1]).getroot().findall("testcase")
    passed, failed, skipped = (sum(column) for column in zip((0, 0, 0), *map(count, cases)))
    print(f"{passed} passed, {failed} failed" + (f", {skipped} skipped" if skipped else ""))
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
