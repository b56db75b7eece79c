"""Fields and relations."""
