"""Bilingual files: pairs with their places in the file; damaged files end in a fault, not in a traceback or silence."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tqcheck.document import Document
from tqcheck.finding import Fault
from tqcheck.read import Defaults, documents

XLIFF_1 = """<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file original="a.html" source-language="fr" target-language="en" datatype="html"><body><group>
<trans-unit id="1"><source>Dix-sept <g id="1">morts</g> &amp; trois blessés</source>
<target>Seventeen <g id="1">dead</g> &amp; three woun<x id="2"/>ded</target>
<alt-trans><target>Ten dead</target></alt-trans></trans-unit>
<trans-unit id="2"><source>Rien</source></trans-unit>
<trans-unit id="3"><source>Été</source><target>Summer</target></trans-unit>
</group></body></file></xliff>
"""
XLIFF_2 = """<?xml version="1.0"?>
<xliff version="2.1" srcLang="de" trgLang="en" xmlns="urn:oasis:names:tc:xliff:document:2.0">
<file id="f1"><unit id="u1"><notes><note>no text</note></notes>
<segment><source>Siebzehn Tote</source><target>Seventeen <pc id="1">dead</pc></target></segment>
<segment state="initial"><source>Zwei</source><target>Two</target></segment></unit></file></xliff>
"""
TMX = """<?xml version="1.0"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header srclang="fr"/><body>
<tu><tuv xml:lang="fr-FR"><seg>Été</seg></tuv><tuv xml:lang="en-GB"><seg>Sum<bpt i="1">&lt;b></bpt>mer</seg></tuv></tu>
<tu><tuv xml:lang="fr-FR"><seg>Seul</seg></tuv></tu></body></tmx>
"""
PO = r"""# heading
msgid ""
msgstr ""
"Language: en_GB\n"

#: a.c:1
msgid "Été"
msgstr "Sum"
"mer \"now\""

#, fuzzy
msgid "Peut-être"
msgstr "May be"

#~ msgid "vieux"
#~ msgstr "old"

msgctxt "x"
msgid "un"
msgid_plural "deux"
msgstr[0] "one"
msgstr[1] "two"

msgid "vide"
msgstr ""
"""
TSV = "source\ttarget\nÉté\tSummer\nseul\nvide\t\nUn\tOne\n"
NINJS = json.dumps({
    "uri": "urn:x", "language": "en", "headlines": [{"value": "A title"}],
    "bodies": [{"contentType": "text/html", "value": "<p>One <b>line</b>.</p><script>x</script><p>Two.</p>"}],
})  # fmt: skip
SEGMENTS = json.dumps({"segments": [{"source": "Un", "target": 'O"né'}, {"source": "Deux", "target": "Two"}]})
FILES = {
    "a.xlf": XLIFF_1, "b.xliff": XLIFF_2, "c.tmx": TMX, "d.po": PO, "e.tsv": TSV, "f.json": NINJS, "g.jsonl": SEGMENTS
}  # fmt: skip


def read(name: str, content: bytes) -> tuple[list[Document], list[Fault]]:
    found = list(documents(name, Defaults("en", "fr"), content))
    return [x for x in found if isinstance(x, Document)], [x for x in found if isinstance(x, Fault)]


@pytest.mark.parametrize(
    ("name", "pairs", "faults"),
    [
        ("a.xlf", [("Dix-sept morts & trois blessés", "Seventeen dead & three woun\ufffcded"), ("Été", "Summer")], [7]),
        ("b.xliff", [("Siebzehn Tote", "Seventeen dead")], [5]),
        ("c.tmx", [("Été", "Summer")], [5]),
        ("d.po", [("Été", 'Summer "now"'), ("un", "one"), ("deux", "two")], [24]),
        ("e.tsv", [("Été", "Summer"), ("Un", "One")], [3, 4]),
        ("g.jsonl", [("Un", 'O"né'), ("Deux", "Two")], []),
    ],
)
def test_pairs_and_faults(name: str, pairs: list[tuple[str, str]], faults: list[int]) -> None:
    found, wrong = read(name, FILES[name].encode())
    assert [(p.source.content, p.target.content) for document in found for p in document.segments] == pairs
    assert [int(fault.where.rpartition(":")[2]) for fault in wrong] == faults


@pytest.mark.parametrize("name", [name for name in FILES if name != "f.json"])
def test_every_letter_has_its_place_in_the_file(name: str) -> None:
    for document in read(name, FILES[name].encode())[0]:
        origin, content = document.origin, document.target.content
        for offset, letter in enumerate(content):
            if letter.isalpha():
                raw = origin.raw[origin.begin(offset) : origin.end(offset + 1)]
                assert raw in (letter, json.dumps(letter)[1:-1]), (offset, letter, raw)


def test_ninjs_reads_headline_and_markup() -> None:
    ((document,), _) = read("f.json", NINJS.encode())
    assert document.target.content == "A title\n\nOne line.\nTwo.\n"


@pytest.mark.parametrize("encoding", ["iso-8859-1", "utf-16", "windows-1252"])
def test_xml_is_read_in_the_encoding_it_declares(encoding: str) -> None:
    content = XLIFF_1.replace("UTF-8", encoding).encode(encoding)
    (document,), _ = read("a.xlf", content)
    assert document.segments[1].source.content == "Été"


def test_entities_and_foreign_encodings_are_refused_by_line() -> None:
    bomb = '<?xml version="1.0"?>\n<!DOCTYPE tmx [<!ENTITY a "b">]>\n<tmx version="1.4"></tmx>'
    assert "entities are refused" in read("a.tmx", bomb.encode())[1][0].message
    assert "unknown encoding" in read("a.tmx", b'<?xml version="1.0" encoding="klingon"?><tmx/>')[1][0].message
    assert "line 3" in read("a.tsv", b"a\tb\nc\td\n\xe9\te\n")[1][0].message


@given(st.sampled_from(sorted(FILES)), st.data())
@settings(max_examples=300, deadline=None)
def test_damaged_files_are_never_silent(name: str, data: st.DataObject) -> None:
    content = bytearray(FILES[name].encode())
    del content[data.draw(st.integers(1, len(content))) :]
    for _ in range(data.draw(st.integers(0, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    found, wrong = read(name, bytes(content))
    assert found or wrong or not bytes(content).decode("utf-8", "replace").strip("\ufeff").strip()
    for document in found:
        assert document.origin.stops
        assert all(pair.target.content == document.target.content[pair.target.start :][: len(pair.target.content)]
                   for pair in document.segments)  # fmt: skip
        assert len(document.pairs) >= len(document.segments)
