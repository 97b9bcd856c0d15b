"""Programs of others that stand beside Nachlese: installed on this machine, or unpacked by bin/test."""

import shutil
import subprocess
import threading
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent


def find(name: str) -> str:
    """Where the program is; the test is passed over where this distribution has none."""
    unpacked = sorted((ROOT / ".build-packages").glob(f"*/usr/*bin/{name}"))
    found = str(unpacked[0]) if unpacked else shutil.which(name) or shutil.which(name, path="/usr/sbin")
    if not found:
        pytest.skip(f"{name} is not here: bin/test browser fetches it where the distribution has it")
    return found


def with_its_own_files(program: str) -> list[str]:
    """The command that runs a program which looks for files of its package in /usr/share: where it is only unpacked, in a
    view of the machine that has them there."""
    if not program.startswith(str(ROOT)):
        return [program]
    share = Path(program).parent.parent / "share"
    mounting = f'mount -t overlay -o lowerdir="{share}":/usr/share overlay /usr/share && exec "$0" "$@"'
    command = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c"]
    if subprocess.run([*command, f"{mounting.split(' && ')[0]}"], capture_output=True).returncode:
        pytest.skip(f"{program} wants its own files in /usr/share: install its package")
    return [*command, mounting, program]


class ForeignProgram:
    """A process of one's own; what it says is in `log`."""

    def __init__(self, *command: object, folder: Path):
        self._process = subprocess.Popen(
            list(map(str, command)), cwd=folder, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace",
            env={"HOME": str(folder), "PATH": "/usr/bin:/bin"},
        )
        self._lines: list[str] = []
        threading.Thread(target=self._read, daemon=True).start()

    @property
    def log(self) -> str:
        return "".join(self._lines)

    def stop(self) -> None:
        self._process.terminate()
        try:
            self._process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait(timeout=10)

    def _read(self) -> None:
        for line in self._process.stdout or ():
            self._lines.append(line)
