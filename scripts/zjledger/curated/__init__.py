"""Reading the hand-written files strictly: every refusal names file, line, column and a mend."""
