"""The records in other forms: tables for a spreadsheet, and the whole as JSON."""
