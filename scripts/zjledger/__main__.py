"""``python -m zjledger``: the command line."""

from zjledger.cli import main

# Worker processes import this module again and must not run the command again.
if __name__ == "__main__":
    raise SystemExit(main())
