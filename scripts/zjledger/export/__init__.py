"""Every download, written from the checked tables and read back."""
