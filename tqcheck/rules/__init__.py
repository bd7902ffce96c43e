"""One file per rule; the file name is the name of the rule."""
