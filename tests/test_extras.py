"""What needs an extra says which one when it is not installed."""

import subprocess
import sys
from pathlib import Path

import pytest

from tqcheck.finding import Fault
from tqcheck.read import Defaults, documents


def test_parquet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    path = tmp_path / "a.parquet"
    path.write_bytes(b"PAR1")
    assert list(documents(str(path), Defaults())) == [
        Fault(str(path), "tqcheck was installed without its extra `parquet`")
    ]


def test_spark() -> None:
    script = "import sys; sys.modules['pyspark'] = sys.modules['pyarrow'] = None\nfrom tqcheck.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", script, "spark", "a", "b"], capture_output=True, text=True, check=False
    )
    assert (done.returncode, "without its extra `spark`" in done.stderr) == (2, True)


@pytest.mark.parametrize("command", ["lint", "report"])
def test_parquet_out(command: str) -> None:
    script = "import sys; sys.modules['pyarrow'] = None\nfrom tqcheck.cli import main; main()"
    arguments = [sys.executable, "-c", script, command, "--format", "parquet", __file__]
    done = subprocess.run(arguments, capture_output=True, text=True, check=False)
    assert (done.returncode, "without its extra `parquet`" in done.stderr) == (2, True)
