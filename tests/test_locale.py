"""Locale as a family: each line is marked exactly where braces stand, whatever rule marks it; the traps stay silent."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from marked import found, judged

RULES = (
    "decimal-comma,thousands-separator,currency-format,percent-space,time-format,date-format,"
    "ordinal-format,foreign-scale,date-phrase"
)
PIECES = st.sampled_from(
    [
        *" .,:;-–'’%€$(\n\u00a0",
        *"1|5|12|300|2020|0|00|h|30|º|th|er| the | of | at | in | May | March|million".split("|"),
    ]
)
WORDS = st.sampled_from(["millions", "ten thousand", " century", "hours", "pm", "euro", "day", "Friday (", "to", "of"])
MARKED = (
    "Exports grew by {3,7} percent to {1,2} billion euros.",
    "The snow reached {2,35} metres in a week.",
    "The bank expects growth of {0,8} points next year.",
    "A glass of milk costs €{1,49}, a loaf ${2,5}.",
    "A {4,2}-kilometre tunnel and a quake of magnitude {5,9}.",
    "Between {1,5} and {2,5} tonnes of fish spoiled.",
    "The parcel weighs {2,5}kg and rents rose {7,1}%.",
    "The damage is put at {1.250.000,50} euros.",
    "More than {20.000} people marched, 3.500 of them students.",
    "The hospital treated {1.280} patients and {14.312} children.",
    "The stadium holds {45 000} spectators.",
    "Some {2\u00a0300} houses are without power.",
    "The canton spent {1'250'000} francs.",
    "A {12.000}-seat hall for {8.000}-{10.000} guests.",
    "The plant produces {1.234.567} tonnes a year.",
    "The group invests {2.300} million euros in Spain.",
    "He must pay {1.200 €} in costs and a fine of {35€}.",
    "The grid needs {17 billion €} by 2030.",
    "The phone sells for {€ 799}, the tablet for {$ 1,099}.",
    "The fund is worth {R$ 4.5 billion}, the mine {US$ 900}.",
    "The flat was sold for {9.5 million CZK}, the barn for {40,000 zł}.",
    "He earns {12 billion TL} a year.",
    "The ticket costs 18 {euro}, and the fine is 2,000 {ruble}.",
    "Unemployment fell to {6 %}, turnout to {41,3 %}.",
    "Inflation was {%65} in May and {%3.1} in June.",
    "The fund holds {3 billions} and lost {7 millions of dollars}.",
    "The state owes {4 million of euros} to the towns.",
    "The budget is {2 trillion 450 billion} roubles for {30 thousand.} villages.",
    "The ministry counted {5 thousand 300} tents and {6 ten thousand} masks.",
    "The investment is {3.2 hundred million} yuan.",
    "The match begins at {20h45}, the doors open at {19h}.",
    "Shops may open from {8h} to {22h} on Sundays.",
    "The curfew starts at {23:00 h} and ends at {05.30 hours}.",
    "Polls close at 8 o'clock or {19.30 o’clock}.",
    "The train leaves at {18-00} and returns at {21 o'clock}.",
    "He was found at {04} in the morning, at {13:40 pm}.",
    "The court ruled on {12.03.2021}; the appeal came on {2022.01.09}.",
    "The strike begins on {4. March} and lasts until {the 9 of March}.",
    "It has not rained since {the 14 July}.",
    "They met in the night of {the 2 to 3 May}, and again on {7 Nisan 2023}.",
    "The offer stands until {30.06.} at the latest.",
    "The plane crashed on Thursday {(22/08/2024)}.",
    "She came {2ème} in the {3e} stage, on the {1er} floor.",
    "The {5.} edition of the fair, his {10.} title and the {17-th} century.",
    "It is the {22th} time since the {1980-s} in the {XIX} century.",
    "The {3rd.} floor burned in the {20} century.",
)
SILENT = (
    "Exports grew by 3.7 percent to 1,250 million euros.",
    "Sections 1,2 and 3, articles 4,5 and pages 12,13 apply.",
    "She won 6-4,6-3 and lost two in the third set, he wrote.",
    "The point 48,85 2,35 is in Paris; John 3,16 is a verse.",
    "Children aged 9,10 and 11; in 2019,2020 and 2021; on May 4,2019.",
    "He ran 1.500 metres in 3.512 minutes and scored 9.875 points.",
    "The dollar costs 1.085 euros, petrol 1.899 a litre and the phone 4.999.",
    "The rate is 2.125 children per woman, sales $3.125 billion.",
    "Version 2.345 runs on 10.20.30.40 with the driver 31.0.101.",
    "Call 020 7946 0958, 0800 123 456, 555 123 4567 or +44 20 794 600.",
    "In 2020 300 people came; on May 3 200 left; Route 66 300 times.",
    "Boeing 737 800s and Airbus 320 200s were grounded; Flight 370 239 souls.",
    "On day 5 200 people died; in week 12 300 more.",
    "The lakh is 1,00,000 rupees and the crore 1,00,00,000.",
    "It costs €900, $5 million, US$5, R$19 billion and £2.50.",
    "He changed 5 $10 notes and 3 £1 coins at 1.08 $/€.",
    "A 50 euro note, a 2 million dollar deal, 1 euro and 20 euros.",
    "Bonds in EUR, 20 GBP/USD pairs and CZK 40 million.",
    "It rose 6%, 6 percent or 6 per cent; foo%20bar, %d and %s are code.",
    "In 2020 millions of people fled; on May 5 thousands of fans came; at 60 millions retire.",
    "He raised $3 million of debt, 2 million of its shares; of 5, millions of votes.",
    "Tens of millions of euros, 5 million euros, 3 million people, 1 million of them.",
    "Around 60 thousand. People fled the town.",
    "COVID-19 thousands of times, Windows 10 millions of users.",
    "The match begins at 8.45pm, 20:45 or 20:45 BST; it is 6 o'clock.",
    "The 24h race, a 48h ultimatum, 2h15 of play, won in 4h12 and 3h later.",
    "The troops moved at 0600 hours and slept 7.50 hours, then 2:30 hours.",
    "The share closed at 22.26 on Friday, the index at 14.25.",
    "He won in 20.15 seconds, at 13.30 metres, by 20-10 or 21-18.",
    "Some 20-30 people aged 18-35; a 15-30 lead; the 2020-05 issue.",
    "In the last 24 hours 10 people died at hour 3 of the siege.",
    "It happened on 12 March 2021, March 12, the 12th of March and 12/03/2021.",
    "The 7 October attack, the 6 January riot and the 18 October 2019 protests.",
    "The number rose to 12. March was worse. He scored 3. May won.",
    "Only 12 of May’s team; 20 of June's days; the 3 Mars rovers.",
    "A rate of 14.11 held; the value 30.06 of the scale; version 12.03.2021.",
    "The paper of Friday (page 13), the film Monday (1998) and Sunday (7pm).",
    "In the 2019 election and the 2020s; one in the 2000 who came.",
    "The 1st, 2nd, 3rd, 4th, 11th, 12th, 13th, 21st, 22nd and 113th.",
    "He weighs 11st, she 12st 5lb; at 12º C and 48º N; 5e is a game.",
    "She finished fourth. The 2. Bundesliga and 1. FC Köln.",
    "The 18-year-old of the 1990s, the ’80s and Henry VIII; the 20th century.",
    "The B-52 and the A320neo, 5G, 4K, 3D, 2x, 10k runs and 7am.",
    "A 3-2 win, a 2.5-mile run, 1/2 cup, 3½ hours, 10x and 1080p.",
    "Psalm 23, 1 Corinthians 13 and Article 5 were cited on 9/11.",
    "He lives at 221B Baker Street, NW1 6XE, phone 030 123 4567.",
)


@pytest.mark.parametrize("line", [*MARKED, *SILENT])
def test_marked_where_braces_stand(line: str) -> None:
    judged(line, RULES)


@pytest.mark.parametrize("language", ["de", "fr", "es", "pl", "ru", "sv"])
def test_other_target_languages_have_their_own_formats(language: str) -> None:
    line = "1,5 Mio. 10.000 900 € 64 % 14h30 24.02.2022 5. 12 000"
    assert found(line, RULES, language) == []


@given(st.lists(PIECES | WORDS, max_size=30).map("".join))
def test_no_text_breaks_a_rule(text: str) -> None:
    found(text, RULES)
