"""Addresses of sources: public pages over http or https, nothing else.

An address is shown as a link and may be fetched on request, so one that leads into a private
network or carries a password is refused. Numbers as hosts follow the URL Standard of the WHATWG: a
host whose last label is a number is an IPv4 address, however it is written.
"""

from __future__ import annotations

import ipaddress
import re
from urllib.parse import urlsplit

LONGEST_ADDRESS = 400
"""Longest address in characters."""

PRINTABLE = r"[!#-;=?-\[\]_a-z~]+"
"""Pattern of the characters that an address may hold as they are."""

_PRINTABLE = re.compile(PRINTABLE)
_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}")
_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_LOCAL = ("localhost", "local", "internal", "intranet", "lan", "home", "corp", "test", "invalid")


def address_problem(address: str) -> str | None:
    """What is wrong with an address, or None."""
    if len(address) > LONGEST_ADDRESS:
        return f"it is longer than {LONGEST_ADDRESS} characters"
    if not _PRINTABLE.fullmatch(address):
        return "it holds characters that an address must percent-encode"
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        return f"it cannot be taken apart ({error})"
    if parts.scheme not in {"http", "https"}:
        return "it does not begin with http:// or https://"
    if "@" in parts.netloc:
        return "it carries credentials"
    if not host:
        return "it has no host"
    return _host_problem(host.rstrip("."), bracketed="[" in parts.netloc)


def is_public(number: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    """Whether an address is one of the internet: not private, local, reserved or multicast.

    IPv6 addresses that carry an IPv4 one (mapped, 6to4, NAT64 of RFC 6052) are judged by that.
    """
    if isinstance(number, ipaddress.IPv6Address):
        inner = number.ipv4_mapped or number.sixtofour
        if number in _NAT64:
            inner = ipaddress.IPv4Address(int(number) & 0xFFFFFFFF)
        return is_public(inner) if inner else number.is_global and not number.is_multicast
    return number.is_global and not number.is_multicast


def _host_problem(host: str, bracketed: bool) -> str | None:
    if bracketed or _NUMBER.fullmatch(host.rpartition(".")[2]):
        try:
            number = ipaddress.ip_address(host)
        except ValueError:
            return "its host is an IP address in an odd form"
        return None if is_public(number) else "its host is not public"
    if host.rpartition(".")[2] in _LOCAL:
        return "its host is not public"
    return None if _HOST.fullmatch(host) else "its host is not a name on the internet"
