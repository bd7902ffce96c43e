"""The conditional in which French and Spanish papers pass on what they have not seen.

“L’attaque aurait fait trois morts” is a report without a guarantee: the attack is said to have killed three. Word for
word it becomes “would have killed three”, which in English did not happen. Only the context tells the two apart, so the
rule belongs to the strict profile.

Bad:  According to the army, the attack {would have killed} three people. The suspect {would have fled} on Monday.
Good: If he had stayed, the attack would have killed three people. It would have been easier without rain.
Good: “I would have helped,” he said. She said the plan would have failed. Otherwise he would have won.
"""

from collections.abc import Iterator

from ..document import Document
from ..finding import Mark
from ..rule import Rule
from ..text.later import later

FORM = later(r"\bwould have (?:been )?(\w+(?:ed|en|wn|ung|ade|old|ead|eft|ost|ilt|ent))\b")
CONDITION = frozenset(
    "if had unless otherwise without but could might should wished hoped expected thought said believed knew instead"
    " wanted preferred liked loved rather argued because not never else then usually normally".split()
)


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks the form where its sentence names no condition and nobody's thought."""
    text = document.target
    if not {"would", "have"} <= text.vocabulary:
        return
    for found in FORM.finditer(text.content):
        words = text.words_in(text.sentence_at(found.start()))
        if CONDITION.isdisjoint(text.keys[i] for i in words) and not text.quoted(found.start()):
            yield Mark(*found.span(), "is it only said to have happened?")


rule = Rule(check, "Accuracy/Mistranslation", "mistranslation", targets=frozenset({"en"}))
