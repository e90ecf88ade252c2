"""Documents filled from the records, ready to sign: a view model a file, and one template a language."""
