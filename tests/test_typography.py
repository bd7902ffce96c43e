"""Typography as a family: each line of real copy is marked exactly where braces stand, whatever rule marks it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from marked import found, judged

RULES = (
    "space-before-punctuation,inner-space,double-space,foreign-quote,mixed-quotes,wrong-quote,unbalanced-bracket,"
    "doubled-punctuation,dialogue-dash,stray-list-marker"
)
PIECES = st.sampled_from(
    [*" .,:;!?-–—•()[]\"'“”„‘’‚«»‹›《》¿¡…\n\u00a0", "a", "Word", "word", "1", ",,", "..", " said "]
)
MARKED = (
    "Ferry crash in the strait{ :} nine people were rescued.",
    "How long can this go on{\u00a0?} Nobody at the ministry would say.",
    "“We have lost everything{\u202f!}” said the baker, and wept.",
    "The bridge{ ,} which was closed in May{ ,} reopens on Friday.",
    "The mayor left{ ;} her deputy stayed until midnight{ .}",
    "He named three ports (Varna, Burgas and Sozopol){ ,} all of them full.",
    "The harvest was poor{ ,}the farmers said.",
    "It rained all week{ .}The river rose.",
    "The minister spoke of {«}a new beginning{»} for the valley.",
    "She called the plan {„}a bad joke{“} and left.",
    "She called the plan {„}a bad joke” and left.",
    "The {»}Nordlys{«} was towed into port.",
    "The {‹}Nordlys{›} was towed into port.",
    "The pilots wrote {「}we are tired{」} on the tail.",
    "The pilots wrote {『}we are tired{』} on the tail.",
    "{« }Nothing will change{ »}, said the director. “Nothing at all.”",
    '“Nothing will change{"}, she said.',
    '"We know," he said, but {“}nothing will change", she said.',
    "The president said: “{¿}Who will pay for this?”",
    "“{¡}Enough of this!” the crowd shouted.",
    "Tenants call the heating plan “a swindle{“} and want it withdrawn.",
    "“Nobody asked us,{“} said the headmaster.",
    "He called the strike a {”}mistake” of the union.",
    "“They told us to wait.{“}Nobody came,” she said.",
    "She called it “a weak excuse{ “}and hung up.",
    'The crew was "at the end of its strength{,} he said.',
    '"We were never asked{.}',
    'The judge accepted some of the claims{"}. The rest fell.',
    '"We won," he said. "All of us," he added, waving the {“peace plan”} at them.',
    "The town was empty{..} Only dogs remained.",
    "They waited{,,} they prayed and they left.",
    "It reads as follows{:.} Nothing is allowed.",
    "“Stay at home{!”,} he told the nation.",
    "“I congratulate every one of them{.”.} He left at once.",
    "“We have nothing to hide{.”,} the bank said.",
    "The chairman {(}once a miner was re-elected.",
    "The chairman, once a miner{)}, was re-elected.",
    "The train had left{  }the station.",
    "The train{\u00a0 }had left.",
    "The treaty (“{ }a scrap of paper{ }”) was signed.",
    "The treaty ({ }a scrap of paper) was signed.",
    "{–} We have arrested two men, says the officer Lars Holm.",
    "{—} The lights went out at noon, – said a resident.",
    "The talks were long.\n{•}\nThey ended at dawn.",
    "{• -} The talks went on until dawn.",
    "Is that all{ ?!} he asked.",
)
SILENT = (
    "Ferry crash in the strait: nine people were rescued.",
    "Wait . . . and see what the . . . happens.",
    "She hit .300 with the .22 rifle and codes in .NET for example.com.",
    "See you :) or not :-( or ;-) and so on :/",
    "The ratio was 3 : 1 and the score 2 : 2 after extra time.",
    "“We have lost everything!” said the baker. “Everything?” asked the vicar.",
    "‘We have lost everything,’ said the baker. ‘The bakers’ guild has not.’",
    '"We did not "frame" anyone," the bank said.',
    "“The first paragraph of her statement.\n“The second paragraph.\n“The third,” she concluded.",
    '"The first paragraph of her statement.\nThe second paragraph," she concluded.',
    "He read “The Count of Monte Cristo” (‘a long book’, he said) in a week.",
    "“He said, ‘I told her “never” and left,’” the witness recalled.",
    "“ ‘Never,’ he told me,” she said.",
    "The summer of ’76, rock ’n’ roll, the '90s and the workers' council.",
    'He is 6\'2" tall, she 5\'11"; the screen measures 24".',
    "The coordinates are 48°51'24\" N and 2°21'07\" E.",
    "Read more »\nHome » Europe » Spain\n« Previous",
    "The daily «Известия» and the novel 《三体》 were quoted in the original.",
    "The crowd sang “¡El pueblo unido jamás será vencido!” all night.",
    "Wait... What?! No!! Really?? Hm… And then....",
    "He moved from the U.S., where he ran Acme Inc., to St. Ives, etc.",
    "The magazine Hello!, the game show Jeopardy! and the firm Yahoo! merged.",
    "He asked “why?”, and then “how?”. Nobody knew.",
    "They watched “Jeopardy!”, “Who Goes There?” and “Wham!”, a film.",
    "The file is in ../data and the range is 1..10, says the log.",
    "(The first paragraph of a long aside.\nThe second one ends it.)",
    "a) the first point\nb) the second point\n1) a third point",
    "So long :) and thanks :-)) he wrote (twice).",
    "He quoted [the minister] as saying that [...] it would pass (sic).",
    "She came.  She saw.  She won.  Then they all went home.",
    "    indented line\n  and another one",
    "Name      Goals   Assists\nSmith     3       1\nJones     2       2",
    "A line that ends in two spaces  \nAnother line.",
    "– Two men were arrested.\n– One of them was released.",
    "- Ministers say they will resign if the vote is lost.",
    "• The talks went on.\n• They ended at dawn.",
    "The talks went on.\n* * *\nThey ended at dawn.\n—\nThe end.",
    "1.\nThe talks went on.\n2.\nThey ended at dawn.",
    "MADRID — The talks went on – he said – until dawn.",
    "It cost 5€, he said, “and not 6”.",
    "Set it with !important, read ?page=2 and run ./configure twice.",
    "The vote (31 for, 12 against) passed; see [3] and \\{4\\}.",
    "‘Tis the season: ’twas a Thursday, an’ all that.",
    "She said “we’ll see”; he said “no”: both left.",
)
OTHER_LANGUAGES = (
    ("fr", "Que faire ? demanda-t-il ; personne ne répondit : « Rien ! »"),
    ("de", "„Komm her!“, rief sie. Er kam z.B. am 3. Mai, usw., und ging."),
    ("es", "«¡Basta!», dijo. ¿Y qué? “No.”. Nada."),
    ("sv", "”Nej”, sade hon. – Vi kommer, säger polisen."),
    ("pl", "„Nie!”, powiedziała. – Idziemy – dodał."),
    ("ru", "«Нет!», — сказала она. – Идём, – добавил он."),
    ("fr", "Il est parti{ ,} puis revenu{..} Enfin{  }voilà."),
    ("de", "Er ging{ ,} kam wieder{ !} Dann{  }ging er{..} Ende."),
    ("ru", "Он ушёл{ ,} потом вернулся{ :} вот."),
)


@pytest.mark.parametrize("line", [*MARKED, *SILENT])
def test_marked_where_braces_stand(line: str) -> None:
    judged(line, RULES)


@pytest.mark.parametrize(("language", "line"), OTHER_LANGUAGES)
def test_other_target_languages(language: str, line: str) -> None:
    judged(line, RULES, language)


@given(st.lists(PIECES, max_size=30).map("".join))
def test_no_text_breaks_a_rule(text: str) -> None:
    found(text, RULES)
