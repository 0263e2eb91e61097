"""``python -m zjledger``: the command line."""

from zjledger.cli import main

raise SystemExit(main())
