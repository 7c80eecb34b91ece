"""A small endpoint on loopback that speaks as OpenAI's does, and reads as well or badly as its model's name says.

good        copies what stands in the paragraphs
respelling  copies it without tashkeel, with other quotation marks and white space
inventing   gives a speaker and words that nobody printed
malformed   gives no JSON, ever; `mending` only the first time
elsewhere   is a page of the Web and no model
busy        says 429 to every question the first time it is asked; `broken` says 500 always
hanging     answers nothing in time
obedient    does what an article tells it to
"""

from __future__ import annotations

import json
import re
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Lock, Thread
from typing import Any

Json = dict[str, Any]
_MARKS = re.compile("[\u064b-\u0652\u0640]")
# Frames of the invented articles: speaker, cue, content.
_FRAMES = (
    re.compile(r"(?P<speaker>[A-Z]\w+(?: [A-Z]\w+)*) (?P<cue>said) (?:that )?(?P<content>[^.]+)\."),
    re.compile(r"(?P<cue>قال(?:ت|َ)?) (?P<speaker>[^،.«»]+?) إنّ? (?P<content>[^.]+)\."),
    re.compile(r"(?P<speaker>[А-Я]\w+(?: [А-Я]\w+)*) (?P<cue>сказал[а]?), что (?P<content>[^.]+)\."),
    re.compile(r"(?P<cue>Sinabi) ni (?P<speaker>[A-Z]\w+(?: [A-Z]\w+)*) na (?P<content>[^.]+)\."),
)
_ORDER = re.compile(r"(?:SYSTEM|النظام|СИСТЕМА): .*?\{(?P<answer>.*)\}", re.DOTALL)


class FakeEndpoint:
    """What was asked of it, by question, and how it answers."""

    def __init__(self, delay: float = 0.0, until_released: int | None = None) -> None:
        self.asked: Counter[str] = Counter()
        self.answered: Counter[str] = Counter()
        self.delay = delay
        self.until_released = until_released
        """So many questions are answered before it is released; more wait."""
        self._taken = 0
        self.released = Event()
        self.address = ""
        self._lock = Lock()

    def answer(self, question: Json) -> tuple[int, str]:
        """Status and words."""
        model, subject = question["model"], question["messages"][1]["content"]
        with self._lock:
            self.asked[subject] += 1
            is_refused = model == "broken" or (model == "busy" and self.asked[subject] == 1)
            self._taken += not is_refused
            number = self._taken
        time.sleep(self.delay)
        if is_refused:
            return (500 if model == "broken" else 429), "later"
        if self.until_released is not None and number > self.until_released:
            self.released.wait(60)
        if model == "hanging":
            self.released.wait(20)
        words = self._words(model, json.loads(subject), len(question["messages"]) > 2)
        with self._lock:
            self.answered[subject] += 1
        return 200, words

    @staticmethod
    def _words(model: str, subject: Json, again: bool) -> str:
        if model == "malformed" or (model == "mending" and not again):
            return 'Here you are: {"attributions": [{"content": '
        texts = [paragraph["text"] for paragraph in subject["paragraphs"]]
        order = _ORDER.search(" ".join(texts))
        if model == "obedient" and order:
            return "{" + order["answer"] + "}"
        rows = [_row(match) for text in texts for frame in _FRAMES for match in frame.finditer(text)]
        if model == "inventing":
            rows = [row | {"speaker": "Nora Quist", "content": ["the moon is made of tin"]} for row in rows]
        if model == "respelling":
            rows = [_respelled(row) for row in rows]
        return json.dumps({"attributions": rows}, ensure_ascii=False)


def _row(match: re.Match[str]) -> Json:
    return {
        "content": [match["content"]],
        "cue": match["cue"],
        "speaker": match["speaker"],
        "name": None,
        "relays": [],
        "act": "assert",
        "polarity": "positive",
    }


def _respelled(row: Json) -> Json:
    said = _MARKS.sub("", row["content"][0]).replace("«", '"').replace("»", '"').replace(" ", "  ")
    return row | {"content": [said], "speaker": _MARKS.sub("", row["speaker"]).replace("أ", "ا")}


@contextmanager
def endpoint(delay: float = 0.0, until_released: int | None = None) -> Iterator[FakeEndpoint]:
    """The endpoint while it serves; `delay` is how many seconds every answer takes."""
    fake = FakeEndpoint(delay, until_released)

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            question = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            status, words = fake.answer(question)
            body = json.dumps(_told(words) if status == 200 else {"error": {"message": words}}).encode()
            if question["model"] == "elsewhere":
                body = b"<html>hello</html>"
            try:
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)
            except OSError:
                return

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    fake.address = f"http://127.0.0.1:{server.server_address[1]}/v1"
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield fake
    finally:
        fake.released.set()
        server.shutdown()
        server.server_close()


def _told(words: str) -> Json:
    message = {"role": "assistant", "content": words}
    return {
        "id": "1",
        "object": "chat.completion",
        "created": 0,
        "model": "fake",
        "choices": [{"index": 0, "message": message, "finish_reason": "stop"}],
        "usage": {"prompt_tokens": 100, "completion_tokens": 40, "total_tokens": 140},
    }
