"""Pages to meet over: before a talk, a collegium, a supervisors' meeting, an inspection, a change of study director."""
