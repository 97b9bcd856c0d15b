"""A disk that fails under a server that runs: its system calls answer with an error for a while."""

import os
import subprocess
from pathlib import Path

from server import Server
from until import until


def may_trace() -> bool:
    """Whether somebody may trace a process that is not a child of the tracer (Yama, ptrace_scope)."""
    scope = Path("/proc/sys/kernel/yama/ptrace_scope")
    return os.geteuid() == 0 or not scope.exists() or scope.read_text().strip() == "0"


class DiskFault:
    """While it is entered, these calls of the server fail with this error: `DiskFault(server, "EIO", "fdatasync,fsync")`."""

    def __init__(self, server: Server, error: str, calls: str):
        self.server, self.error, self.calls = server, error, calls

    def __enter__(self) -> "DiskFault":
        command = [
            "strace", "--follow-forks", "--quiet=attach,exit", f"--trace={self.calls}",
            f"--inject={self.calls}:error={self.error}", "--output=/dev/null", f"--attach={self.server.process.pid}",
        ]
        self.strace = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        until("every thread of the server is traced", self._is_attached, within=20)
        return self

    def __exit__(self, *_: object) -> None:
        self.strace.terminate()
        self.strace.wait(timeout=20)

    def _is_attached(self) -> bool:
        if self.strace.poll() is not None:
            raise AssertionError(f"strace ended: {self.strace.stdout.read()}")
        return all(tracer(self.server.process.pid, task) == self.strace.pid for task in tasks(self.server.process.pid))


def tasks(process: int) -> list[str]:
    return os.listdir(f"/proc/{process}/task")


def tracer(process: int, task: str) -> int:
    """Who traces a thread (proc(5), status: TracerPid); 0 for nobody."""
    with open(f"/proc/{process}/task/{task}/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("TracerPid:"))
