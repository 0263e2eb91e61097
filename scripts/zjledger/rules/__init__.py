"""Rules across tables: the register in ``schemas/rules.yaml`` and one function for each id."""
