"""One page on one training, or on one unit: what is asked for before a review, a collegium or a talk."""
