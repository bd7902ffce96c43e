"""The rules of seams over sentences of many topics: what must be marked, and what must not."""

import pytest
from marked import judged

RULES = "capital-in-mid-sentence,glued-words,merged-words,missing-space,name-then-pronoun,sentence-fragment"

MARKED = """\
The talks ended{.On} Friday they begin again.
The minister left for Warsaw{.The} talks go on without him.
It rained in spring{,but} the summer was dry.
He was born in 1951{.His} father was a miner.
The vote was 51{%.The} turnout was low.
They asked for help{;nobody} came.
The village of Orlivka{,300} kilometres from the sea, is empty.
She called the ruling “a farce{”and} left.
The group “Free Rivers{”said} it would appeal.
They shouted{"enough}" and went home.
The senator Ana Prado{(PT} of Bahia) voted against.
The drug (sold as Lunex{)was} withdrawn.
Copper rose by 2 percent{，zinc} fell.
The shelling of {Chernihivwhich} began at dawn killed two.
Prime Minister Jonas {Stoltefrom} Norway agreed; Jonas Stolte is popular.
The mayor, Ricardo Lopes, resigned; {Lopeswas} accused of fraud.
There were {4000people} in the square.
The end {ofthe} season is near.
The {governmentand} the unions agreed.
He wrote it in a {documentpublished} on Monday.
The retirement {ageto} be fixed is an age of 64.
{theSwiss} franc rose.
Karim Benzema {He} will not play.
Dolores Delgado {She} announced it on Monday.
The roof of the church{. of} Saint Anne has fallen in.
The man was arrested by police{. who} had followed him for weeks.
Three men were {detained and detained} in the port.
They were told to {start work and start work} at once.
He asked for {patience and patience} from the fans.
Yesterday {The} team arrived in Doha.
The company will {Raise} the price of milk.
The bridge was {Built} in two years.
They live in the south {Of} the country.
"""

SILENT = """\
See lemonde.fr, kp.ru, T-Online.de, Booking.com, Yahoo.Finance and Kostroma.Today.
The U.S. and the U.K., J.R.R. Tolkien, Ph.D. students, 5 p.m. and e.g. others.
It costs 3,500 or 3.5m, at 11:30 or 11.30, 5:0 or 6-4, on 3/4 or 24.02.2022.
The file is report.Final.Pdf; the tags are war,peace,trade.
The driver(s), the (un)known, the wo(men) and section 12(b)(3).
R&amp;D and Q&amp;A; M&C Saatchi; AT&T; and/or; him/her; 24/7.
The “like”s, the “Brexit”ers, the 6'2" man and the 24" screen.
And so...it goes…on; wait...what?
YouTube, TikTok, LinkedIn, PayPal, BlackRock, SpaceX, easyJet, eBay, deCODE and McKinsey.
Beckwith, Griffith, Bousaid, Roland, Ferdinand, Mathis, Rothere and Goethe.
Football, farmland, software, welfare, jihad, leather, hormone, overall and notwithstanding.
The pitchside scoresheet, a paddleboard, loungewear, hempseeds and keyworkers.
It cost £3million, €40million and $5billion; a 10-year-old; 5G; 747s; the 1990s; 4x4; 3rd; 20th.
Covid19, B52s, MP3s, G20, F16s, iOS17 and H5N1.
Vice Premier He Lifeng met Minister He in Paris, He said.
In the name of God He is praised, and the Lord He knows.
The film Who She Is and the book Because They Can came out.
The firm Acme Inc. of Ohio. The U.S. of old. See p. to be sure. Approx. of late.
He asked “Why?” who knows. They waved the flag ... of what?
More and more, years and years, again and again, over and over, louder and louder.
He waited and waited, tried and tried, talked and talked; she was asked and asked.
Johnson and Johnson, Marks and Marks; neck and neck, half and half, such and such.
Crude oil and oil products; petroleum and petroleum products; labour and labour costs.
Lies and lies, meetings and meetings, friends and friends, thousands and thousands.
The Lord of the Rings, Gone With the Wind, Who Wants to Be a Millionaire and A Tale of Two Cities.
In May last year Will Smith met The Who; The Times wrote of The Hague.
Vitamin A is scarce; hepatitis B and Serie A clubs are not; the film It, the film Up.
Cities Rise From the Ashes While the World Looks On
There are two questions: How did it start? When will it end?
The charity Save the Children, the group Stop the War and the slogan Take Back Control.
El Salvador, La Paz, Las Vegas, Los Angeles, Le Havre, Den Haag, Al Jazeera and De Telegraaf.
"""


@pytest.mark.parametrize("line", [*MARKED.splitlines(), *SILENT.splitlines()])
def test_marked_where_braces_stand(line: str) -> None:
    judged(line, RULES, profile="strict")
