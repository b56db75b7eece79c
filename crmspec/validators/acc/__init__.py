"""Access: grants that do not work, rights that go too far, and things nobody can open."""
