"""What the code brings to a check: dictionary, vocabulary, rules and tolerances."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from zjledger.parameters import Parameters, load_parameters
from zjledger.rules.register import RuleEntry, load_rules
from zjledger.schema import Table, load_schemas
from zjledger.vocabulary import Vocabulary, load_vocabulary


@dataclass(frozen=True)
class Known:
    """Everything a check takes from the code and nothing from what it checks."""

    root: Path
    vocabulary: Vocabulary
    schemas: dict[str, Table]
    rules: list[RuleEntry]
    parameters: Parameters


def load_known(root: Path) -> Known:
    """Read ``schemas`` and ``params.yaml`` below ``root``."""
    vocabulary = load_vocabulary(root)
    return Known(
        root, vocabulary, load_schemas(root, vocabulary), load_rules(root), load_parameters(root)
    )
