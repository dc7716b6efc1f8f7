#!/usr/bin/env python3
"""Line coverage by room, after the tests of the coverage preset have run.

    coverage.py BUILD                  a table, one row a room of engine/
    coverage.py BUILD --lines ROOM     the lines of a room that no test reached, file by file

BUILD is build/coverage. Needs the gcov of the compiler, nothing else. A line counts as reached when
any test program reached it; headers count for their own room.
"""
import argparse
import collections
import json
import pathlib
import subprocess
import sys

SOURCE = pathlib.Path(__file__).resolve().parent.parent
CHUNK = 40  # files a call of gcov


def counts(build):
    """{file below engine/: {line: times reached}} over the objects of all rooms."""
    found = sorted((build / "engine").rglob("*.gcda"))
    if not found:
        sys.exit(f"{build} holds no counters: build and run the tests of the coverage preset first")
    lines = collections.defaultdict(lambda: collections.defaultdict(int))
    for at in range(0, len(found), CHUNK):
        done = subprocess.run(["gcov", "--json-format", "--stdout", *found[at:at + CHUNK]],
                              cwd=build, capture_output=True, text=True)
        if done.returncode != 0:  # most often counters of an object that was built anew since
            sys.exit(f"gcov can't read the counters; run the tests again:\n{done.stderr[:500]}")
        for report in done.stdout.splitlines():
            for file in json.loads(report)["files"]:
                path = (build / file["file"]).resolve()
                if not path.is_relative_to(SOURCE / "engine"):
                    continue
                of_file = lines[path.relative_to(SOURCE / "engine")]
                for line in file["lines"]:
                    of_file[line["line_number"]] += line["count"]
    return lines


def print_table(lines):
    rooms = collections.defaultdict(lambda: [0, 0])
    for path, of_file in lines.items():
        room = rooms[path.parts[0]]
        room[0] += len(of_file)
        room[1] += sum(1 for count in of_file.values() if count > 0)
    rooms["**all**"] = [sum(values) for values in zip(*rooms.values())]
    print("| room | lines | reached | share |\n| --- | ---: | ---: | ---: |")
    for name, (all_lines, reached) in sorted(rooms.items()):
        print(f"| {name} | {all_lines} | {reached} | {reached / all_lines:.3f} |")


def print_lines(lines, room):
    for path in sorted(p for p in lines if p.parts[0] == room):
        text = (SOURCE / "engine" / path).read_text().splitlines()
        missed = sorted(n for n, count in lines[path].items() if count == 0)
        for number in missed:
            print(f"engine/{path}:{number}: {text[number - 1].strip()}")


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("--lines", metavar="ROOM")
    options = parser.parse_args()
    lines = counts(options.build.resolve())
    if options.lines:
        print_lines(lines, options.lines)
    else:
        print_table(lines)


if __name__ == "__main__":
    main()
