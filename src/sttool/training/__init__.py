"""What the training amounts to: months of full time, goals and their proof, placements on a line of time."""
