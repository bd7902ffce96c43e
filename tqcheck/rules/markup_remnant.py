"""Markup, style or script that was meant for a browser.

Pages are cut into text by scrapers, and what they miss is translated as if it were prose: entities, tags, attributes,
style sheets, shortcodes, and the marks of Markdown, which language models like to add.

Bad:  It has 34 employees in {R&amp;D}, she said.{&nbsp;}Then {&quot;}nothing{& quot;}.
Bad:  They {<i>}lose their way{</i>} when they follow squid.{</div><div class="share-bar">}
Bad:  It still has no name.¶¶{.paywall\\{display:none\\}}¶¶The rest is silence.
Bad:  {## }Not everyone is convinced.¶¶{```}¶He is {**very**} tired.
Bad:  The planet {[/caption]} weighs {[embed width=300]} much. {[Gambas:Video CNN]}
Bad:  He left {data-mce-href="https://x.org/a"} and {class="lead"} the room.
Bad:  {window.dataLayer = window.dataLayer || [];}¶{function() \\{ return false; \\}}
Bad:  See the {[report](https://x.org/a)} of Tuesday, and {\\u2019} too.
Bad:  {<!-- ad -->} Nobody was hurt.
Good: The R&D budget of AT&T; and Q&A sessions: a < b and c > d, he said <3.
Good: It was class. “= style,” she said; the href of a link and data-driven policing.
Good: # 1 on the list was Marseille; * two * stars; 2**3; “***” said the board.
Good: [Video] [sic] [caption writer's note] and no braces at all.
Good: McDonald's and Dunkin' raised prices by $1.50 ($2 in the window). Its function (he said) = 3;
Good: The window of the document was open, and the function (he said) of a script is to display it.
Good: C:\\new\\temp is a path. The film <Oldboy> won, as <Parasite> did.
Good: The variables x = 3 and y = 4 are known; push (or pull) it.
Good: She wrote f(x) = x; he wrote \\{a, b\\}.
Good: “It is the ‘code’ of the street,” said a man (name withheld); see page 3; and 4; and 5.
Good: The board © & co., S&P; M&S; H&M: all were there. He is a #1, and #stop is a tag.
Good: He said <he was ill> and left; the score was 3 < 4 > 2.
Good: ¶* * *¶Two stars stood below.
"""

import re
from collections.abc import Iterator

from ..document import Document, Text
from ..finding import Mark
from ..rule import Rule
from ..text.later import later

TAGS = (
    "a|abbr|article|aside|audio|b|big|blockquote|body|br|button|canvas|caption|center|cite|code|dd|del|div|dl|dt|em|embed"
    "|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|label|li|link|main|meta|nav"
    "|noscript|object|ol|option|p|path|picture|pre|script|section|select|small|source|span|strike|strong|style|sub|sup|svg"
    "|table|tbody|td|textarea|th|thead|title|tr|tt|u|ul|video|wbr|think|translation|amp-[a-z]+|!DOCTYPE|o:p"
)
FORMS = {
    "<": (
        later(
            rf"(?:</?(?:{TAGS})(?:\s[^<>\n]{{0,300}})?/?>[ \t]*(?=<)|</?(?:{TAGS})(?:\s[^<>\n]{{0,300}})?/?>)+|<!--",
            re.I,
        ),
        "a tag",
    ),
    "-->": (later("-->"), "a comment of the page"),
    '="': (later(r"(?<![\w-])(?:data-[\w-]+|[a-z]{2,12})=\"[^\"\n]{0,300}\"(?:\s?/?>)?"), "an attribute"),
    "data": (
        later(r"(?<!\w)data-(?:mce|src|href|id|lazy|srcset|widget|testid|reactid|toggle)\b[\w-]*"),
        "an attribute",
    ),
    "{": (later(r"[^\s{}]{0,60}\s?\{[^{}\n]{0,40}[a-z-]{2,30}\s?:[^{}\n]{1,300}\}"), "a style sheet"),
    "[": (
        later(
            r"\[/(?:caption|embed|gallery|audio|video|quote|img|url|b|i|u|size|color|center|\w{2,12}_\w{2,20})\]"
            r"|\[(?:caption|embed|gallery|audio|video|url|img|quote|\w{2,12}_\w{2,20})(?: \w+=|=)[^\]\n]{0,200}\]"
            r"|\[(?:gallery|embed|caption)\]|\[Gambas:[^\]\n]{1,80}\]|\[\[[^\]\n]{1,80}\]\]"
        ),
        "a shortcode",
    ),
    "](": (later(r"!?\[[^\[\]\n]{0,200}\]\((?:https?:|/|#|www\.)[^\s()]{0,300}\)"), "a link in Markdown"),
    "**": (later(r"(?<![\w*])\*\*(?=[^\s*])[^*\n]{1,200}(?<=[^\s*])\*\*(?![\w*])"), "emphasis in Markdown"),
    "```": (later(r"```[a-z]{0,12}"), "a fence of Markdown"),
    "#": (later(r"(?m)^[ \t]{0,3}#{1,6}[ \t]+(?=[^\W\d_])"), "a heading in Markdown"),
    "\\": (later(r"\\u[0-9a-fA-F]{4}|\\[nrt](?=\s|\\|[A-Z“\"]|$)|\\[\"']"), "an escape of a program"),
}
"""What wakes each form, and the form."""
ENTITY = later(r"&\s{0,2}(?:amp;\s?)?#?\s?\w{2,12}\s?;")
SCRIPT = later(
    r"(?:window|document|jQuery|googletag|console|dataLayer|adsbygoogle)(?:\.\w|\(|\s?=|\s?\|\|)|\$[.(]"
    r"|\bfunction(?: \w+)?\(|=>\s?[({]"
    r"|\b(?:var|let|const) \w+\s?=|;\s?\}|\}\s?\)\s?;|\|\| \[\]|\.push\(|===|;\s*$"
)
SCRIPT_WORDS = frozenset(
    {"window", "document", "function", "googletag", "adsbygoogle", "datalayer", "jquery", "console", "var"}
)
SCRIPT_SIGNS = frozenset("=$|;{}(")
"""What each sign of a program has one of, but for a stop between words."""
COMMENT = 2000
"""Code points within which a comment of the page must end."""
SIGNS = 2
"""Signs of a program that one line must show."""


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks entities, and what has the form of markup, style or script."""
    text = document.target
    content = text.content
    if "&" in text.signs:
        yield from entities(content)
    for wake, (form, name) in FORMS.items():
        if wake in text.signs or wake in text.vocabulary:
            for found in form.finditer(content):
                start, end = found.span()
                end = max(end, content.find("-->", start, start + COMMENT) + 3) if found[0] == "<!--" else end
                yield Mark(start, end, f"{name} left in the text", cleaned(found[0], name))
    if SCRIPT_WORDS & text.vocabulary and ("." in text.spacings or not SCRIPT_SIGNS.isdisjoint(text.characters)):
        yield from scripts(text)


def cleaned(shown: str, name: str) -> str:
    """What the text is without the markup."""
    if name.startswith("emphasis"):
        return shown.strip("*")
    if name.startswith("a link"):
        return shown.lstrip("!")[1:].partition("](")[0]
    if shown.startswith("\\u"):
        return chr(int(shown[2:], 16))
    return {'\\"': '"', "\\'": "'"}.get(shown, "")


def entities(content: str) -> Iterator[Mark]:
    """Character references that a browser would show as a character, also with spaces that an engine put in."""
    from html import unescape  # brings a table of two thousand names

    for found in ENTITY.finditer(content):
        shown = re.sub(r"\s", "", found[0])
        plain = unescape(unescape(shown))
        if plain != shown and not plain.endswith(";"):
            start, end = found.span()
            if plain == "&":
                start, end, plain = abbreviation(content, start, end)
            yield Mark(start, end, "a character reference left in the text", plain.replace("\u00a0", " "), safe=True)


def abbreviation(content: str, start: int, end: int) -> tuple[int, int, str]:
    """The letters around an ampersand: `R&amp;D` is one name."""
    first, last = start, end
    while first and content[first - 1].isalnum():
        first -= 1
    while content[last : last + 1].isalnum():
        last += 1
    return first, last, f"{content[first:start]}&{content[end:last]}"


def scripts(text: Text) -> Iterator[Mark]:
    """Lines of a program."""
    for start, end in text.lines:
        signs = list(SCRIPT.finditer(text.content, start, end))
        if len(signs) >= SIGNS and {sign[0] for sign in signs} != {";"}:
            yield Mark(start, end, "a script left in the text", "")


rule = Rule(check, "Accuracy/Addition", "markup")
