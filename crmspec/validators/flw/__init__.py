"""The flow of data: how records and values come in, who needs them, and what gets lost on the way."""
