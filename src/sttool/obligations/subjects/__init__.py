"""Makes subjects: of one dossier (the trainee, placements, concerns, collegia), and of the clinic by all summaries."""
