"""What is written: new records, lines into logs, edits that keep the file, and what is saved in git."""
