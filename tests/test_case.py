"""The five rules of case over sentences of many topics: what must be marked, and what must not."""

import pytest
from marked import judged

RULES = "lowercase-*,stray-capital"

MARKED = """\
The ferry from {piraeus} was late.
Doctors in {tbilisi} went on strike, the unions said.
He flew from {helsinki} to {tallinn} and back.
The mayor of {drohobych} has resigned.
Two tourists drowned near {dubrovnik} on Sunday.
The pipeline ends at the {urengoy} station.
The vote in {senegal} has been postponed.
Talks between the {united states} and {saudi arabia} failed.
In the capital of {north korea} there was silence.
The refugees crossed the {Black sea} in a trawler.
Rangers patrol the parks of {kenya} and {tanzania}.
The head of {gazprom} left, and Gazprom had no comment.
Prosecutors in {bratislava} charged five people.
The coffee harvest in {brazil} was poor.
The river rose in {passau} again.
The bus left {medellín} at dawn; in Medellín nobody waited.
Trade with Turkey fell, and exports from {turkey}, the ministry said, will fall further.
Prime Minister Ferit Özel and the treasurer, Emre Kaplan, met; {kaplan} said he was tired.
The exhibition opens on {thursday} in Lyon.
The law has been in force since {january}.
They will meet again in {april}, {july} and {october}.
The court ruled on 12 {may} that the sale was void.
The opposition boycotted the {may} elections.
The funeral is on {march} 3.
It snowed in early {march} and in late {may}.
By the end of {august} the lake was dry.
Since {february} 2022 the border has been closed.
On the night of {saturday} to {sunday} shots were heard.
The {japanese} carmaker recalled 40,000 vehicles.
Voters of {kurdish} origin stayed at home.
A {dutch} pilot and a {french} nurse were honoured.
The {vietnamese} press was silent.
He speaks {portuguese}, {swahili} and some {hindi}.
The {muslim} community invited its {jewish} neighbours.
Many {protestants} and {catholics} prayed together.
A {danish} shipping line and a {polish} company won the contract.
The pro-{russian} mayor fled.
The {egyptian} and {sudanese} delegations left the table.
The {scottish} government objected.
Many {afghans} waited at the gate.
The president fell asleep. {his} deputy took over.
The bridge is closed. {cars} must take the ring road.
“{nothing} will be as it was before,” the widow said.
The witness wept. “{they} came at night and took my brother,” she said.
He told the court: “{we} were never asked whether we agreed.”
“We slept in the school.” {around} 300 houses are without a roof.
The bill passed. {now} the senate must vote.
She closed the door. {outside}, the crowd was singing.
The station opened in 1987. {the} architect has died since.
It went on and on all night, and no one at all gave in.¶{in} the end we all went to bed, he said, and so did she.
Hundreds of {Passengers} were stranded.
The city will subsidise 400 {Heaters} this winter.
The bill costs 3 million {Dollars} a year.
Drivers waited two {Hours} at the border.
The union of the {Employees} called for a vote.
The region has lost nine {Hospitals} in ten years.
Prices rise, and with them the {Wages} of the few.
The strike is over. A new {Warning Strike} is not planned.
Every third {Pensioner} is affected, the study says.
They demand lower {Taxes} and better roads.
The drone was hit by {Cruise Missiles}, and other missiles followed.
"""

SILENT = """\
The European commission proposed new rules.
bell hooks died in Kentucky. danah boyd and k.d. lang sent flowers.
My iPhone came from eBay; the iPad is from a macOS developer.
Ursula von der Leyen, Bashar al-Assad and Charles de Gaulle have streets of their own.
It rained in Brussels. von der Leyen was late. al-Assad did not come. de Gaulle would have.
They ate turkey with cranberries and some polish of the brass was done.
He has a nice way of reading; the bath was hot and the march long.
You may come in march order. They may.
May I go? In May we may, and on 3 March they march on the capital.
The august assembly met. An august presence, he was.
Vintage china, a pair of jordan almonds and a chile con carne.
Brussels sprouts, french fries, swiss rolls, danish pastries and a dutch oven.
Venetian blinds and venetian blinds; roman numerals and arabic numerals; a turkish bath.
She drew with indian ink on manila paper in her panama hat.
He used brazil nuts, guinea fowl and wellington boots.
His tastes are catholic with a small c: he has catholic tastes.
A mexican wave ran through the stadium, a russian roulette of a season.
The chinese whispers of the trade and the japanese knotweed of the garden.
It was all pidgin english to him, and they went dutch.
The word ukraine means borderland. The bird is called hindi.
The label said “paris” in small letters.
Follow @kyiv, #ukraine and www.brussels.example or write to press@geneva.example.
See notes on berlin.example/tuesday and /home/moscow/june.
The file is named madrid.txt, the other one sunday_march.csv.
“El alcalde de sevilla no vino,” said the poster.
Un hombre de sevilla vive en madrid desde enero.
In telemedicine, in photovoltaics and in fintech the region leads.
In lockdown, in crypto and in reponse to the crisis much was lost.
The photovoltaic site and the desalinisation station were closed.
The mayor of towns like ours, the mayor of nowhere.
He went from bad to worse, from saltwater to freshwater.
A white house stands by the black sea of asphalt on the west bank of the river.
The red cross on the map marks the world bank of seeds.
The Guardian and the united front of states reported it.
He is a bohemian with a spartan flat, a tsar of taste, a platonic friend.
The diesel price rose to 30 degrees celsius of anger, as a wit put it.
Mr. Brown met Gordon Brown; the brown dog and the brown said nothing.
The president said he would go. The former minister said nothing to President Sarkissian.
The omicron variant spread; New Omicron cases fell.
Approx. half of the firms, e.g. in Ohio, closed at 5 p.m. on Monday.
Acme Inc. said so. The U.S. troops and the U.N. envoy left. See No. 5 vs. the rest.
“Why?” he asked. “Who knows!” she said. Yahoo! said nothing.
He waited … and waited. She paused... then left. “I thought … no,” he said.
He calls it “a page turned.” She speaks of “the end of something.”
“no comment” was the reply. The shirt reads “born to lose.”
“omg i can’t believe this is real,” she tweeted.
We want:¶rents that fall for the tenants of this city of ours, now.¶buses that run until the early morning.
She knows three things: how to wait, when to leave and whom to trust.
adidas rose. easyJet fell. thyssenkrupp was flat.
The Bank raised rates; the Government fell; the Church was silent; Parliament rose; the State pays.
The Department of Energy, the Ministry of Health and the Board of Taxes published figures.
Members of Parents for Peace, Doctors without Borders and Victims of Terrorism spoke.
The United Auto Workers, the Transport Workers’ Union and the Teachers Union met.
She read the Children Act, the Drugs Bill and “The Hospitals.”
Tax Relief for Pensioners and Employees Delayed Again
They watched 60 Minutes, 48 Hours and the film Passengers.
Several Democrats, many Republicans and two Greens met hundreds of Marines.
The Employees Retirement Fund and the Employees Retirement Board said Employees are safe.
LISBON (AP) — Farmers blocked the road. LONDON - Passengers waited.
There is one question: Taxes. Or two: Wages and rents.
It was Euro 2024, and the Euros were fun. It cost 20 euros.
The strike at Strike Energy Ltd hit the Missile Defense Agency, not the missiles.
He won a Tony and an Oscar, drove a Ford and ran for the Conservatives.
On Friday the Warriors beat the Rockets by ten points.
The Citizen and the Independent carried it; People magazine did not.
His wife teaches Polish, and his Danish is rusty; he likes a danish and coffee.
"""


@pytest.mark.parametrize("line", [*MARKED.splitlines(), *SILENT.splitlines()])
def test_marked_where_braces_stand(line: str) -> None:
    judged(line, RULES, profile="strict")
