"""The corpus job: the reader mapped over any number of documents, on one machine or on many."""
