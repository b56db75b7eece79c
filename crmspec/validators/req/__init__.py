"""Requirements: what satisfies them, what proves them, who answers for them."""
