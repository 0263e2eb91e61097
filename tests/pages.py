"""Pages to read, and a server on this machine that sends them well or badly over https."""

import datetime as dt
import gzip
import http.server
import ipaddress
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from zjledger.acquire.fetch import Network

HOST = "pages.example.org"
PARAGRAPHS = (
    "Wang Hao chaired the signing ceremony on May 6. A total of 12 projects were signed, with a "
    "total investment of over 3 billion yuan.",
    "The completion rate of the projects of last year is 83.4%, according to the organisers, who "
    "spoke of the work of the months to come.",
)
PAGE = (
    '<!doctype html><html><head><meta charset="utf-8"><title>Signing held</title></head><body>'
    "<nav><ul><li><a href='/'>Home</a></li><li><a href='/n'>See all 77 projects</a></li></ul></nav>"
    f"<article><h1>Signing held</h1>{''.join(f'<p>{p}</p>' for p in PARAGRAPHS)}</article>"
    "<footer>Call 0571 88888888</footer></body></html>"
)
PARAGRAPHS_ZH = (
    "5月6日上午，全省重大项目集中开工仪式举行，王浩主持。本次开工项目99个，总投资6789亿元。",
    "其中产业项目55个，总投资4022亿元，占比59%。会议要求各地各部门抓好项目要素保障工作。",
)
PAGE_ZH = (
    '<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312">'
    "<title>集中开工</title></head><body><div class='nav'><a>首页</a> <a>新闻</a></div>"
    f"<div id='content'>{''.join(f'<p>{p}</p>' for p in PARAGRAPHS_ZH)}</div></body></html>"
)


def pdf(lines: list[str]) -> bytes:
    """One page with one line of text for each; letters are known by their ToUnicode map alone."""
    signs = sorted({sign for line in lines for sign in line})
    codes = {sign: number for number, sign in enumerate(signs, start=1)}
    said = "\n".join(
        f"BT /F1 12 Tf 40 {760 - 16 * number} Td <{coded(line, codes)}> Tj ET"
        for number, line in enumerate(lines)
    )
    pairs = "\n".join(f"<{code:04x}> <{ord(sign):04x}>" for sign, code in codes.items())
    to_unicode = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def "
        "1 begincodespacerange <0000> <ffff> endcodespacerange\n"
        f"{len(codes)} beginbfchar\n{pairs}\nendbfchar endcmap end end"
    )
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        "/Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(said)} >>\nstream\n{said}\nendstream",
        "<< /Type /Font /Subtype /Type0 /BaseFont /Any /Encoding /Identity-H "
        "/DescendantFonts [6 0 R] /ToUnicode 7 0 R >>",
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Any /CIDSystemInfo << /Registry (Adobe) "
        "/Ordering (Identity) /Supplement 0 >> /DW 1000 >>",
        f"<< /Length {len(to_unicode)} >>\nstream\n{to_unicode}\nendstream",
    ]
    content, places = b"%PDF-1.4\n", []
    for number, entry in enumerate(objects, start=1):
        places.append(len(content))
        content += f"{number} 0 obj\n{entry}\nendobj\n".encode("ascii")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    start = len(content)
    content += (
        f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
        f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"
    ).encode("ascii")
    return content


def coded(line: str, codes: dict[str, int]) -> str:
    return "".join(f"{codes[sign]:04x}" for sign in line)


def certificate(folder: Path) -> tuple[Path, Path]:
    """Files of a certificate for :data:`HOST` that vouches for itself, and of its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, HOST)])
    today = dt.datetime.now(dt.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(today - dt.timedelta(days=1))
        .not_valid_after(today + dt.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(HOST)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    (folder / "cert.pem").write_bytes(made.public_bytes(pem))
    (folder / "key.pem").write_bytes(
        key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    return folder / "cert.pem", folder / "key.pem"


class Handler(http.server.BaseHTTPRequestHandler):
    """Answers each path with what is at it; paths of the server can be added and changed."""

    protocol_version = "HTTP/1.1"
    server: "Server"

    def do_GET(self) -> None:  # the name that the base class calls
        self.server.asked.append(self.path)
        with suppress(OSError):
            self.server.answers.get(self.path.partition("?")[0], gone)(self)

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def send(self, status: int, content: bytes = b"", **headers: str) -> None:
        self.send_response(status)
        for name, value in ({"Content_Length": str(len(content))} | headers).items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(content)


Answer = Callable[[Handler], None]


class Server(http.server.ThreadingHTTPServer):
    """A server on the loopback address that counts who asked for what."""

    daemon_threads = True

    def __init__(self, cert: Path, key: Path) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(cert, key)
        self.socket = context.wrap_socket(self.socket, server_side=True)
        self.authorities = str(cert)
        self.asked: list[str] = []
        self.answers: dict[str, Answer] = dict(ANSWERS)

    def handle_error(self, request: object, client_address: object) -> None:
        """Clients that hang up are what is tested."""

    def url(self, path: str, host: str = HOST) -> str:
        return f"https://{host}:{self.server_port}{path}"

    @property
    def network(self) -> Network:
        """The only way to this server: its name, its certificate, and leave to ask this machine."""
        return Network(lambda *_: ["127.0.0.1"], loopback, self.authorities)


def loopback(number: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    return number.is_loopback


@contextmanager
def serving(folder: Path) -> Iterator[Server]:
    """The server, for as long as the block runs."""
    server = Server(*certificate(folder))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def page(content: str | bytes, media_type: str = "text/html", **headers: str) -> Answer:
    """An answer with a page."""
    body = content if isinstance(content, bytes) else content.encode("utf-8")
    return lambda handler: handler.send(200, body, Content_Type=media_type, **headers)


def status(code: int, **headers: str) -> Answer:
    """An answer with a status alone."""
    return lambda handler: handler.send(code, **headers)


gone = status(404)


def slow(handler: Handler) -> None:
    """One byte at a time, never silent for long, without end."""
    handler.send_response(200)
    handler.send_header("Content-Type", "text/html")
    handler.send_header("Content-Length", "1000000")
    handler.end_headers()
    while True:
        handler.wfile.write(b"a")
        time.sleep(0.02)


def slow_head(handler: Handler) -> None:
    """A header that never ends."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Long: ")
    while True:
        handler.wfile.write(b"a")
        time.sleep(0.02)


def endless(handler: Handler) -> None:
    """Pieces without end."""
    handler.send_response(200)
    handler.send_header("Content-Type", "text/html")
    handler.send_header("Transfer-Encoding", "chunked")
    handler.end_headers()
    while True:
        handler.wfile.write(b"10000\r\n" + b"a" * 65536 + b"\r\n")


def cut_in_a_piece(handler: Handler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Type", "text/html")
    handler.send_header("Transfer-Encoding", "chunked")
    handler.end_headers()
    handler.wfile.write(b"10000\r\n" + b"a" * 100)
    handler.close_connection = True


def no_type(handler: Handler) -> None:
    handler.send(200, PAGE.encode())


def chain(handler: Handler) -> None:
    """As many redirects as the query says."""
    left = int(handler.path.partition("?")[2])
    handler.send(302, Location=f"/chain?{left - 1}" if left else "/page")


PACKED = gzip.compress(PAGE.encode())
ANSWERS: dict[str, Answer] = {
    "/page": page(PAGE, "text/html; charset=utf-8"),
    "/packed": page(PACKED, Content_Encoding="gzip"),
    "/chinese": page(PAGE_ZH.encode("gb18030")),
    "/text": page("12 projects worth over 3 billion yuan", "text/plain; charset=utf-8"),
    "/file.pdf": page(pdf(["总投资6808", "亿元。"]), "application/pdf"),
    "/chain": chain,
    "/loop": status(302, Location="/loop"),
    "/nowhere": status(302),
    "/to-http": status(301, Location=f"http://{HOST}/page"),
    "/to-private": status(302, Location="https://10.0.0.1/page"),
    "/to-metadata": status(302, Location="https://169.254.169.254/latest"),
    "/to-file": status(302, Location="file:///etc/passwd"),
    "/slow": slow,
    "/slow-head": slow_head,
    "/endless": endless,
    "/huge": page(b"a" * 300_000),
    "/bomb": page(gzip.compress(b"a" * 30_000_000), Content_Encoding="gzip"),
    "/brotli": page(b"a", Content_Encoding="br"),
    "/archive": page(b"PK", "application/zip"),
    "/no-type": no_type,
    "/cut": page(PAGE, Content_Length=str(len(PAGE) + 9), Connection="close"),
    "/cut-packed": page(PACKED[:-9], Content_Encoding="gzip"),
    "/cut-piece": cut_in_a_piece,
    "/not-packed": page(PAGE, Content_Encoding="gzip"),
    "/gone": status(410),
    "/forbidden": status(403),
    "/broken": status(500),
}
