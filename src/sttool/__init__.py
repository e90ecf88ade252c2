"""sttool: what a study director must see to, kept in plain files and checked."""

__version__ = "0.1.0"
