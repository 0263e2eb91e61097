"""Ledgers too large for one sitting: checked part by part, each part a ledger of its own."""
