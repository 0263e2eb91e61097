"""What catalogues, search engines and people are told about the dataset."""
