"""Serve a built site on this machine alone."""

from __future__ import annotations

from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from zjledger.model.report import Refused

HOST = "127.0.0.1"


class Handler(SimpleHTTPRequestHandler):
    """Plain files with their types, and no word for each request."""

    extensions_map = {  # noqa: RUF012 - declared by the base class as a plain attribute
        **SimpleHTTPRequestHandler.extensions_map,
        ".csv": "text/csv; charset=utf-8",
        ".html": "text/html; charset=utf-8",
        ".json": "application/json",
        ".mjs": "text/javascript; charset=utf-8",
        ".parquet": "application/vnd.apache.parquet",
        ".sqlite": "application/vnd.sqlite3",
        ".svg": "image/svg+xml",
        ".wasm": "application/wasm",
    }

    def log_message(self, format: str, *arguments: object) -> None:
        """Say nothing."""


def released_site(root: Path) -> Path:
    """The folder of the released site; its name stays the same when a new release moves in.

    Raises:
        Refused: nothing has been released yet.
    """
    folder = root / "dist" / "current" / "site"
    if not folder.is_dir():
        raise Refused(f"{folder} is missing; run `make dataset`")
    return folder


def server_for(folder: Path, port: int) -> ThreadingHTTPServer:
    """A server of the files in ``folder`` on loopback; port 0 takes a free one.

    Raises:
        Refused: the port cannot be had.
    """
    try:
        return ThreadingHTTPServer((HOST, port), partial(Handler, directory=str(folder)))
    except (OSError, OverflowError) as error:
        raise Refused(f"port {port} cannot be had ({error}); try `make serve PORT=8001`") from error
