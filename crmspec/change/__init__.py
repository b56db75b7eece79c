"""What changes from one version of a CRM to another: typed, with what it breaks and who gains or loses by it."""
