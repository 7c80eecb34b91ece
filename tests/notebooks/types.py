"""Type-checks the code of the notebooks, each as one module: `python -m tests.notebooks.types`."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

import nbformat

ROOT = Path(__file__).parent.parent.parent
# A cell may end with what it shows, a later one may give a name another type; DuckDB does not say what .pl() returns.
OPTIONS = ("--disable-error-code=misc", "--disable-error-code=no-any-return", "--allow-redefinition")


def code_of(path: Path) -> str:
    """The code of a notebook's cells, in order."""
    cells = nbformat.read(path, as_version=4).cells
    return "\n\n".join(cell.source for cell in cells if cell.cell_type == "code") + "\n"


def main() -> int:
    """Checks them all at once; what mypy says goes to standard output, and its code is returned."""
    with tempfile.TemporaryDirectory() as folder:
        modules = []
        for path in sorted((ROOT / "notebooks").glob("*.ipynb")):
            module = Path(folder) / f"notebook_{path.stem}.py"
            module.write_text(code_of(path), encoding="utf-8")
            modules.append(str(module))
        command = [sys.executable, "-m", "mypy", *OPTIONS, *modules]
        return subprocess.run(command, cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
