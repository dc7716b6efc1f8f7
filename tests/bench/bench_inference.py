#!/usr/bin/env python3
"""Inference over a random dependency graph, beside networkx and a plain loop in the same run.

    bench_inference.py PLUMBLINE_INFERENCE_BENCH [--tasks N] [--edges N]

Needs python3-networkx for /usr/bin/python3. Prints a Markdown table of
processor time (all of it is single-threaded). The peer propagates the same
two rules (what a finished task requires is finished; a whole is what its parts are) in the
topological order that networkx gives; that both come to the same statuses is checked.
"""
import argparse
import pathlib
import subprocess
import sys
import tempfile
import time

DONE = {"met", "exceeded"}
OPEN = {"no_evidence", "pending", "in_progress"}
RUNG = {"no_evidence": 0, "pending": 0, "in_progress": 1, "partly_met": 2, "met": 3, "exceeded": 4}


def rolled_up(parts):
    if all(part == "exceeded" for part in parts):
        return "exceeded"
    if all(part in DONE for part in parts):
        return "met"
    if any(part in DONE or part == "partly_met" for part in parts):
        return "partly_met"
    return "in_progress" if "in_progress" in parts else None


def propagate(networkx, graph, statuses):
    inferred = 0
    for task in networkx.topological_sort(graph):  # dependents and parts first
        reported = statuses[task]
        if reported not in OPEN and reported != "partly_met":
            continue
        parts, needed = [], False
        for other, _, kind in graph.in_edges(task, data="kind"):
            if kind == "both" or kind == "part_of":
                parts.append(statuses[other])
            if kind != "part_of" and statuses[other] in DONE:
                needed = True
        if parts:
            found = rolled_up(parts)
        else:
            found = "met" if needed and reported in OPEN else None
        if found and RUNG[found] > RUNG[reported]:
            statuses[task] = found
            inferred += 1
    return inferred


def peer(path):
    import networkx
    with open(path) as file:
        tasks, edges = map(int, file.readline().split())
        statuses = [file.readline().strip() for _ in range(tasks)]
        rows = [line.split() for line in file]
    begin = time.process_time()
    graph = networkx.DiGraph()
    graph.add_nodes_from(range(tasks))
    for source, target, kind in rows:
        source, target = int(source), int(target)
        if graph.has_edge(source, target) and graph[source][target]["kind"] != kind:
            kind = "both"
        graph.add_edge(source, target, kind=kind)
    built = time.process_time()
    inferred = propagate(networkx, graph, statuses)
    print(f"build {built - begin:.3f}\ninfer {time.process_time() - built:.3f}\ninferred {inferred}")


def figures(command):
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        raise SystemExit(f"exit {done.returncode}: {command}\n{done.stderr}")
    return {name: float(value) for name, value in map(str.split, done.stdout.splitlines())}


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("program")
    parser.add_argument("--tasks", default="1000000")
    parser.add_argument("--edges", default="3000000")
    how = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        path = str(pathlib.Path(scratch) / "graph.txt")
        ours = figures([how.program, how.tasks, how.edges, path])
        theirs = figures(["/usr/bin/python3", str(pathlib.Path(__file__).resolve()), "--peer", path])
    if ours["inferred"] != theirs["inferred"]:
        raise SystemExit(f"{ours['inferred']} statuses inferred, {theirs['inferred']} by the peer")
    print(f"{int(how.tasks):,} tasks, {int(how.edges):,} edges, {ours['inferred']:,.0f} inferred.\n")
    print("| what | seconds of processor time | ratio to inference |\n| --- | ---: | ---: |")
    rows = [("build the graph, find its order, refuse cycles", ours["build"]),
            ("inference: one pass, with proofs", ours["infer"]),
            (f"repeat until stable ({ours['rounds']:.0f} rounds, no proofs)", ours["repeat"]),
            ("networkx: build the graph", theirs["build"]),
            ("networkx: topological propagation, no proofs", theirs["infer"])]
    for name, seconds in rows:
        print(f"| {name} | {seconds:.2f} | {seconds / ours['infer']:.1f} |")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--peer"]:
        peer(sys.argv[2])
    else:
        main()
