"""A real JupyterLab on a temporary folder, and a real browser on it."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

from playwright.sync_api import Browser, ConsoleMessage, Error, Page, Playwright, Request, ViewportSize, expect

REPOSITORY = Path(__file__).parents[2]
SCREENSHOTS = REPOSITORY / "tests" / "screenshots"
CHROMIUM = ("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --force-color-profile=srgb"
).split()
WIDE = ViewportSize(width=1500, height=1300)
STARTS_WITHIN = 90
RUNS_WITHIN = 120_000
WAITS = 30_000
NOISE = ("favicon", "Autofocus processing", "ResizeObserver loop", "/lsp/status", "source map")


@dataclass
class Lab:
    """A running JupyterLab; `root` is its folder."""

    root: Path
    address: str

    def notebook(self, name: str, cells: Sequence[str]) -> str:
        """Write a notebook of code cells; gives its address in the Lab."""
        code: list[dict[str, Any]] = [
            {
                "cell_type": "code",
                "id": f"cell-{n}",
                "metadata": {},
                "execution_count": None,
                "outputs": [],
                "source": cell,
            }
            for n, cell in enumerate(cells)
        ]
        spec = {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}}
        book = {"cells": code, "metadata": spec, "nbformat": 4, "nbformat_minor": 5}
        (self.root / f"{name}.ipynb").write_text(json.dumps(book), encoding="utf-8")
        return f"{self.address}/lab/workspaces/{name}/tree/{name}.ipynb?reset"


@dataclass
class Watched:
    """A browser page, with what its console complained of and whom it asked off this machine."""

    page: Page
    complaints: list[str] = field(default_factory=list)
    strangers: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("console", self._heard)
        self.page.on("pageerror", self._raised)
        self.page.on("request", self._asked)

    def run(self, address: str) -> None:
        """Open a notebook, wait for its kernel, run all cells, wait until they have run.

        Where JupyterLab is open, what is open in it is closed: starting it is most of the work.
        """
        path = address.split("/tree/")[1].removesuffix("?reset")
        if self.page.evaluate("!window.jupyterapp"):
            self.page.goto(address)
        else:
            self.page.evaluate(_CLOSE)
            self.page.evaluate("path => window.jupyterapp.commands.execute('docmanager:open', {path})", path)
        expect(self.page.locator(".jp-Notebook .jp-Cell").first).to_be_visible(timeout=RUNS_WITHIN)
        self.page.wait_for_function(_IDLE, arg=path, timeout=RUNS_WITHIN)
        self.page.evaluate("window.jupyterapp.commands.execute('notebook:run-all-cells')")
        self.page.wait_for_function(_RUN, timeout=RUNS_WITHIN)
        failed = self.page.evaluate(_FAILED)
        assert not failed, failed

    def leave(self) -> None:
        """Close every notebook with its kernel and stop watching, so that the page serves the next test."""
        self.page.remove_listener("console", self._heard)
        self.page.remove_listener("pageerror", self._raised)
        self.page.remove_listener("request", self._asked)
        self.page.set_viewport_size(WIDE)
        self.page.set_default_timeout(WAITS)
        self.page.evaluate(_CLOSE)

    def theme(self, name: str) -> None:
        """Change JupyterLab's theme: `JupyterLab Light` or `JupyterLab Dark`."""
        self.page.evaluate("theme => window.jupyterapp.commands.execute('apputils:change-theme', {theme})", name)
        light = str("Light" in name).lower()
        expect(self.page.locator(f"body[data-jp-theme-light='{light}']")).to_have_count(1)

    def picture(self, name: str, selector: str = ".ck-live") -> Path:
        """A screenshot of the first element that a selector finds, in tests/screenshots."""
        SCREENSHOTS.mkdir(exist_ok=True)
        path = SCREENSHOTS / f"{name}.png"
        self.page.locator(selector).first.screenshot(path=path, animations="disabled")
        return path

    def _heard(self, message: ConsoleMessage) -> None:
        said = f"{message.text} {message.location.get('url', '')}"
        if message.type == "error" and not any(noise in said for noise in NOISE):
            self.complaints.append(said)

    def _raised(self, error: Error) -> None:
        self.complaints.append(str(error))

    def _asked(self, request: Request) -> None:
        if not request.url.startswith(("http://127.0.0.1", "ws://127.0.0.1", "data:", "blob:")):
            self.strangers.append(request.url)


@contextmanager
def running_lab(root: Path, home: Path) -> Iterator[Lab]:
    """JupyterLab on `root`, with a home of its own; stopped at the end."""
    _settle(home)
    port = _free_port()
    log = (home / "lab.log").open("w")
    server = subprocess.Popen(_command(root, port), env=_environment(home), stdout=log, stderr=log, cwd=root)
    address = f"http://127.0.0.1:{port}"
    try:
        _await(f"{address}/api/status", server, home / "lab.log")
        yield Lab(root, address)
    finally:
        server.terminate()
        try:
            server.wait(20)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()
        log.close()


def chromium() -> str | None:
    """Path of an installed browser of the Chromium family, None where there is none."""
    return next(
        (path for path in (os.environ.get("CLAIMKIT_CHROMIUM"), *CHROMIUM) if path and Path(path).exists()), None
    )


def launched(playwright: Playwright, path: str) -> Browser:
    """The browser, without a sandbox and without requests of its own."""
    return playwright.chromium.launch(executable_path=path, headless=True, args=FLAGS)


def _command(root: Path, port: int) -> list[str]:
    options = {
        "ServerApp.port": port,
        "ServerApp.ip": "127.0.0.1",
        "ServerApp.root_dir": root,
        "IdentityProvider.token": "",
        "ServerApp.open_browser": False,
        "ServerApp.allow_root": True,
        "LabApp.expose_app_in_browser": True,
        "LabApp.news_url": "",
        "LabApp.check_for_updates_class": "jupyterlab.NeverCheckForUpdate",
        "LanguageServerManager.autodetect": False,
    }
    return [
        sys.executable,
        "-m",
        "jupyterlab",
        "--no-browser",
        *(f"--{name}={value}" for name, value in options.items()),
    ]


def _environment(home: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("JUPYTER", "CLAIMKIT", "XDG"))}
    return kept | {
        "HOME": str(home),
        "PYTHONPATH": str(REPOSITORY),
        "JUPYTER_NO_CONFIG": "1",
        "JUPYTERLAB_SETTINGS_DIR": str(home / "settings"),
        "JUPYTERLAB_WORKSPACES_DIR": str(home / "workspaces"),
        "JUPYTER_PLATFORM_DIRS": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
    }


def _settle(home: Path) -> None:
    """No questions about news, no animation of the file browser, no completions while typing."""
    settings = {
        "apputils-extension/notification": {"fetchNews": "false", "checkForUpdates": False},
        "notebook-extension/tracker": {"windowingMode": "none"},
    }
    for name, value in settings.items():
        path = home / "settings" / "@jupyterlab" / f"{name}.jupyterlab-settings"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(value), encoding="utf-8")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _await(address: str, server: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < until:
        if server.poll() is not None:
            break
        try:
            with urlopen(address, timeout=2) as answer:
                if answer.status == 200:
                    return
        except (URLError, OSError):
            time.sleep(0.2)
    raise RuntimeError(f"JupyterLab did not start:\n{log.read_text(encoding='utf-8')[-3000:]}")


_IDLE = """path => {
  const panel = window.jupyterapp?.shell?.currentWidget;
  const kernel = panel?.sessionContext?.session?.kernel;
  return panel?.context?.path === path && kernel?.connectionStatus === 'connected' && kernel?.status === 'idle';
}"""
_RUN = """() => {
  const panel = window.jupyterapp.shell.currentWidget;
  const cells = [...panel.content.model.cells];
  const run = cells.filter(cell => cell.type === 'code').every(cell => cell.executionCount);
  const failed = cells.some(cell => cell.outputs?.toJSON?.().some(output => output.output_type === 'error'));
  return (run || failed) && panel.sessionContext.session.kernel.status === 'idle';
}"""
_FAILED = """() => [...window.jupyterapp.shell.currentWidget.content.model.cells]
  .flatMap(cell => cell.outputs?.toJSON?.() ?? [])
  .filter(output => output.output_type === 'error')
  .map(output => output.ename + ': ' + output.evalue)
  .join('; ')"""
_CLOSE = """async () => {
  for (const panel of [...(window.jupyterapp?.shell?.widgets('main') ?? [])]) {
    await panel.sessionContext?.shutdown();
    panel.dispose();
  }
}"""
