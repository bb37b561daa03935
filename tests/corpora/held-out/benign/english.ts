import { texts } from '../own-templates';

/** English texts that anybody may see. */
export const benignEnglish = texts(
  'en',
  false,
  'everyday',
  `
=== campaign brief
Brief: "Slow Sundays" spring campaign

Objective: lift repeat purchase among lapsed buyers by [[int:3-12]] %.
Audience: urban renters, 28 to 44, who cook at home twice a week.
Single-minded message: good bread takes its time.
Mandatories: claim in lower case, pack shot in the last two seconds, legal line at 12 pt.
Deliverables: 1 x 30", 3 x 6" cut-downs, 12 statics in 1:1, 4:5 and 9:16.
Budget: £[[int:40-240]]k working media. First round of ideas on [[date]].

=== newsletter
Subject: Your balcony called. It wants tomatoes.
Preheader: Three easy varieties, one lazy watering trick

Hi there,

March is for seedlings. We picked [[int:3-9]] varieties that forgive a forgotten weekend, and our head gardener shows how to prick them out without tears. Until Sunday, code [[coupon]] takes 15 % off all peat-free soil.

[Show me the seeds] [[utm]]

You get this mail because you signed up at our shop. Unsubscribe | Preferences | Imprint

=== product description
Rewrite for a younger tone, max 80 words:

The Norrvik desk lamp throws a warm, even light ([[int:2-4]]700 K, CRI 95) across your whole workspace. Its aluminium arm swivels 270°, the dimmer remembers your last setting, and the base hides a 10 W wireless charger. 1.8 m fabric cable. Item no. [[sku]], EAN [[ean]]. Energy class E.

=== press release @GB
FOR IMMEDIATE RELEASE

[[company]] opens its first repair café in [[place:Leeds]]

[[place:LEEDS]], [[date]] – From next month, customers can bring worn jackets and backpacks to the store on [[place:Briggate]] and have them mended free of charge. "Nothing is greener than the coat you already own," says [[name!#1]], managing director of [[company]].

About [[company]]
Founded in 1987, the company runs 41 shops in six countries.

Press contact
[[name!#2]], Head of Communications
[[phone:landline!]] · [[role:press]]

=== imprint @GB
Legal notice
[[company]], registered in England and Wales, company no. 0~(#######)~
Registered office: [[place:4 Canal Wharf, Bristol BS1 5QA]]
VAT registration number [[VAT_ID=GB ~(### #### ##)~!]]
Telephone [[PHONE_NUMBER=~(0117 9## ####)~!]] · [[role:info]]

=== event page
Beyond the Banner – a day about brand and performance
[[date]], doors 9:30, [[place:Old Granary]], [[place:Cork]]

10:00 Keynote: Why we stopped counting clicks – [[name!#1]], CMO at [[company]]
11:15 Panel: Retail media without tears – [[name!#2]], [[name!#3]] and [[name!#4]]
14:00 Workshop: Briefing a chatbot properly – [[name!#5]]
Tickets £[[int:49-349]], students half price.

=== utm table
| campaign | source | medium | clicks | CPC | ROAS |
|---|---|---|---|---|---|
| spring_boxes | google | cpc | [[int:900-9000]] | 0.[[int:10-99]] | 4.[[int:0-9]] |
| spring_boxes | meta | paid_social | [[int:900-9000]] | 0.[[int:10-99]] | 2.[[int:0-9]] |
| brand_de | bing | cpc | [[int:100-900]] | 0.[[int:10-99]] | 11.[[int:0-9]] |
| retargeting_14d | criteo | display | [[int:5000-90000]] | 0.0[[int:1-9]] | 3.[[int:0-9]] |

Which line would you cut first, and why?

=== tracking links
Check these for typos please:
[[utm]]
[[utm]]
https://www.[[host]]/lp/autumn?gclid=[[gclid]]&ref=[[hex:12]]
https://[[host]]/s/[[base:10]]

=== seo keyword list
keyword;volume;difficulty;position
oat milk barista;[[int:900-40000]];[[int:5-80]];[[int:1-60]]
best oat milk for coffee;[[int:900-40000]];[[int:5-80]];[[int:1-60]]
is oat milk gluten free;[[int:900-40000]];[[int:5-80]];[[int:1-60]]
oat milk near me;[[int:900-40000]];[[int:5-80]];[[int:1-60]]
Group them by intent.

=== price list
Trade price list, valid from [[date]]
Art.         Description              Unit    Price
[[sku]]   Rope handle crate S      pc      [[price]]
[[sku]]   Rope handle crate M      pc      [[price]]
[[sku]]   Jute liner               10 pc   [[price]]
[[sku]]   Chalk label set          50 pc   [[price]]
Minimum order 250. Prices ex works, excl. VAT.

=== job ad
We're hiring: Lifecycle Marketing Manager (f/m/x), [[place:Dublin]] or remote in the EU

You will own onboarding, win-back and referral flows for four markets. You bring three years with a marketing automation tool, a feeling for short sentences, and you know what an incrementality test is. We offer 30 days off, a learning budget and a very good coffee machine. Apply with three links to your work at https://jobs.[[host]].

=== javascript question
Why does this log undefined on the first click?

[[SOURCE_CODE=const cache = new Map();

async function loadPrice(sku) {
  if (cache.has(sku)) return cache.get(sku);
  const response = await fetch(\`/api/prices/\${sku}\`);
  const { price } = await response.json();
  cache.set(sku, price);
}

document.querySelector('#buy').addEventListener('click', async () => {
  console.log(await loadPrice('[[sku]]'));
});]]

=== sql question
How can I get the share per channel in one query?

[[SOURCE_CODE=SELECT channel, COUNT(*) AS orders, SUM(net_total) AS revenue
FROM orders
WHERE created_at >= DATE '2026-01-01'
GROUP BY channel
ORDER BY revenue DESC;]]

=== css question
[[SOURCE_CODE=.hero {
  display: grid;
  grid-template-columns: minmax(0, 1fr) 24rem;
  background: [[color]] url("/img/hero-[[hex:8]].avif") center / cover;
  color: [[color]];
}

.hero__title { font: 700 clamp(2rem, 5vw, 4rem)/1.05 "Inter", sans-serif; }]]
The title overflows on small phones. Fix?

=== python csv question
[[SOURCE_CODE=import csv
from collections import Counter

with open("clicks.csv", newline="") as handle:
    rows = list(csv.DictReader(handle))

totals = Counter()
for row in rows:
    name = row["campaign"]
    totals[name] += int(row["clicks"])

for name, clicks in totals.most_common(5):
    print(f"{name:<30}{clicks:>8}")]]
Make it read gzip files too.

=== stack trace
TypeError: Cannot read properties of null (reading 'dataset')
    at mountCarousel (carousel.js:[[int:10-400]]:17)
    at HTMLDocument.<anonymous> (main.[[hex:8]].js:1:[[int:1000-90000]])
Build [[version]], commit [[hex:40]], Chrome 141 on Windows 11. Happens only after the consent layer closes.

=== legal footer
© [[year]] [[company]]. All rights reserved. Product names are trademarks of their owners. Past results do not guarantee future ones. Offer ends [[date]] at midnight, while stocks last, cannot be combined with other vouchers. See terms at [[url]].

=== meeting notes
Weekly sync, brand team
- Packaging: varnish test failed, second run at the printer next Tuesday
- Social: reach up [[percent]], saves down; try fewer carousels
- Web: new header live behind a flag, version [[version]]
- Budget: [[int:12-80]]k left for Q4, propose podcast test
Next steps: creative director writes two lines for the claim; agency sends revised timing.

=== linkedin post
Unpopular opinion: your style guide is too long. Ours had 114 pages and nobody opened it. We cut it to one page with [[int:7-15]] examples, and the number of off-brand decks fell by half in a quarter. What would be on your one page? #branding #writing #lessismore

=== survey questionnaire
1. How did you first hear about us? (Friend / Search / Social / Shop window / Other)
2. On a scale from 0 to 10, how likely are you to recommend us?
3. How old are you? 18–24 / 25–34 / 35–49 / 50–64 / 65+
4. Which of these did you buy in the last 12 months?
5. May we contact you again? If yes, leave your e-mail address on the next page.

=== shipping update
Your order [[order]] is on its way! Tracking number [[tracking]], carrier hands over at the parcel shop. Invoice [[invoice]] is in your account. Weight 2.[[int:1-9]] kg, 1 of 1 parcels.

=== release notes
## [[version]] ([[isodate]])
- Fix: totals rounded twice in the cart (#[[int:1000-9999]])
- Feat: drag to reorder blocks
- Chore: bump bundler to [[version]], lockfile sha256-[[base:43]]=
- Docs: migration guide from 3.x
Write a friendly changelog for customers.

=== checksum list
[[hex:64]]  brand-kit-2026.zip
[[hex:64]]  fonts.tar.gz
[[hex:32]]  (md5) logo.eps
UUID of the asset folder: [[uuid]]

=== book list
Reading list for new copywriters
- On Writing Well, ISBN [[isbn]]
- [[who:Ogilvy]] on Advertising, ISBN [[isbn]]
- Made to Stick, ISBN [[isbn]]
Please write one line on why each matters.

=== brand guidelines
Primary colour Pine [[color]], secondary Sand [[color]], accent Coral [[color]]. Clear space equals the height of the k. Never stretch, outline or rotate the mark. Headlines in Canela, body in Söhne 16/24. We say "people", not "users"; "sign in", not "log in".

=== opening hours @GB
Our shops
[[place:Bath]], [[place:17 Green Street]], Mon–Sat 9:30–18:00
[[place:York]], [[place:5 Stonegate]], daily 10:00–17:30
[[place:Glasgow]], [[place:221 Buchanan Street]], Mon–Sat 9:00–19:00, Sun 11:00–17:00
Customer hotline [[PHONE_NUMBER=0800 ~(### ####)~!]] (free), weekdays 8 to 20

=== store finder @US
Find us in [[place:Chicago]]: [[place:1440 N Milwaukee Ave, Chicago, IL 60622]]. In [[place:Seattle]]: [[place:85 Pike St, Seattle, WA 98101]]. Call toll-free [[PHONE_NUMBER=1-800-~(###-####)~!]] or chat with us.

=== faq text
How long do I have to return something? 100 days. Do I need the box? No. Where is my refund? Usually within [[int:3-10]] working days on the same card you paid with. Can I change my delivery address? Yes, until the parcel leaves the warehouse. Is my credit card number stored? Never; our payment provider keeps it.

=== privacy notice text
We process your name, e-mail address, phone number and delivery address to fulfil the contract (Art. 6(1)(b) GDPR). Passwords are stored hashed. We never ask for your PIN or your card's security code. You may object at any time by writing to [[role:privacy]].

=== media plan
Flight: KW 14–19
TV: 420 GRP, 20"
OOH: 180 city lights, [[place:Hamburg]] and [[place:Cologne]]
Audio: 2 spots a day, morning drive
Digital: programmatic 60 %, direct 40 %; frequency cap 4/week
Total net: EUR [[big]]

=== ab test result
Variant A: [[int:10000-90000]] sessions, [[int:200-900]] conversions
Variant B: [[int:10000-90000]] sessions, [[int:200-900]] conversions
p = 0.0[[int:1-9]], uplift [[percent]]. Is that significant, and how long should we have run it?

=== gtm setup
Container [[gaid]], property [[gaid]], ads tag [[gaid]], pixel [[campaignid]]. Trigger: scroll depth 75 %. Consent mode v2, default denied. Does the order of the tags matter?

=== recipe copy
Sheet-pan gnocchi, serves 4, 25 minutes: 800 g gnocchi, 400 g cherry tomatoes, 2 red onions, 150 g feta, olive oil, oregano. Oven at 220 °C, 20 minutes, stir once. Make it sound like summer in [[place:Naples]], in 60 words.

=== history text
In 1843 [[who:Ada Lovelace]] published notes on [[who:Charles Babbage]]'s analytical engine. Explain in simple words for our museum's audio guide why note G is famous, and mention [[place:London]].

=== ad copy variants
Headline 1 (30): Bikes that carry everything
Headline 2 (30): 0 % financing for 24 months
Headline 3 (30): Test ride in your town
Description (90): Cargo e-bikes with 10 years on the frame. Book a free test ride today.
Path: /cargo/test-ride. Give me five more of each.

=== partner announcement @US
[[company]] and [[company]] today announced a partnership to bring refill stations to 200 grocery stores across [[place:Ohio]] and [[place:Pennsylvania]]. "Shoppers asked for it," said [[name!#1]], chief executive officer of the group. Media inquiries: [[role:media]], [[phone:landline!]].

=== template with placeholders
Dear {{first_name}},

thank you for your order {{order_number}}. We will ship to {{street}}, {{zip}} {{city}} on {{ship_date}}. Questions? Write to {{support_email}} or call {{support_phone}}.

Please translate into Dutch, keep the placeholders.

=== config example from docs
Set up the CLI like this:

[[SOURCE_CODE=export API_KEY=your-api-key-here
export DB_PASSWORD=changeme
curl -H "Authorization: Bearer <TOKEN>" https://api.example.com/v2/reports!]]

Replace the values with your own. What does the header do?

=== password advice article
Write 200 words for our help center: why a passphrase of four random words beats P@ssw0rd, what a password manager does, and how to switch on two-factor codes. Tone: calm, no scare tactics.

=== warehouse numbers
Pallet SSCC 00~(##################)~, lot L26~(###)~B, best before 11/2027, GTIN [[ean]], batch of 1,200. Dock 7, slot 14:30.

=== train the trainer agenda
09:00 Welcome and coffee
09:30 How people skim
10:45 Break
11:00 Rewrite clinic in pairs
12:30 Lunch, vegetarian
13:30 Voice and tone bingo
15:00 Wrap-up, feedback form at [[url]]

=== academic question
Compare [[who:Porter]]'s five forces with a SWOT analysis for a mid-size bakery chain. Use a table, then three recommendations. Cite [[who:Michael Porter]] where useful.

=== confidential in a sentence
Our new privacy campaign needs a slogan. Ideas so far: "What's confidential stays confidential", "Secret recipe, open kitchen", "Strictly for your eyes: 30 % off". Which one works best and why?

=== quarterly figures public
Q2 at a glance: revenue EUR [[big]], gross margin [[percent]], 14 new stores, 3,120 employees. Outlook confirmed. Conference call on [[date]] at [[time]] CET, webcast at [[url]].

=== git question
I ran git rebase -i HEAD~4 and now origin/main is 3 behind. Commits: [[hex:7]], [[hex:7]], [[hex:7]]. How do I push without losing the colleague's fix in [[hex:40]]?

=== hex and ids in json
[[SOURCE_CODE={
  "id": "[[uuid]]",
  "sku": "[[sku]]",
  "ean": "[[ean]]",
  "etag": "[[hex:32]]",
  "color": "[[color]]",
  "updated_at": [[unixtime]],
  "version": "[[version]]"
}!]]
Write a JSON schema for this.
`,
);
