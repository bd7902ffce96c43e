"""A placeholder that was never filled in, or a token of the engine that was never joined again.

Systems replace names, addresses and numbers before they translate and put them back afterwards; where that fails,
__URL__ or %s stays. Tokenisers leave @-@ and ▁, vocabularies <unk>, language models [NAME] and end-of-text marks.

Bad:  There is a better procedure, its director said. {__URL__} For industry it cannot go on. See also {__URL_3__}.
Bad:  Households with low-{@-@} power meters got {<unk>} licences, {%s} said, and {\\{0\\}} farmers too.
Bad:  The minister, {[NAME]}, met {\\{\\{ person.name \\}\\}} at {[LOCATION_2]}, then {%(city)s}.
Bad:  The {▁price} of bread and {▁butter}, the wor{@@ }d and the {⁇} of it.
Bad:  Nobody was hurt.{<|endoftext|>}
Bad:  Nobody was hurt.{</s>} The end {[UNK]} is near, said {<ph id="1"/>}.
Bad:  {Lorem ipsum} dolor sit amet. By {NaN} percent.¶{undefined}¶{MISSING TRANSLATION}¶{TODO: translate}¶{NULL}
Bad:  The council met on Tuesday in the town hall of the city, and no plan was agreed.¶{###}
Good: The share price rose by 5 % and the rate to 10 %, see [1]; R&D <3.
Good: “I told [my wife] [sic] that […] it was [REDACTED],” he said [LAUGHTER].
Good: The set is empty, and a < b; write to @nobody or see #stop and #1.
Good: 100%sure is no word, and 50 % said so; the file is called __init__ in lower case.
Good: The price was 20 % down on 2020 % of the time.
Good: She wrote **** in the chat, and he answered @ noon.
Good: Was it [a] or [b], [he] asked the [prime minister].
Good: He paid 3 € @ 2 pieces @ the shop; the vote was 12:3.
Good: “[I] was there,” said the [foreign] minister; see [A] and [2].
Good: The wallet is Safe\\{Wallet\\}; the function f\\{t\\} has two values.
Good: The result was null and void. What is missing is a translation; the limits were undefined. Nan ate naan, not NaN.
Good: The NAME of the game, the URL of the site and the UNK of it.
"""

from collections.abc import Iterator

from ..document import Document
from ..finding import Mark, Severity
from ..rule import Rule
from ..text.later import later

NAMED = (
    "NAMES?|PERSON|PER|LOC|LOCATION|PLACE|ORG|ORGANI[SZ]ATION|COMPANY|CITY|COUNTRY|DATE|TIME|NUMBER|NUM|URL|LINK|EMAIL"
    "|E-MAIL|PHONE|ADDRESS|TITLE|AUTHOR|PLACEHOLDER|INSERT[ A-Z]*|YOUR[ A-Z]+|TEXT|IMAGE|PHOTO|SOURCE|VARIABLE|TOKEN|ENTITY"
    "|UNK|MASK|CLS|SEP|PAD|EOS|BOS|START|END|INST|TRANSLATION|AMOUNT|MISC|HASHTAG|USER|EMOJI"
)
FORMS = {
    "__": later(r"(?<!\w)__[A-Z][A-Z0-9_]{0,30}?__(?!\w)"),
    "@": later(r"@[-,.:/]@|(?<=\w)@@ (?=\w)|@@\w{1,20}@@"),
    "<": later(
        r"</?(?:unk|s|pad|eos|bos|mask|sep|cls|URL|NUM|NAME)>|<\|[\w ]{1,30}\|>|<2[a-z]{2,3}>"
        r"|</?(?:ph|bpt|ept|it|ut|g|x|bx|ex)(?: [^<>\n]{0,60})?/?>"
    ),
    "[": later(rf"\[/?(?:{NAMED})(?:[ _-]?\d{{1,3}})?\]"),
    "{": later(r"\{\{ ?[\w.|-]{1,40} ?\}\}|(?<!\w)\$?\{(?:\d{1,2}|[a-zA-Z_][\w.]{0,30})\}"),
    "%": later(r"%(?<![\w%]%)(?<!\d %)(?:\d\$)?[sd@](?!\w)|%\(\w{1,30}\)[sd]"),
    "▁": later(r"▁+\w*"),
    "⁇": later("⁇+"),
    "￭": later("￭"),
    "##": later(r"(?m)^#{3,}$|(?<=\s)#{3,}(?=\s)(?<!\n.{3})"),
    "⟦": later(r"⟦/?\w{1,10}⟧"),
    "ipsum": later("[Ll]orem ipsum"),
    "null": later("(?m)^(?:NULL|null)$"),
    "undefined": later("(?m)^undefined$"),
    "nan": later(r"(?<!\w)NaN(?= ?%| (?:percent|per cent|million|billion|people|euros|dollars|years)\b)"),
    "todo": later(r"(?m)^TODO\b[^\n]{0,80}$"),
    "missing": later(r"(?mi)^(?:missing translation|translation missing)\b[^\n]{0,60}$"),
    "object": later(r"\[object \w{1,20}\]"),
}
"""What wakes each form, and the form."""
JOINED = {"@-@": "-", "@,@": ",", "@.@": ".", "@:@": ":", "@/@": "/", "@@ ": ""}


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks each placeholder and token."""
    text = document.target
    content = text.content
    for wake, form in FORMS.items():
        if wake in text.signs or (wake == "__" and "__" in content) or wake in text.vocabulary:
            for found in form.finditer(content):
                fix = found[0].strip("▁") if wake == "▁" else JOINED.get(found[0])
                yield Mark(found.start(), found.end(), "a placeholder or token of the engine", fix or None)


rule = Rule(check, "Accuracy/Addition", "markup", Severity.MAJOR)
