"""One page over https, with limits on its size, time, redirects and kind.

The name of a host is resolved here, every address it has is held against the caller's rule, and the
connection goes to that address, so that a name cannot lead into a private network by changing its
mind. The certificate is checked for the name. Variables that name a proxy are not looked at.
"""

from __future__ import annotations

import ipaddress
import re
import socket
import threading
import time
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPException
from urllib.parse import urljoin, urlsplit

import certifi
from urllib3.connection import HTTPSConnection
from urllib3.exceptions import HTTPError
from urllib3.response import HTTPResponse

from zjledger.articles.article import Form
from zjledger.curated.addresses import address_problem, is_public

FORMS: dict[str, Form] = {
    "text/html": "page",
    "application/xhtml+xml": "page",
    "text/plain": "text",
    "application/pdf": "pdf",
}
"""Content types that are taken, and what they are read as."""

_CHUNK = 65_536
_CHARSET = re.compile(r";\s{0,9}charset\s{0,9}=\s{0,9}[\"']?([A-Za-z0-9_:.-]{1,40})", re.IGNORECASE)
_MOVED = {301, 302, 303, 307, 308}
_GONE = {404, 410}
_ARCHIVE = "https://web.archive.org/web"
_CUT_OFF = "it was cut off before its end"
_IN_THE_ARCHIVE = "read its copy in the archive (--archived), or save the page yourself"


@dataclass(frozen=True)
class Limits:
    """What one page may cost: bytes as sent and unpacked, seconds in all, redirects."""

    largest: int = 10_000_000
    seconds: float = 30.0
    redirects: int = 5


LIMITS = Limits()


@dataclass(frozen=True)
class Network:
    """The way to other machines: how names are resolved, who may be asked, who vouches for them."""

    resolve: Callable[[str, int], Sequence[str]]
    reachable: Callable[[ipaddress.IPv4Address | ipaddress.IPv6Address], bool]
    authorities: str
    """File of the certificates of authorities."""


def resolved(host: str, port: int) -> list[str]:
    """The addresses of a host, by the resolver of the system.

    Raises:
        OSError: it has none.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


INTERNET = Network(resolved, is_public, certifi.where())
"""Public addresses only."""


@dataclass(frozen=True)
class Fetched:
    """A page as it came, unpacked."""

    url: str
    """Where it was found in the end, after redirects."""
    form: Form
    media_type: str
    charset: str | None
    content: bytes


class NotFetched(Exception):
    """Nothing came that could be kept; ``gone`` where the server says the page is no more."""

    def __init__(self, reason: str, status: int | None = None) -> None:
        super().__init__(reason)
        self.status = status
        self.gone = status in _GONE


def archived_copy(url: str, day: str) -> str:
    """Address of the copy nearest a day (ISO date) in the Internet Archive, as it was received."""
    return f"{_ARCHIVE}/{day.replace('-', '')}id_/{url}"


def fetch(url: str, network: Network = INTERNET, limits: Limits = LIMITS) -> Fetched:
    """Fetch one page; an address that begins with http:// is asked over https.

    Raises:
        NotFetched: the address or one it leads to is not public https, the server refuses, cuts
            off, takes too long or sends too much, or what it sends is no text, page or PDF file.
    """
    # A port of its own speaks http alone.
    url = re.sub("^http://(?=[^/:]*(?:/|$))", "https://", url)
    deadline = time.monotonic() + limits.seconds
    for _ in range(limits.redirects + 1):
        if problem := address_problem(url):
            raise NotFetched(f"{url}: {problem}")
        if not url.startswith("https://"):
            raise NotFetched(f"it leads to {url}, which is not https (mend: {_IN_THE_ARCHIVE})")
        found = _ask(url, network, limits, deadline)
        if isinstance(found, Fetched):
            return found
        url = urljoin(url, found)
    raise NotFetched(f"more than {limits.redirects} redirects")


def _ask(url: str, network: Network, limits: Limits, deadline: float) -> Fetched | str:
    """The page, or the address that the server sends us on to."""
    parts = urlsplit(url)
    host, port = parts.hostname or "", parts.port or 443
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    errors = (HTTPError, HTTPException, OSError, ValueError, zlib.error)
    too_long = f"{host} took longer than {limits.seconds:g} seconds"
    with _connected(host, port, network, deadline) as (connection, watch):
        try:
            headers = {
                "Host": parts.netloc,
                "User-Agent": "zjledger (one page, on request of a person)",
                "Accept": ", ".join(FORMS),
                "Accept-Encoding": "gzip",
                "Connection": "close",
            }
            connection.request(
                "GET", target, headers=headers, preload_content=False, decode_content=False
            )
            return _answer(url, connection.getresponse(), limits)
        except errors as error:
            said = _CUT_OFF if "IncompleteRead" in str(error) else f"{host}: {error}"
            raise NotFetched(too_long if watch.expired else said) from None
        except NotFetched:
            # A connection that the watch has ended looks like a page that was cut off.
            if watch.expired:
                raise NotFetched(too_long) from None
            raise


def _answer(url: str, response: HTTPResponse, limits: Limits) -> Fetched | str:
    if response.status in _MOVED:
        if not (location := response.headers.get("Location")):
            raise NotFetched(f"a redirect ({response.status}) to nowhere", response.status)
        return location
    if response.status != 200:
        said = "the page is gone" if response.status in _GONE else "the server refuses"
        raise NotFetched(f"{said} ({response.status})", response.status)
    said_type = response.headers.get("Content-Type", "")
    media_type = said_type.partition(";")[0].strip().lower()
    if media_type not in FORMS:
        raise NotFetched(f"its type is {media_type or 'not said'}, which is no text to read")
    charset = _CHARSET.search(said_type)
    content = b"".join(_unpacked(response, limits.largest))
    return Fetched(url, FORMS[media_type], media_type, charset[1] if charset else None, content)


def _unpacked(response: HTTPResponse, largest: int) -> Iterator[bytes]:
    """The body piece by piece, unpacked by no more than the limit whatever it claims to be.

    Raises:
        NotFetched: it is larger, packed in a way we did not offer, or ends too early.
    """
    packing = response.headers.get("Content-Encoding", "identity").strip().lower()
    if packing not in ("identity", "gzip", "x-gzip"):
        raise NotFetched(f"it is packed as {packing}, which was not asked for")
    too_much = NotFetched(f"more than {largest} bytes")
    unpack = None if packing == "identity" else zlib.decompressobj(16 + zlib.MAX_WBITS)
    size = 0
    while piece := response.read1(_CHUNK):
        if unpack:
            piece = unpack.decompress(piece, largest + 1 - size)
            if unpack.unconsumed_tail:
                raise too_much
        size += len(piece)
        if size > largest:
            raise too_much
        yield piece
    if response.length_remaining or (unpack and not unpack.eof):
        raise NotFetched(_CUT_OFF)


class _Watch:
    """Ends a connection at the deadline, however slowly the other side keeps talking."""

    def __init__(self, connected: socket.socket, seconds: float) -> None:
        self.expired = False
        self._socket = connected.dup()
        self._timer = threading.Timer(max(seconds, 0), self._end)
        self._timer.daemon = True
        self._timer.start()

    def _end(self) -> None:
        self.expired = True
        try:
            self._socket.shutdown(socket.SHUT_RDWR)
        except OSError:
            return

    def close(self) -> None:
        """Stop watching."""
        self._timer.cancel()
        self._timer.join()
        self._socket.close()


class _Connection(HTTPSConnection):
    """A connection over a socket that is already connected to an address we have looked at."""

    connected: socket.socket

    def _new_conn(self) -> socket.socket:
        return self.connected


@contextmanager
def _connected(
    host: str, port: int, network: Network, deadline: float
) -> Iterator[tuple[HTTPSConnection, _Watch]]:
    left = deadline - time.monotonic()
    try:
        addresses = network.resolve(host, port)
        numbers = [ipaddress.ip_address(address) for address in addresses]
        if not numbers or not all(network.reachable(number) for number in numbers):
            raise NotFetched(f"{host} is not on the public internet")
        raw = _dial(addresses, port, left)
    except (OSError, ValueError) as error:
        raise NotFetched(f"{host} cannot be reached ({error})") from None
    watch = _Watch(raw, left)
    connection = _Connection(
        host,
        port,
        timeout=max(left, 0.1),
        server_hostname=host,
        cert_reqs="CERT_REQUIRED",
        ca_certs=network.authorities,
    )
    connection.connected = raw
    try:
        yield connection, watch
    finally:
        watch.close()
        connection.close()
        raw.close()


def _dial(addresses: Sequence[str], port: int, seconds: float) -> socket.socket:
    """A socket connected to the first address that answers.

    Raises:
        OSError: none does.
    """
    for number, address in enumerate(addresses[:3], start=1):
        try:
            return socket.create_connection((address, port), timeout=max(seconds / 3, 0.1))
        except OSError:
            if number == len(addresses[:3]):
                raise
    raise OSError("no address")
