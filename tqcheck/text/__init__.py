"""Analysis of plain strings: words, sentences, lines, quotations, names, numbers. It knows nothing of rules."""

Span = tuple[int, int]
"""Start and end of a stretch of text in code points, end exclusive."""
