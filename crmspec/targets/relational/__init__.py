"""What both databases have in common: the manifest as tables, keys, constraints, indexes, views and rows.

Everything here is planned once, in words of neither dialect; `crmspec.targets.postgres` and
`crmspec.targets.sqlite` print it.
"""
