"""The command ``synthetic``: a made-up ledger in partitions, marked as such."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from zjledger.checking.known import load_known
from zjledger.model.report import Refused
from zjledger.partitions.files import write_partition
from zjledger.paths import write_atomically
from zjledger.schema import read_text_table
from zjledger.synthetic.ledger import inputs, partitions_of
from zjledger.synthetic.rates import measured_rates

MARK = "SYNTHETIC.txt"
_SAID = """Everything below this folder is made up by `zjledger synthetic`: nobody printed any
figure in it. It serves to measure the pipeline and must never be mixed with the ledger.
"""


def synthetic(
    root: Path, target: Path, claims: int, size: int, seed: int, tell: Callable[[str], None]
) -> int:
    """Write a made-up ledger.

    Args:
        root: the folder of the schemas, and of the real tables, whose rates it takes over.
        target: a folder that is empty, missing, or holds an earlier one of the kind.
        claims: of the whole ledger, at least.
        size: claims of a partition, about.

    Returns:
        The number of claims written.

    Raises:
        Refused: the folder holds something else.
    """
    if target.exists() and not (target / MARK).is_file() and any(target.iterdir()):
        raise Refused(f"{target} holds other files (mend: name a new folder)")
    known = load_known(root)
    tables = {name: read_text_table(root / f"data/tables/{name}.csv") for name in known.schemas}
    rates = measured_rates(tables)
    write_atomically(target / MARK, _SAID.encode())
    parts, written = list(partitions_of(claims, size)), 0
    for number, (first, ceremonies) in enumerate(parts):
        made = inputs(first, ceremonies, seed, rates, known.schemas, tables["places"])
        write_partition(target / f"part-{number:05}", made)
        written += made["claims"].height
        tell(f"{number + 1} of {len(parts)} partitions, {written:,} claims")
    return written
