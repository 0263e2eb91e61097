"""Reading a published data package strictly: confined, nothing fetched, sizes capped."""
