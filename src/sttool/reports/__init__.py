"""What reports show, as frozen values; and the templates they are written with. Values in, text out."""
