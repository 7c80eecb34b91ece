"""Run the notebooks on a warehouse built from the seeds, with journals of their own.

python -m tests.notebooks.run            compare every output with the committed one (nbval, strict)
python -m tests.notebooks.run --refresh  run them and commit what they print: counts renumbered, no widget state
"""

from __future__ import annotations

import os
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from claimkit.track import build

ROOT = Path(__file__).parent.parent.parent
NOTEBOOKS = ROOT / "notebooks"
CLUSTER = "07_on_a_cluster.ipynb"


def main(arguments: list[str]) -> int:
    """Build, then compare or refresh; pytest's exit status."""
    with tempfile.TemporaryDirectory() as folder:
        warehouse = Path(folder) / "warehouse" / "claims.duckdb"
        build([ROOT / "seeds"], warehouse)
        os.environ |= {"CLAIMKIT_WAREHOUSE": str(warehouse), "CLAIMKIT_RESEARCHER": "tester", "PYTHONPATH": str(ROOT)}
        if "--refresh" not in arguments:
            options = ["--nbval", "-m", "not browser", "-p", "no:cacheprovider"]
            return int(pytest.main([*options, *map(str, chosen()), *arguments]))
        for path in chosen():
            refresh(path)
    return 0


def chosen() -> list[Path]:
    """The notebooks that can be run here: that of the cluster only where Sail is installed."""
    notebooks = sorted(NOTEBOOKS.glob("*.ipynb"))
    if find_spec("pysail"):
        return notebooks
    print(f"*** Sail is not installed: {CLUSTER} is SKIPPED, pip install pysail ***", file=sys.stderr)
    return [path for path in notebooks if path.name != CLUSTER]


def refresh(path: Path) -> None:
    """Execute one notebook in place and write it in its normal form."""
    notebook = nbformat.read(path, as_version=4)
    NotebookClient(notebook, timeout=300, resources={"metadata": {"path": str(path.parent)}}).execute()
    nbformat.write(normal(notebook), path)


def normal(notebook: nbformat.NotebookNode) -> nbformat.NotebookNode:
    """The notebook without what changes from run to run (widgets, timings, versions), its cells counted from 1."""
    notebook.metadata = nbformat.from_dict(
        {
            "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
            "language_info": {"name": "python"},
        }
    )
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    for count, cell in enumerate(code, 1):
        cell.execution_count = count
        cell.metadata = nbformat.from_dict({key: value for key, value in cell.metadata.items() if key == "tags"})
        for output in cell.outputs:
            if output.output_type == "execute_result":
                output.execution_count = count
            if "data" in output:
                output.data.pop("application/vnd.jupyter.widget-view+json", None)
    for place, cell in enumerate(notebook.cells, 1):
        cell.id = f"cell-{place}"
    return notebook


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
