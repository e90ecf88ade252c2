"""What git knows of the records: versions of each, differences as data, and how late an entry came."""
