"""What is tried with the real programs of others, fetched by ``make outside``; not part of ``make test``."""
