#!/usr/bin/env python3
"""What the program does when the world around it fails: one clear message, the right exit code,
other work done where it can be, nothing half-written.

    faults.py --list            the names of the cases, one a line
    faults.py BINARY CASE       runs one; exits with 77 where this machine can't show it
"""
import fcntl
import os
import pathlib
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile

COUNTY = pathlib.Path(__file__).resolve().parent / "workspaces" / "county"
SKIPPED = 77
NOBODY = 65534


class Workspace:
    """The county's workspace in a folder of its own, and the program in it."""

    def __init__(self, binary, folder):
        self.binary = binary
        self.folder = pathlib.Path(folder) / "county"
        shutil.copytree(COUNTY, self.folder)

    def run(self, *arguments, code, says=(), file_limit=None, user=None):
        def prepare():
            if file_limit is not None:
                # Without the signal a write past the limit fails as on a full disk.
                signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
                resource.setrlimit(resource.RLIMIT_FSIZE, (file_limit, file_limit))
            if user is not None:
                os.setgid(user)
                os.setuid(user)

        variables = {"PATH": os.environ.get("PATH", ""), "LC_ALL": "C"}
        variables |= {k: v for k, v in os.environ.items() if k.endswith("SAN_OPTIONS")}
        done = subprocess.run([self.binary, *arguments], cwd=self.folder, env=variables,
                              capture_output=True, text=True, preexec_fn=prepare, timeout=300)
        told = done.stdout + done.stderr
        assert done.returncode == code, f"{arguments} gave {done.returncode}, not {code}:\n{told}"
        for text in (says,) if isinstance(says, str) else says:
            assert text in told, f"{arguments} does not say '{text}':\n{told}"
        if code == 2:
            errors = [l for l in done.stderr.splitlines() if "error:" in l]
            assert len(errors) == 1, f"{arguments} gives {len(errors)} errors, not one:\n{told}"
        return done.stdout

    def files(self):
        """Every file but the lock and the store's own."""
        return {str(p.relative_to(self.folder)): p.read_bytes()
                for p in sorted(self.folder.rglob("*"))
                if p.is_file() and p.name != "lock" and not p.name.startswith("store.db")}

    def nothing_half_written(self):
        leftovers = [n for n in self.files() if ".tmp" in n or n.endswith("~")]
        assert not leftovers, f"temporary files were left: {leftovers}"

    def export(self):
        return self.run("export", code=0)

    @property
    def store(self):
        return self.folder / ".plumbline" / "store.db"


def large_source(workspace):
    with open(workspace.folder / "large.txt", "wb") as file:
        file.truncate(100 << 20)
    with open(workspace.folder / "plumbline.yaml", "a") as file:
        file.write("  - {id: large, file: large.txt}\n")
    out = workspace.run("run", code=1, says=["large.txt: error:", "source-too-large", "104857600"])
    assert "read now 2" in out, out


def source_that_is_no_file(workspace):
    """A folder, and a pipe that nobody writes into: told once each, never opened."""
    (workspace.folder / "reports-in").mkdir()
    os.mkfifo(workspace.folder / "pipe.txt")
    with open(workspace.folder / "plumbline.yaml", "a") as file:
        file.write("  - {id: folder, file: reports-in}\n  - {id: pipe, file: pipe.txt}\n")
    out = workspace.run("run", code=1, says=["plumbline.yaml:6:5: error: file 'reports-in' of",
                                             "is a folder", "plumbline.yaml:7:5: error: file 'pipe",
                                             "is no regular file", "read now 2"])
    assert out.count("error:") == 0, out


def folder_among_mappings(workspace):
    workspace.run("run", code=0)
    before = workspace.export()
    (workspace.folder / "mappings" / "old.yaml").mkdir()
    workspace.run("run", code=0)
    assert workspace.export() == before


def corrupt_store(workspace):
    workspace.run("run", code=0)
    before = workspace.export()
    workspace.store.write_bytes(b"no database at all" * 1000)
    workspace.run("check", code=1, says=["store-rebuilt", "store.db"])
    assert workspace.export() == before


def damaged_store(workspace):
    workspace.run("run", code=0)
    before = workspace.export()
    with open(workspace.store, "r+b") as file:
        file.seek(4096)
        file.write(b"\xa5" * 20000)
    workspace.run("run", code=0, says="store")
    assert workspace.export() == before


def newer_store(workspace):
    workspace.run("run", code=0)
    files = workspace.files()
    database = sqlite3.connect(workspace.store)
    database.execute("PRAGMA user_version = 9999")
    database.commit()
    database.close()
    for verb in (["run"], ["check"], ["export"]):
        workspace.run(*verb, code=2, says="store.db")
    assert workspace.files() == files


def store_of_another_process(workspace):
    workspace.run("run", code=0)
    text = (workspace.folder / "2025.txt").read_text()
    (workspace.folder / "2025.txt").write_text(text.replace("120张", "130张"))
    other = sqlite3.connect(workspace.store)
    other.execute("BEGIN EXCLUSIVE")
    workspace.run("check", code=2, says=["store.db", "another process"])
    other.rollback()
    other.close()
    workspace.run("check", code=1)


def workspace_of_another_process(workspace):
    workspace.run("run", code=0)
    files = workspace.files()
    with open(workspace.folder / ".plumbline" / "lock") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        workspace.run("run", code=2, says="another plumbline process")
        workspace.run("map", "set", "2024-884B8", "lead", "县民政局", code=2,
                      says="another plumbline process")
        workspace.run("check", code=1)  # looking needs no lock
    assert workspace.files() == files


def deleted_store(workspace):
    workspace.run("run", code=0)
    before = workspace.export()
    shutil.rmtree(workspace.folder / ".plumbline")
    workspace.run("run", code=0, says="read now 2")
    assert workspace.export() == before


def as_nobody(workspace, folder):
    """Root may write everywhere: become somebody who may not."""
    if os.getuid() != 0:
        return None
    # The folders above must let others pass.
    for parent in [folder, *folder.parents]:
        if not parent.stat().st_mode & 0o001:
            sys.exit(SKIPPED)
    return NOBODY


def read_only_store(workspace):
    workspace.run("run", code=0)
    before = workspace.export()
    text = (workspace.folder / "2025.txt").read_text()
    (workspace.folder / "2025.txt").write_text(text.replace("120张", "130张"))
    user = as_nobody(workspace, workspace.folder)
    for path in [workspace.folder, *workspace.folder.rglob("*")]:
        path.chmod(0o555 if path.is_dir() else 0o444)
    try:
        workspace.run("check", code=1, says=["store-not-written", "65%"],
                      user=user)
        workspace.run("run", code=2, says=".plumbline", user=user)
    finally:
        for path in [workspace.folder, *workspace.folder.rglob("*")]:
            path.chmod(0o755 if path.is_dir() else 0o644)
    assert before != workspace.export()  # and now it can be written


def source_that_may_not_be_read(workspace):
    user = as_nobody(workspace, workspace.folder)
    workspace.folder.chmod(0o777)
    (workspace.folder / "2025.txt").chmod(0o000)
    out = workspace.run("run", code=1, user=user, says=["2025.txt: error: 2025.txt: cannot open",
                                                        "source-unreadable"])
    assert "read now 1" in out and "not readable 1" in out, out


def read_only_reports(workspace):
    workspace.run("run", code=0)
    # A file where the folder should be stops root as well.
    (workspace.folder / "reports").write_text("in the way")
    workspace.run("report", code=2, says="reports")
    workspace.run("report", "-o", "nowhere/report.md", code=2, says="nowhere/report.md")
    workspace.run("report", "-o", "-", code=0, says="云渡县")
    workspace.nothing_half_written()


def full_disk_for_report(workspace):
    workspace.run("run", code=0)
    workspace.run("report", code=0)
    before = workspace.files()
    workspace.run("report", "--format", "html", code=2, says="reports/", file_limit=4096)
    assert workspace.files() == before
    workspace.nothing_half_written()


def full_disk_for_mapping(workspace):
    workspace.run("run", code=0)
    before = workspace.files()
    workspace.run("map", "set", "2024-884B8", "lead", "县民政局", code=2,
                  says="mappings/云渡县-2024.yaml", file_limit=1024)
    assert workspace.files() == before
    workspace.nothing_half_written()


def full_disk_for_run(workspace):
    sources = workspace.files()
    workspace.run("run", code=2, says=".plumbline", file_limit=16384)
    workspace.nothing_half_written()
    after = workspace.files()
    assert all(after[name] == content for name, content in sources.items())
    mappings = {n: c for n, c in after.items() if n.startswith("mappings/")}
    workspace.run("run", code=0)
    final = workspace.files()
    assert all(final[name] == content for name, content in mappings.items()), "a mapping was cut"


def full_standard_output(workspace):
    if not os.path.exists("/dev/full"):
        sys.exit(SKIPPED)
    workspace.run("run", code=0)
    with open("/dev/full", "wb") as full:
        done = subprocess.run([workspace.binary, "-C", workspace.folder, "export"], stdout=full,
                              stderr=subprocess.PIPE, text=True)
    assert done.returncode == 2 and "standard output" in done.stderr, done


def missing_graphviz(workspace):
    workspace.run("run", code=0)
    done = subprocess.run([workspace.binary, "-C", workspace.folder, "graph", "--format", "svg"],
                          env={"PATH": "/nowhere"}, capture_output=True, text=True)
    assert done.returncode == 2 and "graphviz" in done.stderr and not done.stdout, done


def missing_converter(workspace):
    """The other sources are read all the same."""
    (workspace.folder / "new.docx").write_bytes(b"PK\x03\x04 word/document.xml")
    workspace.run("add", "new.docx", code=0)
    done = subprocess.run([workspace.binary, "-C", workspace.folder, "run"],
                          env={"PATH": "/nowhere", "LC_ALL": "C"}, capture_output=True, text=True)
    assert done.returncode == 1 and "install the package pandoc" in done.stderr, done
    assert "not readable 1" in done.stdout, done


def damaged_document(workspace):
    if shutil.which("pandoc") is None:
        sys.exit(SKIPPED)
    (workspace.folder / "new.docx").write_bytes(b"PK\x03\x04 word/document.xml")
    workspace.run("add", "new.docx", code=0)
    workspace.run("run", code=1, says=["new.docx: error:", "source-not-converted"])


def converted_document(workspace):
    """Places lead into the text that was made of it; nothing is converted twice."""
    if shutil.which("pandoc") is None:
        sys.exit(SKIPPED)
    text = "# 二、2026年工作安排\n\n建成社区食堂3家。\n"
    subprocess.run(["pandoc", "-f", "markdown", "-o", workspace.folder / "new.docx"], check=True,
                   input=text, text=True)
    workspace.run("add", "new.docx", code=0)
    workspace.run("run", code=0)
    kept = workspace.folder / ".plumbline" / "text" / "new.md"
    assert "建成社区食堂3家。" in kept.read_text(), kept.read_text()
    workspace.run("show", "new.docx", code=0, says=[".plumbline/text/new.md (pandoc"])
    before = kept.stat().st_mtime_ns
    workspace.run("run", code=0, says="nothing has changed")
    assert kept.stat().st_mtime_ns == before


def drawn_svg(workspace):
    if shutil.which("dot") is None:
        sys.exit(SKIPPED)
    workspace.run("run", code=0)
    out = workspace.run("graph", "--format", "svg", code=0)
    assert "<svg" in out and "884B8" in out


def same_bytes_whatever_the_order(workspace):
    workspace.run("run", "--threads", "1", code=0)
    before = workspace.export()
    mappings = {n: c for n, c in workspace.files().items() if n.startswith("mappings/")}
    shutil.rmtree(workspace.folder / ".plumbline")
    shutil.rmtree(workspace.folder / "mappings")
    settings = workspace.folder / "plumbline.yaml"
    lines = settings.read_text().splitlines()
    settings.write_text("\n".join(lines[:3] + lines[:2:-1]) + "\n")
    assert settings.read_text().splitlines() != lines
    workspace.run("run", "--threads", "2", code=0)
    assert workspace.export() == before
    assert mappings == {n: c for n, c in workspace.files().items() if n.startswith("mappings/")}


CASES = {name: value for name, value in dict(globals()).items()
         if callable(value) and value.__module__ == __name__
         and name not in ("Workspace", "as_nobody", "main")}


def main():
    if sys.argv[1] == "--list":
        print("\n".join(CASES))
        return
    binary, case = str(pathlib.Path(sys.argv[1]).resolve()), sys.argv[2]
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        CASES[case](Workspace(binary, folder))


if __name__ == "__main__":
    main()
