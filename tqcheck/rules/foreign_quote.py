"""A quotation mark of another language in an English text.

Engines copy « », „ “, » «, ‚ ‘, 《 》 or 「 」 where they stand, and leave the marks that open a Spanish question. Each is
one finding, and its fix is the English mark in the style of the document. What is quoted in another script or in
Spanish keeps its own marks.

Bad:  {« }We will not give in,{ »} said the mayor. “It is over.”
Bad:  The {„}good spirit{“} of the talks and the {„}bad joke” are gone.
Bad:  It came at the request of {»}Handelsblatt{«}, and the {‚}Institute for War{‘} agreed.
Bad:  The measure was aimed {《}at no country{》}. “{¿}What plot?” he asked.
Bad:  "They told us: {„}take warm clothes{“}. That's all."
Bad:  He called it {,,}nonsense” and left. She called it {<<}a great day{>>}.
Good: “We will not give in,” he said. 'It is over.'
Good: Read more »¶Home » News » Europe¶« Previous
Good: The novel (《红楼梦》 in Chinese) and the paper «Правда» were sold out.
Good: They chanted “¡El pueblo unido jamás será vencido!” and left.
Good: It weighs 5‚000 grams. Write cat <<EOF, x << 2 or cout << x; y >> z.
Good: One,, two and,,three were typed in haste; 5,,000 too.
"""

from collections.abc import Iterator

from ..document import Document, Text
from ..finding import Mark
from ..rule import Rule
from ..text import gaps
from ..text.later import later
from ..text.lexicon import lexicon
from ..text.pairing import LINK

FOREIGN = frozenset("«»„‚‹›‟《》〈〉「」『』〝〞")
MARKS = FOREIGN | frozenset("¿¡")
MARK = later(f"[{''.join(sorted(FOREIGN))}]")
INVERTED = later(r"[¿¡][^!?¿¡\n]{0,200}")
OPENING = frozenset("《〈「『〝")
CLOSING = frozenset("》〉」』〞")
ANGLES = later(r"<<(?=\w)[^<>\n;=]{2,200}(?<=[\w.,!?])>>")
COMMAS = later(r",,(?<![^\s(]..)(?=\w)")
SPACES = frozenset(" \u00a0\u2009\u202f")
LAST_LATIN = "\u02af"
LATIN = later(r"[A-Za-z]")


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks each foreign mark with the white space on its inner side."""
    content, signs = document.target.content, document.target.signs
    if ",," not in signs and "<<" not in signs and MARKS.isdisjoint(document.target.characters):
        return
    double = "“”" if is_curly(content, single=False) else '""'
    single = "‘’" if is_curly(content, single=True) else "''"
    for match in ANGLES.finditer(content) if "<<" in content else ():
        for place, mark in ((match.start(), double[0]), (match.end() - 2, double[1])):
            yield Mark(place, place + 2, "angles in the place of a quotation mark", mark, safe=True)
    for match in COMMAS.finditer(content):
        yield Mark(match.start(), match.end(), "commas in the place of a quotation mark", double[0], safe=True)
    yield from inverted(document.target)
    for offset, (opens, nested) in sorted(roles(document.target, straight=double[0] == '"').items()):
        marks = single if nested or content[offset] in "‚‘‹›" else double
        yield Mark(
            *with_space(content, offset, opens), "a quotation mark of another language", marks[not opens], safe=True
        )


def inverted(text: Text) -> Iterator[Mark]:
    """The marks that open a Spanish question or exclamation, unless it is written in Spanish."""
    for match in INVERTED.finditer(text.content):
        words = [text.keys[i] for i in text.words_in(match.span())]
        unknown = lexicon(text.language.code).unknown(frozenset(words))
        if 2 * sum(word in unknown for word in words) < len(words):
            yield Mark(match.start(), match.start() + 1, f"English has no {match[0][0]}", "", safe=True)


def roles(text: Text, *, straight: bool) -> dict[int, tuple[bool, bool]]:
    """The foreign marks by offset: whether each opens, and whether its quotation lies in another."""
    found: dict[int, tuple[bool, bool]] = {}
    end = 0
    for start, after, mark in text.quotations:
        nested, end = after <= end, max(end, after)
        if not LATIN.search(text.content, start + 1, after - 1):
            continue
        if mark in FOREIGN:
            found[start] = True, nested
        closing = text.content[after - 1]
        if closing in FOREIGN or (mark in "„‚‟" and (closing in "“‘" or (closing == "”" and straight))):
            found[after - 1] = False, nested
    lone_angles = text.content.count("‹") != text.content.count("›")
    for match in MARK.finditer(text.content):
        offset, mark = match.start(), match[0]
        if offset in found or mark == "‚" or in_other_script(text.content, offset):
            continue
        if not is_arrow(text, offset, may_link=mark in "«»" or (mark in "‹›" and lone_angles)):
            found[offset] = opens_alone(text.content, offset), False
    return found


def is_arrow(text: Text, offset: int, *, may_link: bool) -> bool:
    """Whether a mark without a partner points to another page: between spaces, or in a short line."""
    if gaps.shape(text.content, offset) == "free":
        return True
    start, end = text.line_at(offset)
    return may_link and end - start <= LINK


def in_other_script(content: str, offset: int) -> bool:
    """Whether a letter beside the mark is of a script that English does not have."""
    return any(letter.isalpha() and letter > LAST_LATIN for letter in content[max(0, offset - 1) : offset + 2])


def opens_alone(content: str, offset: int) -> bool:
    """Whether a mark without a partner opens."""
    mark = content[offset]
    return mark in OPENING or (mark not in CLOSING and gaps.shape(content, offset) == "open")


def with_space(content: str, offset: int, opens: bool) -> tuple[int, int]:
    """The span of a mark with the white space on its inner side."""
    if opens:
        return offset, offset + 1 + (content[offset + 1 : offset + 2] in SPACES)
    return offset - (content[offset - 1 : offset] in SPACES), offset + 1


def is_curly(content: str, *, single: bool) -> bool:
    """Whether the document sets curly marks; single ones follow its apostrophes."""
    count = content.count
    if single and count("’") != count("'"):
        return count("’") > count("'")
    return count("“") + count("”") - count("„") >= count('"') + count("&quot;")


rule = Rule(check, "Linguistic conventions/Punctuation", "typographical", targets=frozenset({"en"}))
