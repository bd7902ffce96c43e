"""A quotation mark of another language in an English text.

Engines copy « », „ “, » «, ‚ ‘, 《 》 or 「 」 where they stand, and leave the marks that open a Spanish question. Each is
one finding, and its fix is the English mark in the style of the document. What is quoted in another script or in
Spanish keeps its own marks.

Bad:  {« }We will not give in,{ »} said the mayor. “It is over.”
Bad:  The {„}good spirit{“} of the talks and the {„}bad joke” are gone.
Bad:  It came at the request of {»}Handelsblatt{«}, and the {‚}Institute for War{‘} agreed.
Bad:  The measure was aimed {《}at no country{》}. “{¿}What plot?” he asked.
Bad:  "They told us: {„}take warm clothes{“}. That's all."
Bad:  He called it {,,}nonsense” and left.
Good: “We will not give in,” he said. 'It is over.'
Good: Read more »¶Home » News » Europe¶« Previous
Good: The novel (《红楼梦》 in Chinese) and the paper «Правда» were sold out.
Good: They chanted “¡El pueblo unido jamás será vencido!” and left.
Good: It weighs 5‚000 grams.
Good: One,, two and,,three were typed in haste; 5,,000 too.
"""

import re
from collections.abc import Iterator

from ..document import Document, Text
from ..finding import Mark
from ..rule import Rule
from ..text import gaps
from ..text.lexicon import lexicon
from ..text.quotations import LINK

MARKS = "«»„‚‹›‟《》〈〉「」『』〝〞¿¡"
FOREIGN = re.compile(f"[{MARKS}]")
OPENING = frozenset("《〈「『〝")
CLOSING = frozenset("》〉」』〞")
COMMAS = re.compile(r",,(?<![^\s(]..)(?=\w)")
LONE = frozenset("‚")
SPACES = " \u00a0\u2009\u202f"
INVERTED = re.compile(r"[^!?¿¡\n]{0,200}")
LAST_LATIN = "\u02af"
LATIN = re.compile(r"[A-Za-z]")


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks each foreign mark with the white space on its inner side."""
    text = document.target
    if ",," in text.content:
        for match in COMMAS.finditer(text.content):
            fix = '"' if not is_curly(text, single=False) else "“"
            yield Mark(match.start(), match.end(), "commas in the place of a quotation mark", fix, safe=True)
    if not any(mark in text.content for mark in MARKS):
        return
    roles = dict(paired(text))
    for match in FOREIGN.finditer(text.content):
        offset = match.start()
        if match[0] in "¿¡":
            if not is_spanish(text, offset):
                yield Mark(offset, offset + 1, f"English has no {match[0]}", "", safe=True)
        elif offset not in roles and not (match[0] in LONE or is_arrow(text, offset) or in_other_script(text, offset)):
            roles[offset] = role(text, offset), False
    for offset in sorted(roles):
        opens, nested = roles[offset]
        yield replaced(text, offset, opens, nested)


def paired(text: Text) -> Iterator[tuple[int, tuple[bool, bool]]]:
    """The foreign marks of quotations: offset, whether it opens, whether the quotation lies in another."""
    end = 0
    for quotation in text.quotations:
        inside = text.content[quotation.start + 1 : quotation.end - 1]
        nested, end = quotation.end <= end, max(end, quotation.end)
        if quotation.mark in MARKS and LATIN.search(inside):
            yield quotation.start, (True, nested)
        closing = text.content[quotation.end - 1]
        low = quotation.mark in "„‚‟" and (closing in "“‘" or (closing == "”" and not is_curly(text, single=False)))
        if (closing in MARKS or low) and LATIN.search(inside):
            yield quotation.end - 1, (False, nested)


def is_arrow(text: Text, offset: int) -> bool:
    """Whether a mark without a partner points to another page: between spaces, or in a short line."""
    start, end = text.line_at(offset)
    mark = text.content[offset]
    lone = mark in "«»" or text.content.count("‹") != text.content.count("›")
    return gaps.shape(text.content, offset) == "free" or (mark in "«»‹›" and lone and end - start <= LINK)


def in_other_script(text: Text, offset: int) -> bool:
    """Whether a letter beside the mark is of a script that English does not have."""
    beside = text.content[max(0, offset - 1) : offset + 2]
    return any(letter.isalpha() and letter > LAST_LATIN for letter in beside)


def role(text: Text, offset: int) -> bool:
    """Whether a mark without a partner opens."""
    mark = text.content[offset]
    return mark in OPENING or (mark not in CLOSING and gaps.shape(text.content, offset) == "open")


def replaced(text: Text, offset: int, opens: bool, nested: bool) -> Mark:
    """The mark with its inner white space, and the mark that English sets there."""
    content, start, end = text.content, offset, offset + 1
    if opens and content[end : end + 1] in SPACES:
        end += 1
    elif not opens and content[start - 1] in SPACES:
        start -= 1
    single = nested or content[offset] in "‚‘‹›"
    marks = ("‘’" if single else "“”") if is_curly(text, single) else ("''" if single else '""')
    return Mark(start, end, "a quotation mark of another language", marks[not opens], safe=True)


def is_curly(text: Text, single: bool) -> bool:
    """Whether the document sets curly marks; single ones follow its apostrophes."""
    count = text.content.count
    if single and count("’") != count("'"):
        return count("’") > count("'")
    return count("“") + count("”") - count("„") >= count('"') + count("&quot;")


def is_spanish(text: Text, offset: int) -> bool:
    """Whether what an inverted mark opens is written in Spanish: words that English does not have."""
    passage = INVERTED.match(text.content, offset + 1)
    words = [text.keys[i] for i in text.words_in(passage.span())] if passage else []
    unknown = lexicon(text.language.code).unknown(frozenset(words))
    return 2 * sum(word in unknown for word in words) >= len(words)


rule = Rule(check, "Linguistic conventions/Punctuation", "typographical", targets=frozenset({"en"}))
