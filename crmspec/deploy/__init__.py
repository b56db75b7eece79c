"""Change of what is deployed: what a database is, a plan of what must change, and carrying it out."""
