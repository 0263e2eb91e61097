"""What a check found: findings with a place, a reason and a mend; checks with what they saw."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

ERROR, WARNING, EXPLAINED = "error", "warning", "explained"
"""What a finding does: fails the build, is reported, or is reported with the verdict behind it."""


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong.

    ``where`` is ``file:line:column`` for hand-written files and ``table, row, column`` for tables.
    """

    check: str
    where: str
    reason: str
    mend: str
    severity: str = ERROR
    explained_by: str | None = None
    """The discrepancy that accounts for it, where the severity is ``explained``."""

    def __str__(self) -> str:
        return f"{self.where}: {self.severity}: {self.reason} [{self.check}]\n    mend: {self.mend}"


@dataclass(frozen=True)
class Check:
    """One check that ran: which layer, what it asserts, how many cells it saw, what it found."""

    check_id: str
    layer: str
    statement: str
    seen: int
    findings: tuple[Finding, ...] = ()
    may_see_none: str | None = None
    """The reason why seeing nothing is right, or None when seeing nothing is a failure."""

    @property
    def vacuous(self) -> bool:
        """True when the check looked at nothing and has no leave to."""
        return self.seen == 0 and self.may_see_none is None

    @property
    def errors(self) -> int:
        """Number of findings that fail the build; a vacuous check counts as one."""
        return sum(f.severity == ERROR for f in self.findings) + self.vacuous

    @property
    def warnings(self) -> int:
        """Number of findings that are only reported."""
        return sum(f.severity == WARNING for f in self.findings)

    @property
    def explained(self) -> int:
        """Number of contradictions that a registered discrepancy accounts for."""
        return sum(f.severity == EXPLAINED for f in self.findings)

    @property
    def passed(self) -> bool:
        """True when nothing in it fails the build."""
        return self.errors == 0


@dataclass(frozen=True)
class Report:
    """All checks of one run."""

    checks: tuple[Check, ...] = field(default_factory=tuple)

    @property
    def passed(self) -> bool:
        """True when at least one check ran and none failed."""
        return bool(self.checks) and all(check.passed for check in self.checks)

    def findings(self) -> list[Finding]:
        """Every finding in order, a vacuous check included as an error of its own."""
        found: list[Finding] = []
        for check in self.checks:
            found.extend(check.findings)
            if check.vacuous:
                found.append(
                    Finding(
                        check.check_id,
                        check.layer,
                        "the check saw no cell at all, so it proves nothing",
                        "feed it data, or say in its register why it may be empty",
                    )
                )
        return found


class Refused(Exception):
    """A command stops because of what it was given; the message says what is wrong and the mend."""


class LedgerError(Refused):
    """Input that is refused: carries every finding, not only the first."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(findings)
        count = len(self.findings)
        lines = [str(finding) for finding in self.findings]
        lines.append(f"{count} problem{'s' if count != 1 else ''}; nothing was written")
        super().__init__("\n".join(lines))
