"""Kills `tqcheck lint --fix` over 1,000 files at random moments: each file is the old one or the new one, whole.

`python killed.py TIMES TQCHECK...` says how often, and how tqcheck is called.
"""

import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

FILES = 1000
OLD = "The town of Lod {0} met the the press.\r\n\r\nTroops from kyiv left Kyiv , “It is hard.“Many left.\r\n"
SUFFIXES = (".txt", ".md", ".html")


def laid(folder: Path) -> dict[Path, bytes]:
    """The files as they are before they are fixed."""
    files = {}
    for number in range(FILES):
        path = folder / f"d{number % 10}" / f"a{number:04}{SUFFIXES[number % 3]}"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(OLD.format(number).encode())
        path.chmod(0o640)
        files[path] = path.read_bytes()
    return files


def main() -> None:
    """Fails with the first file that is lost, half-written or has another mode."""
    times, tqcheck = int(sys.argv[1]), sys.argv[2:]
    draw = random.Random(times)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        old = laid(folder)
        command = [*tqcheck, "lint", "--quiet", "--jobs", "1", "--fix", str(folder)]
        begun = time.monotonic()
        subprocess.run(command, check=False)
        whole = time.monotonic() - begun
        new = {path: path.read_bytes() for path in old}
        assert all(new[path] != old[path] for path in old), "each file has something to fix"
        cut, temporary = 0, 0
        for _ in range(times):
            for path, content in old.items():
                path.write_bytes(content)
            running = subprocess.Popen(command)
            time.sleep(draw.uniform(0, whole))
            running.send_signal(signal.SIGKILL)
            running.wait()
            now = {path: path.read_bytes() for path in old}
            assert all(now[path] in (old[path], new[path]) for path in old), "a file is half-written"
            assert all(path.stat().st_mode & 0o777 == 0o640 for path in old), "a file has another mode"
            fixed = sum(now[path] == new[path] for path in old)
            cut += 0 < fixed < FILES
            for stray in folder.rglob(".tqcheck-*"):
                stray.unlink()
                temporary += 1
            assert {path for path in folder.rglob("*") if path.is_file()} == set(old), "a file is lost"
        print(f"killed {times} times, {cut} of them amid the files: none lost, none half-written ({temporary} strays)")


main()
