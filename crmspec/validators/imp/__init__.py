"""Forms and imports: what people and files can bring in."""
