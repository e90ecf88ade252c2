"""A dossier for the doctor to take along, and how another place takes it in."""
