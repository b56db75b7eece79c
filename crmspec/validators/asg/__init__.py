"""Assignment, scores, deadlines and working hours: who gets what, in which order, how soon."""
