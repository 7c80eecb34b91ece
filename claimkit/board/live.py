"""The live face: a surface that draws a board's tree in the browser and carries named operations back.

The browser sends `{"op": name, "request": id, "values": {…}}`. Each request is done once; sent twice, it is answered
with its first answer.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from typing import Any

import anywidget
import traitlets

from claimkit.board.messages import prove_message, understood
from claimkit.board.node import Node
from claimkit.board.reply import Reply
from claimkit.board.style import STATIC, stylesheet
from claimkit.errors import ClaimkitError
from claimkit.interface import said, told

REMEMBERED = 4096
# What the browser says by itself; the surface has the words in the language of the interface.
BROWSER_SAYS = (
    "No answer from the kernel yet. If it was restarted, run this cell again; what was written is kept.",
    "No answer from the kernel. If it was restarted, run this cell again; what was written is kept.",
    "The kernel was restarted: run this cell again. All that was written is kept.",
    "The last decision is still being written.",
    "Copied.",
    "The words are chosen: press Ctrl+C.",
)
# What values of wrong kinds come to where an operation takes them up.
_NOT_UNDERSTOOD = (KeyError, TypeError, ValueError, AttributeError, IndexError, OverflowError, RecursionError)


Answer = Callable[[str, Mapping[str, Any], str], Reply]
Speaking = Callable[[], AbstractContextManager[None]]


class Surface(anywidget.AnyWidget):
    """Draws `face` and hands each operation to `answer(op, values, request)`, within `speaking()`."""

    _esm = STATIC / "surface.js"
    _css = stylesheet()
    face: Any = traitlets.List().tag(sync=True)
    look_every: Any = traitlets.Int(0).tag(sync=True)
    reply: Any = traitlets.Dict().tag(sync=True)
    words: Any = traitlets.Dict().tag(sync=True)

    def __init__(self, face: Node, answer: Answer, look_every: int = 0, speaking: Speaking = nullcontext) -> None:
        with speaking():
            words = {each: said(each) for each in BROWSER_SAYS}
        super().__init__(face=face.to_json(), look_every=look_every, words=words)
        self._answer, self._speaking = answer, speaking
        self._answered: OrderedDict[str, Reply] = OrderedDict()
        self._told = 0
        self.on_msg(self._receive)

    def show(self, face: Node) -> None:
        """Draw another tree; what did not change stays as the reader left it."""
        self.face = face.to_json()

    def tell(self, reply: Reply, request: str = "") -> None:
        """Answer a request, or say something unasked."""
        self._told += 1
        self.reply = reply.to_json(request) | {"count": self._told}

    def _receive(self, _widget: object, message: object, _buffers: object) -> None:
        if (sent := understood(message)) is None:
            return
        op, values, request = sent
        # One update carries the tree and the answer: no press meets a tree that its answer does not speak of.
        with self.hold_sync(), self._speaking():
            try:
                self.tell(self._once(op, values, request), request)
            except Exception as error:
                self.tell(Reply(_failure(error), failed=True), request)
                raise

    def _once(self, op: str, values: Mapping[str, Any], request: str) -> Reply:
        if request in self._answered:
            return self._answered[request]
        reply = self._try(op, values, request)
        # A file is made anew: to keep every download would take memory without bound.
        if reply.file is None:
            self._answered[request] = reply
        while len(self._answered) > REMEMBERED:
            self._answered.popitem(last=False)
        return reply

    def _try(self, op: str, values: Mapping[str, Any], request: str) -> Reply:
        try:
            prove_message(op, values)
            return self._answer(op, values, request)
        except ClaimkitError as error:
            return Reply(told(error), failed=True)
        except _NOT_UNDERSTOOD as error:
            sent = {"op": op[:40], "error": f"{error!s:.80}"}
            return Reply(said("Nothing was done: {op} does not go with what was sent ({error}).", **sent), failed=True)


def _failure(error: Exception) -> str:
    return said("That failed ({error})", error=f"{type(error).__name__}: {error}")
