"""Boards: the only place that knows Jupyter.

One model, three faces. A board (`base.Board`) has a *state*, a plain dict that can be copied into a cell. From the
state and the warehouse it reads a *model*, frozen records. The model is shown as text (`repr`, compared by nbval), as
escaped HTML (`html()`, printed and read without a kernel) and live.

* `node`: the one tree both drawn faces are made from; documents' words enter it only as text.
* `state`: states to dicts and back. `queries`: shipped SQL by name, values bound; a board never writes SQL.
* `card`, `passage`, `drift`, `when`: a claim, a document's words with marks, how words change, dates with precision.
* `paging`, `choosing`, `passages`: pages, the legend of keys, choices as dropdowns, passages that open.
* `tool`, `filters`, `known`: buttons, lists to choose from with counts, names that mean something or are refused.
* `registry`, `jumping`: the boards by name; from a claim on one board to the same on another, and back.
* `takeaway`, `quotation`: a board's rows as CSV and Parquet, one claim as it can be quoted.
* `base`: `Board`, with what a new board must give. `reply`: what the browser hears. `live`: `Surface`, the widget.
* `static/surface.js`: draws trees, sends named operations (`data-op`, `data-values`), moves by keys (`data-stop`,
  `data-shortcut`), reads selections in code points. It is the same for all boards; its head says what elements can
  ask for.
* `style`: `static/board.css` and `static/views.css`, in JupyterLab's colours, light and dark, and in print.

A new board: subclass `Board`, draw with `node`, name its operations in `_operations`, and each is a method
`(values, request) -> Reply`. Decisions hand `request` on to `warehouse.judge`, so the same press is written once.
Words that the browser sent are values, checked like any other input.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimkit.board.registry import BOARDS
from claimkit.door import door_of

if TYPE_CHECKING:
    from claimkit.board.article import ArticleView as ArticleView
    from claimkit.board.chain import ChainView as ChainView
    from claimkit.board.clusters import Clusters as Clusters
    from claimkit.board.compare import CompareBoard as CompareBoard
    from claimkit.board.coverage import CoverageMatrix as CoverageMatrix
    from claimkit.board.hypotheses import Hypotheses as Hypotheses
    from claimkit.board.many import CompareMany as CompareMany
    from claimkit.board.names import Names as Names
    from claimkit.board.review import ReviewQueue as ReviewQueue
    from claimkit.board.timeline import Timeline as Timeline

__all__ = list(BOARDS)

__getattr__ = door_of(__name__, BOARDS)
