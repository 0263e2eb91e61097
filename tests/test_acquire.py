"""Fetching on request: what is fetched, what is refused, what is kept, and what is found in it."""

import ipaddress
import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import certifi
import pytest
from pages import HOST, PAGE, PARAGRAPHS, Server, page, serving, status

from zjledger import cli
from zjledger.acquire import pages
from zjledger.acquire.fetch import (
    INTERNET,
    Limits,
    Network,
    NotFetched,
    archived_copy,
    fetch,
)
from zjledger.acquire.kept import all_kept
from zjledger.curated.addresses import is_public
from zjledger.curated.load import load_curated
from zjledger.vocabulary import load_vocabulary

ROOT = Path(__file__).resolve().parents[1]
SMALL = Limits(largest=200_000, seconds=20)
SOURCE = "example-2024-05-06-signing"


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with serving(tmp_path_factory.mktemp("server")) as server:
        yield server


@pytest.fixture
def server(running: Server) -> Iterator[Server]:
    answers = dict(running.answers)
    running.asked.clear()
    yield running
    running.answers = answers


def text_at(server: Server, path: str) -> str:
    return pages.new_article(server.url(path), server.network, SMALL).article.text


def test_a_page_is_fetched_and_its_main_text_taken_out(server: Server) -> None:
    assert text_at(server, "/page") == "\n".join(("Signing held", *PARAGRAPHS))
    assert text_at(server, "/packed") == text_at(server, "/page")
    assert text_at(server, "/chain?4") == text_at(server, "/page")
    assert text_at(server, "/text").startswith("12 projects")
    assert text_at(server, "/file.pdf") == "总投资6808亿元。"
    assert "总投资6789亿元" in text_at(server, "/chinese")
    assert "首页" not in text_at(server, "/chinese")


def test_an_address_in_the_clear_is_asked_over_https(server: Server) -> None:
    asked: list[tuple[str, int]] = []

    def resolve(host: str, port: int) -> list[str]:
        asked.append((host, port))
        return []

    with pytest.raises(NotFetched, match="not on the public internet"):
        fetch(f"http://{HOST}/page", replace(server.network, resolve=resolve), SMALL)
    assert asked == [(HOST, 443)]
    with pytest.raises(NotFetched, match=r"not https \(mend: read its copy in the archive"):
        fetch(f"http://{HOST}:8080/page", server.network, SMALL)
    assert server.asked == []


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/chain?5", "more than 5 redirects"),
        ("/loop", "more than 5 redirects"),
        ("/nowhere", "a redirect (302) to nowhere"),
        ("/to-http", f"leads to http://{HOST}/page, which is not https"),
        ("/to-private", "its host is not public"),
        ("/to-metadata", "its host is not public"),
        ("/to-file", "does not begin with http"),
        ("/huge", "more than 200000 bytes"),
        ("/endless", "more than 200000 bytes"),
        ("/bomb", "more than 200000 bytes"),
        ("/brotli", "packed as br"),
        ("/not-packed", "incorrect header"),
        ("/archive", "its type is application/zip"),
        ("/no-type", "its type is not said"),
        ("/cut", "cut off before its end"),
        ("/cut-packed", "cut off before its end"),
        ("/cut-piece", "cut off before its end"),
        ("/missing", "the page is gone (404)"),
        ("/gone", "the page is gone (410)"),
        ("/forbidden", "the server refuses (403)"),
        ("/broken", "the server refuses (500)"),
    ],
)
def test_what_is_not_fetched_is_refused_with_its_reason(
    server: Server, path: str, reason: str
) -> None:
    with pytest.raises(NotFetched) as refused:
        fetch(server.url(path), server.network, SMALL)
    assert reason in str(refused.value)
    assert refused.value.gone == (path in ("/missing", "/gone"))


@pytest.mark.parametrize("path", ["/slow", "/slow-head"])
def test_a_server_that_keeps_dripping_is_left_at_the_deadline(server: Server, path: str) -> None:
    with pytest.raises(NotFetched, match=r"took longer than 0\.4 seconds"):
        fetch(server.url(path), server.network, Limits(seconds=0.4))


@pytest.mark.parametrize(
    "addresses",
    [
        ["127.0.0.1"],
        ["10.0.0.1"],
        ["169.254.169.254"],
        ["::1"],
        ["fd00::1"],
        ["::ffff:127.0.0.1"],
        ["64:ff9b::7f00:1"],
        ["93.184.216.34", "192.168.1.1"],
        [],
    ],
    ids=str,
)
def test_a_name_that_leads_into_a_private_network_is_not_asked(
    server: Server, addresses: list[str]
) -> None:
    network = Network(lambda *_: addresses, INTERNET.reachable, server.authorities)
    with pytest.raises(NotFetched, match="is not on the public internet"):
        fetch(server.url("/page"), network, SMALL)
    assert server.asked == []


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "2130706433", "[::1]", "user@a.org"])
def test_a_private_host_is_not_even_resolved(server: Server, host: str) -> None:
    def never(host: str, port: int) -> list[str]:
        raise AssertionError(f"{host} was resolved")

    with pytest.raises(NotFetched, match=r"not public|odd form|credentials"):
        fetch(server.url("/page", host), replace(server.network, resolve=never), SMALL)
    assert server.asked == []


def test_a_name_is_resolved_once_and_the_address_that_was_judged_is_asked(server: Server) -> None:
    answers = iter([["127.0.0.1"], ["10.0.0.1"]])
    network = replace(server.network, resolve=lambda *_: next(answers))
    assert fetch(server.url("/page"), network, SMALL).media_type == "text/html"
    assert server.asked == ["/page"]


def test_the_certificate_must_be_known_and_of_that_host(server: Server) -> None:
    strangers = replace(server.network, authorities=certifi.where())
    with pytest.raises(NotFetched, match="CERTIFICATE_VERIFY_FAILED"):
        fetch(server.url("/page"), strangers, SMALL)
    with pytest.raises(NotFetched, match="CERTIFICATE_VERIFY_FAILED"):
        fetch(server.url("/page", "other.example.org"), server.network, SMALL)
    assert server.asked == []


def test_what_the_commands_use_reaches_public_addresses_only() -> None:
    assert INTERNET.reachable is is_public and INTERNET.authorities == certifi.where()
    public = ("93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946", "64:ff9b::5db8:d822")
    private = ("100.64.0.1", "0.0.0.0", "224.0.0.1", "2002:a00:1::1", "fe80::1", "2001:db8::1")
    assert [n for n in public if not is_public(ipaddress.ip_address(n))] == []
    assert [n for n in private if is_public(ipaddress.ip_address(n))] == []


def test_an_archived_copy_is_the_one_nearest_the_day() -> None:
    said = archived_copy("http://a.example.org/x?y=1", "2023-05-09")
    assert said == "https://web.archive.org/web/20230509id_/http://a.example.org/x?y=1"


# Commands, in a copy of the ledger with one source that the server has.


def source(server: Server, claims: str) -> str:
    return (
        f"source:\n  id: {SOURCE}\n  title: Signing\n  url: {server.url('/page')}\n"
        "  publisher: Example\n  published_on: 2024-05-06\n  observed_on: 2024-05-06\n"
        "  language: en\n  kind: state_media\n  access: full_text\n  reliability: sound\n"
        f"  text_sha256: {'0' * 64}\n  text_length: 300\n"
        f"claims:\n  meeting/2023-07-04-qianxiang-commencement:\n{claims}"
    )


def claim(number: int, text: str, printed: str, place: int | None = None) -> str:
    start = text.index(printed) if place is None else place
    at = f"at: [{start}, {start + len(printed)}]"
    said = f"property: printed_as, value: {printed}, printed: {printed}"
    return f"    - {{id: {number:02}, {said}, {at}}}\n"


@pytest.fixture
def ledger(server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A ledger with a source of three claims: at its place, moved, and printed in the menu."""
    for name in ("data", "schemas"):
        shutil.copytree(ROOT / name, tmp_path / name)
    text = "\n".join(("Signing held", *PARAGRAPHS))
    claims = claim(1, text, "12 projects were signed") + claim(2, text, "signing ceremony", 5)
    path = tmp_path / "data" / "curated" / "sources" / f"{SOURCE}.yaml"
    path.write_text(source(server, claims + claim(3, text, "See all 77 projects", 9)), "utf-8")
    for module in ("texts", "drafting"):
        monkeypatch.setattr(f"zjledger.cli.{module}.repository_root", lambda: tmp_path)
    monkeypatch.setattr(pages, "acquire", partial(pages.acquire, network=server.network))
    monkeypatch.setattr(pages, "new_article", partial(pages.new_article, network=server.network))
    load_curated(tmp_path, load_vocabulary(tmp_path))
    return tmp_path


def test_a_source_is_acquired_and_its_phrases_are_found(
    ledger: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["acquire", SOURCE]) == cli.GOOD
    assert f"{SOURCE}: kept: " in capsys.readouterr().out
    folder = ledger / "texts" / SOURCE
    assert sorted(p.name for p in folder.iterdir()) == ["page.html", "record.json", "text.txt"]
    assert (folder / "page.html").read_text("utf-8") == PAGE
    record = json.loads((folder / "record.json").read_text("utf-8"))
    assert record["text_length"] == len((folder / "text.txt").read_text("utf-8"))
    assert record["extractor"].startswith("trafilatura ") and record["gone_at"] is None
    assert cli.main(["verify-evidence"]) == cli.GOOD
    said = capsys.readouterr().out
    assert (
        said.splitlines()[0].split() == "source claims at offset elsewhere not found page".split()
    )
    assert said.splitlines()[1].split()[:6] == [SOURCE, "3", "1", "2", "0", "kept"]


def test_a_phrase_that_a_page_prints_no_more_is_named(
    ledger: Path, server: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    server.answers["/page"] = page(PAGE.replace("12 projects", "21 projects"))
    assert cli.main(["acquire", SOURCE]) == cli.GOOD
    assert cli.main(["verify-evidence"]) == cli.REFUSED
    said = capsys.readouterr().out
    assert f"not found: data/curated/sources/{SOURCE}.yaml:16:7: {SOURCE}#01 '12 projects" in said


def test_a_page_that_is_gone_is_said_and_what_was_kept_stays(
    ledger: Path, server: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    server.answers["/page"] = status(410)
    assert cli.main(["acquire", SOURCE]) == cli.REFUSED
    assert f"{SOURCE}: gone: the page is gone (410)" in capsys.readouterr().out
    assert cli.main(["verify-evidence"]) == cli.REFUSED
    (line,) = [x for x in capsys.readouterr().out.splitlines() if x.startswith(SOURCE)]
    assert line.split()[:6] == [SOURCE, "3", "-", "-", "-", "gone"]
    server.answers["/page"] = page(PAGE)
    assert cli.main(["acquire", SOURCE]) == cli.GOOD
    server.answers["/page"] = status(404)
    assert cli.main(["acquire", SOURCE]) == cli.REFUSED
    (kept,) = all_kept(ledger / "texts")
    assert kept.record.gone_at and not kept.damaged and "12 projects" in kept.text


@pytest.mark.parametrize("path", ["/broken", "/cut", "/archive", "/to-private"])
def test_a_failed_fetch_leaves_what_was_kept(
    ledger: Path, server: Server, path: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["acquire", SOURCE]) == cli.GOOD
    folder = ledger / "texts"
    before = {p: p.read_bytes() for p in folder.rglob("*") if p.is_file()}
    server.answers["/page"] = server.answers[path]
    assert cli.main(["acquire", SOURCE]) == cli.REFUSED
    assert f"{SOURCE}: not read: " in capsys.readouterr().out
    assert {p: p.read_bytes() for p in folder.rglob("*") if p.is_file()} == before
    assert [p.name for p in folder.iterdir()] == [SOURCE]


def test_a_page_without_an_article_is_not_kept(ledger: Path, server: Server) -> None:
    server.answers["/page"] = page("<html><body></body></html>")
    assert cli.main(["acquire", SOURCE]) == cli.REFUSED
    assert not (ledger / "texts").exists()


def test_a_copy_that_was_altered_is_noticed(
    ledger: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cli.main(["acquire", SOURCE])
    text = ledger / "texts" / SOURCE / "text.txt"
    text.write_text(text.read_text("utf-8") + "\n", "utf-8")
    assert cli.main(["verify-evidence"]) == cli.REFUSED
    assert "the copy is damaged" in capsys.readouterr().out


def test_nothing_that_others_made_is_replaced(
    ledger: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = ledger / "texts" / SOURCE / "notes.txt"
    own.parent.mkdir(parents=True)
    own.write_text("mine", "utf-8")
    assert cli.main(["acquire", SOURCE]) == cli.REFUSED
    assert "was not made by this command" in capsys.readouterr().err
    assert own.read_text("utf-8") == "mine"
    assert [p.name for p in own.parent.iterdir()] == ["notes.txt"]


def test_an_unknown_source_is_a_misuse(ledger: Path, server: Server) -> None:
    assert cli.main(["acquire", SOURCE, "nowhere-2024"]) == cli.MISUSE
    assert server.asked == []


def test_a_draft_from_an_address_points_into_the_text_that_is_kept(
    ledger: Path, server: Server
) -> None:
    new = "example-2024-05-06-other"
    options = ["--id", new, "--published-on", "2024-05-06"]
    assert cli.main(["new-source", server.url("/page"), *options]) == cli.GOOD
    written = (ledger / "data/curated/sources" / f"{new}.yaml").read_text("utf-8")
    text = (ledger / "texts" / new / "text.txt").read_text("utf-8")
    record = json.loads((ledger / "texts" / new / "record.json").read_text("utf-8"))
    assert f"text_sha256: {record['text_sha256']}" in written
    assert "note: text taken out by trafilatura" in written
    start = text.index("over 3 billion yuan")
    assert f"printed: over 3 billion yuan, at: [{start}, {start + 19}]" in written


def test_a_draft_from_a_page_that_is_gone_writes_nothing(ledger: Path, server: Server) -> None:
    before = sorted(ledger.rglob("*"))
    assert cli.main(["new-source", server.url("/gone"), "--id", "a-b"]) == cli.REFUSED
    assert (
        cli.main(["new-source", server.url("/page")[:-1] + "\u202e", "--id", "a-b"]) == cli.MISUSE
    )
    assert cli.main(["new-source", "a.txt", "--id", "a-b"]) == cli.MISUSE
    assert sorted(ledger.rglob("*")) == before
