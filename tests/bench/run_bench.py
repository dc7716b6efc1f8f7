#!/usr/bin/env python3
"""Speed of a built program, measured beside its peers in the same run.

    run_bench.py PLUMBLINE STAGE_BENCH [--shared DIR] [--repeat N] [--quick]

Needs the shared folder (corpus, bench/peer_baseline.py) and the peers' packages: python3-jieba,
python3-sklearn, python3-scipy. Prints Markdown tables: whole processes (medians of N of ours, of
three of the peer; cold workspaces made anew each time, ours and the peer in turn), then single
stages on one thread, in processor time. --quick leaves out the long series.
"""
import argparse
import json
import pathlib
import shutil
import statistics
import subprocess
import tempfile
import time

PAIRS = [("gwr/2023.txt", "gwr/2024.txt"), ("gwr/2018.txt", "gwr/2019.txt")]
REPORTS = ["gwr/2018.txt", "gwr/2023.txt", "gwr/2024.txt"]
JIEBA = """
import logging, statistics, sys, time, jieba
jieba.setLogLevel(logging.ERROR)
jieba.initialize()
text = open(sys.argv[1], encoding="utf-8").read()
times = []
for _ in range(7):
    begin = time.process_time()
    list(jieba.cut(text))
    times.append(time.process_time() - begin)
print(1000 * statistics.median(times))
"""


def timed(command, **how):
    begin = time.perf_counter()
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **how)
    spent = time.perf_counter() - begin
    if done.returncode not in (0, 1):
        raise SystemExit(f"exit {done.returncode}: {command}")
    return spent


def answer(command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def make_workspace(folder, corpus, documents):
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    lines = [f"  - {{id: {name}, file: {corpus / name}}}" for name in documents]
    (folder / "plumbline.yaml").write_text("plumbline: 1\nsources:\n" + "\n".join(lines) + "\n")


def cold_once(program, folder, corpus, documents, *flags):
    make_workspace(folder, corpus, documents)
    return timed([program, "-C", str(folder), "run", *flags])


def cold(program, folder, corpus, documents, repeat, *flags):
    return statistics.median(
        cold_once(program, folder, corpus, documents, *flags) for _ in range(repeat))


def peak_mb(command):
    """Largest resident size of the command, in MB, by its own rusage."""
    code = ("import resource,subprocess,sys;subprocess.run(sys.argv[1:],stdout=subprocess.DEVNULL,"
            "stderr=subprocess.DEVNULL);print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)")
    return int(answer(["python3", "-c", code, *command])) / 1024


def bench_processes(program, corpus, peer, repeat):
    rows = []
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch) / "w"
        for pair in PAIRS:
            ours, theirs = [], []
            for _ in range(3):  # in turn, so that both meet the same machine
                ours += [cold_once(program, folder, corpus, pair) for _ in range(repeat // 3)]
                theirs.append(timed(["/usr/bin/python3", str(peer), str(corpus), *pair]))
            rows.append((f"one pair, cold: {pair[0]} {pair[1]}",
                         statistics.median(ours), statistics.median(theirs)))
        everything = sorted(str(p.relative_to(corpus)) for p in corpus.glob("*/*.txt"))
        for name, flags in (("", []), (", one thread", ["--threads", "1"])):
            rows.append((f"whole corpus, cold{name} ({len(everything)} reports)",
                         cold(program, folder, corpus, everything, 5, *flags), None))
        again = [program, "-C", str(folder), "run"]
        rows.append(("whole corpus, run again unchanged",
                     statistics.median(timed(again) for _ in range(repeat)), None))
        make_workspace(folder, corpus, everything)
        memory = peak_mb(again)
    print("| whole process | seconds | peer, seconds | ratio |\n| --- | ---: | ---: | ---: |")
    for name, ours, theirs in rows:
        ratio = f"{theirs / ours:.1f}" if theirs else ""
        print(f"| {name} | {ours:.3f} | {f'{theirs:.2f}' if theirs else ''} | {ratio} |")
    print(f"\nWhole corpus, cold: {memory:.0f} MB at most.\n")


def bench_reading(stage_bench, corpus, quick):
    print("| reading, measures, extraction of | KB | first, ms | median, ms | jieba, ms | ratio |\n"
          "| --- | ---: | ---: | ---: | ---: | ---: |")
    for name in REPORTS:
        path = str(corpus / name)
        figures = json.loads(answer([stage_bench, "read", path]))[0]
        jieba = float(answer(["/usr/bin/python3", "-c", JIEBA, path]))
        print(f"| {name} | {figures['bytes'] / 1024:.0f} | {figures['first']:.1f} |"
              f" {figures['median']:.1f} | {jieba:.0f} | {jieba / figures['median']:.1f} |")
    if quick:
        return
    print("\n| reports in turn | MB | seconds | ms a report | ms a KB |\n"
          "| ---: | ---: | ---: | ---: | ---: |")
    paths = [str(path) for path in sorted((corpus / "gwr").glob("*.txt"))]
    for figures in json.loads(answer([stage_bench, "series", *paths])):
        total, size = figures["total"], figures["bytes"] / 1024
        print(f"| {figures['reports']} | {size / 1024:.1f} | {total / 1000:.2f} |"
              f" {total / figures['reports']:.1f} | {total / size:.3f} |")


def bench_linking(stage_bench, corpus, quick):
    print("\n| linking | tasks | results | pairs compared | of possible | a task | ms | MB |\n"
          "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    runs = [(" ".join(pair), ["link", *(str(corpus / name) for name in pair)]) for pair in PAIRS]
    if not quick:
        runs.append(("invented jurisdiction", ["jurisdiction", "10000", "30000"]))
    for name, arguments in runs:
        figures = json.loads(answer([stage_bench, *arguments]))
        for one in figures if isinstance(figures, list) else [figures]:
            compared, tasks = one["pairs_compared"], one["tasks"]
            print(f"| {name} | {tasks} | {one['results']} | {compared} |"
                  f" {100 * compared / one['pairs_possible']:.2g} % | {compared / tasks:.1f} |"
                  f" {one['median']:.1f} | {one['megabytes']:.0f} |")


def main():
    here = pathlib.Path(__file__).resolve()
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("program")
    parser.add_argument("stage_bench")
    parser.add_argument("--shared", default=str(here.parents[3] / "shared"))
    parser.add_argument("--repeat", type=int, default=15)
    parser.add_argument("--quick", action="store_true")
    how = parser.parse_args()
    shared = pathlib.Path(how.shared).resolve()
    corpus = shared / "corpus"
    stage_bench = str(pathlib.Path(how.stage_bench).resolve())
    bench_processes(str(pathlib.Path(how.program).resolve()), corpus,
                    shared / "bench/peer_baseline.py", how.repeat)
    bench_reading(stage_bench, corpus, how.quick)
    bench_linking(stage_bench, corpus, how.quick)


if __name__ == "__main__":
    main()
