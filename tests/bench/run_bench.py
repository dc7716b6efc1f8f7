#!/usr/bin/env python3
"""Speed of a built program, measured beside its peer in the same run.

    run_bench.py PLUMBLINE [--shared DIR] [--repeat N]

Needs the shared folder (corpus, bench/peer_baseline.py) and the peer's packages: python3-jieba,
python3-sklearn, python3-scipy. Prints a Markdown table: medians of N whole processes (the peer:
three), cold workspaces made anew each time, and ratios to the peer on the same pair.
"""
import argparse
import pathlib
import shutil
import statistics
import subprocess
import tempfile
import time

PAIRS = [("gwr/2023.txt", "gwr/2024.txt"), ("gwr/2018.txt", "gwr/2019.txt")]


def timed(command, **how):
    begin = time.perf_counter()
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **how)
    spent = time.perf_counter() - begin
    if done.returncode not in (0, 1):
        raise SystemExit(f"exit {done.returncode}: {command}")
    return spent


def make_workspace(folder, corpus, documents):
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    lines = [f"  - {{id: {name}, file: {corpus / name}}}" for name in documents]
    (folder / "plumbline.yaml").write_text("plumbline: 1\nsources:\n" + "\n".join(lines) + "\n")


def cold(program, folder, corpus, documents, repeat, *flags):
    def once():
        make_workspace(folder, corpus, documents)
        return timed([program, "-C", str(folder), "run", *flags])
    return statistics.median(once() for _ in range(repeat))


def peak_mb(command):
    """Largest resident size of the command, in MB, by its own rusage."""
    code = ("import resource,subprocess,sys;subprocess.run(sys.argv[1:],stdout=subprocess.DEVNULL,"
            "stderr=subprocess.DEVNULL);print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)")
    out = subprocess.run(["python3", "-c", code, *command], capture_output=True, text=True)
    return int(out.stdout) / 1024


def main():
    here = pathlib.Path(__file__).resolve()
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("program")
    parser.add_argument("--shared", default=str(here.parents[3] / "shared"))
    parser.add_argument("--repeat", type=int, default=9)
    how = parser.parse_args()
    program = str(pathlib.Path(how.program).resolve())
    corpus = pathlib.Path(how.shared).resolve() / "corpus"
    peer = pathlib.Path(how.shared).resolve() / "bench/peer_baseline.py"
    rows = []
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch) / "w"
        for pair in PAIRS:
            ours = cold(program, folder, corpus, pair, how.repeat)
            theirs = statistics.median(
                timed(["/usr/bin/python3", str(peer), str(corpus), *pair]) for _ in range(3))
            rows.append((f"one pair, cold: {pair[0]} {pair[1]}", ours, theirs))
        everything = sorted(str(p.relative_to(corpus)) for p in corpus.glob("*/*.txt"))
        rows.append((f"whole corpus, cold ({len(everything)} reports)",
                     cold(program, folder, corpus, everything, how.repeat), None))
        rows.append(("whole corpus, cold, one thread",
                     cold(program, folder, corpus, everything, how.repeat, "--threads", "1"), None))
        again = [program, "-C", str(folder), "run"]
        rows.append(("whole corpus, run again unchanged",
                     statistics.median(timed(again) for _ in range(how.repeat)), None))
        make_workspace(folder, corpus, everything)
        memory = peak_mb(again)
    print("| what | seconds | peer, seconds | ratio |\n| --- | ---: | ---: | ---: |")
    for name, ours, theirs in rows:
        ratio = f"{theirs / ours:.0f}" if theirs else ""
        print(f"| {name} | {ours:.3f} | {f'{theirs:.2f}' if theirs else ''} | {ratio} |")
    print(f"\nWhole corpus, cold: {memory:.0f} MB at most.")


if __name__ == "__main__":
    main()
