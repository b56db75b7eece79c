"""The types a field can have, one file each: the file's name is what a blueprint writes as ``type``.

Files that begin with an underscore hold what several types share.
"""
