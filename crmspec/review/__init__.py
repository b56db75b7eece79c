"""What a review meeting needs on one page: facts about an architecture, as Markdown and as HTML."""
