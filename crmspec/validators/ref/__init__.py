"""References: names that lead nowhere, and declarations that nothing uses."""
