import { templates } from '../../corpus';

/** What marketers and their neighbours paste all day, in English. */
export const benignEnglish = templates(
  'en',
  false,
  'benign',
  `
=== campaign brief
Campaign brief: [[Spring Refresh|Back to School|Summer of Cold Brew|Year-End Sale]] [[year]]

Objective: grow [[newsletter sign-ups|repeat purchases|app installs]] by [[percent]] against last year.
Audience: [[women 25-44 in large cities|first-time buyers|small business owners with 5-50 staff]].
Key message: "[[Feel lighter|Made to last|Work less, do more]]".
Channels: [[paid social, search and e-mail|out-of-home and podcasts|influencers and connected TV]].
Budget: [[price]] thousand, of which [[int:20-60]]% is media.
Flight: [[date]] to [[date]]. KPIs: CTR above [[percent]], CPA below [[price]].
=== newsletter
Subject: [[Your weekend just got better|We saved you a seat|Three recipes for slow Sundays]]
Preheader: [[Up to 40% off|New flavours inside|Only until Sunday night]]

Hello there,

[[The days are getting longer|It is that time of the year again|We have been busy in the kitchen]], and so is our list of things to love. Use code [[coupon]] at checkout for [[int:5-40]]% off everything in the [[garden|kitchen|outdoor]] range. The code works until [[date]].

[[Shop the collection|Find your favourite]]: [[utm]]

You are receiving this e-mail because you signed up at [[host]]. Unsubscribe here: [[url]]
=== product description
[[The Alder|The Quartz|The Fjord]] [[backpack|desk lamp|travel mug]]

[[Light enough to forget, strong enough to trust.|Designed to be used every day for twenty years.]] Made from [[recycled polyester|oak from certified forests|brushed steel]], it weighs just [[int:180-990]] g and holds [[int:2-35]] litres. Dimensions: [[int:10-60]] x [[int:10-60]] x [[int:5-30]] cm. Available in [[sand|moss|ink]] ([[color]]) and [[clay|fog]] ([[color]]). SKU [[sku]], EAN [[ean]]. RRP [[price]].
=== press release
FOR IMMEDIATE RELEASE

[[city!]], [[date]] - [[company#1]] today announced [[record revenue of [[price]] million for the first half|the opening of its [[int:3-40]]th store|a partnership with [[company]]]], up [[percent]] year on year.

"We are proud of what the team has built", said [[name!#1]], [[chief executive|founder|head of marketing]] of [[company#1]]. "Next year we will [[double our range|open two more sites|plant 20,000 trees]]."

About [[company#1]]
[[company#1]] makes [[outdoor gear|plant-based snacks|software for bike shops]] and employs [[int:40-900]] people.

Press contact:
[[name!#2]], [[PR Manager|Corporate Communications]]
[[phone!]]
[[role:press]]
=== press contact footer
Media enquiries: [[name!#1]], [[email!#1]], [[phone!#1]]
Images and logos: [[url]]
Embargoed until [[date]], [[time]].
=== social posts
1/ [[Big news: our oat bar is now palm-oil free.|We asked 1,200 runners what keeps them going.|Monday mood: coffee first.]] ☕
2/ [[It took 14 months and 63 recipes.|Number one answer: friends.|Number two: also coffee.]]
3/ [[Try it and tell us what you think!|Full study in the link.]] #[[slowliving|runhappy|mondaymood]] #[[year]] @[[lumenfoods|alderoutdoor|tandembikes]]
[[utm]]
=== UTM table
source	medium	campaign	url
newsletter	email	[[spring_launch|bfcm26]]	[[utm]]
google	cpc	brand_exact	[[utm]]
linkedin	paid_social	[[whitepaper_q3|webinar_may]]	[[utm]]
partner	referral	always_on	[[utm]]
=== analytics export
Date,Sessions,Users,Bounce rate,Avg. session duration,Conversions
[[isodate]],[[int:1000-90000]],[[int:1000-80000]],[[percent]],00:01:[[int:10-59]],[[int:3-800]]
[[isodate]],[[int:1000-90000]],[[int:1000-80000]],[[percent]],00:02:[[int:10-59]],[[int:3-800]]
[[isodate]],[[int:1000-90000]],[[int:1000-80000]],[[percent]],00:01:[[int:10-59]],[[int:3-800]]
[[isodate]],[[int:1000-90000]],[[int:1000-80000]],[[percent]],00:03:[[int:10-59]],[[int:3-800]]
=== ad report
Campaign ID	Campaign name	Ad set ID	Impressions	Clicks	Spend
[[campaignid]]	Prospecting | US | Broad	[[campaignid]]	[[int:10000-999999]]	[[int:100-9999]]	[[int:100-9000]].[[int:10-99]]
[[campaignid]]	Retargeting | 30d visitors	[[campaignid]]	[[int:10000-999999]]	[[int:100-9999]]	[[int:100-9000]].[[int:10-99]]
[[campaignid]]	Lookalike 1%	[[campaignid]]	[[int:10000-999999]]	[[int:100-9999]]	[[int:100-9000]].[[int:10-99]]
=== SEO keyword list
keyword,volume,difficulty,cpc
[[cold brew coffee|trail running shoes|oak dining table]],[[int:100-90000]],[[int:1-99]],[[int:0-4]].[[int:10-99]]
best [[espresso beans|waterproof backpack|standing desk]] [[year]],[[int:100-90000]],[[int:1-99]],[[int:0-4]].[[int:10-99]]
how to [[descale a kettle|lace hiking boots|oil a table]],[[int:100-90000]],[[int:1-99]],[[int:0-4]].[[int:10-99]]
[[gift ideas|alternatives|near me]] under 50,[[int:100-90000]],[[int:1-99]],[[int:0-4]].[[int:10-99]]
=== meta tags
Please improve these:
[[SOURCE_CODE=<title>[[Organic coffee beans|Handmade oak furniture]] | [[company]]</title>
<meta name="description" content="[[Freshly roasted every Tuesday and shipped the same day.|Tables that outlive trends.]] Free delivery over [[price]].">
<link rel="canonical" href="[[url]]">
<meta property="og:image" content="https://cdn.[[host]]/img/[[hex:32]].jpg">!]]
=== meeting notes, internal
Marketing weekly, [[date]]

- Spring launch: assets are late by [[int:2-9]] days, agency delivers on [[date]]
- Budget: [[int:40-90]]% spent, forecast [[price]] k under plan
- Blog: [[int:2-6]] articles in review, focus on "[[how to choose a tent|zero-waste kitchen]]"
- A/B test: variant B wins with [[percent]] (p = 0.0[[int:1-4]])
- Next: decide on [[trade fair booth|influencer contract|new CMS]] until [[date]]
=== job advertisement
[[Content Marketing Manager|Junior Performance Marketer|Senior Brand Designer]] (m/f/d), [[city!]] or remote

[[company#1]] is looking for somebody who [[writes as clearly as they think|loves numbers as much as stories]]. You bring [[int:2-6]]+ years of experience, [[Figma|Google Analytics 4|HubSpot]] skills and curiosity. We offer [[int:25-32]] days of holiday, a learning budget of [[price]] and a dog-friendly office.

Apply with reference [[ticket]] by [[date]] at [[url]].
=== code question
How do I sort an array of objects by date in JavaScript? I have this:

[[SOURCE_CODE=const items = [{ id: 1, date: '[[isodate]]' }, { id: 2, date: '[[isodate]]' }];
items.sort((a, b) => a.date - b.date);!]]

It does not change the order. Node [[version]], TypeScript [[version]].
=== stack trace
[[SOURCE_CODE=TypeError: Cannot read properties of undefined (reading '[[price|map|length]]')
    at renderCart (/app/src/components/Cart.tsx:[[int:10-400]]:[[int:3-60]])
    at processTicksAndRejections (node:internal/process/task_queues:95:5)
    at async handler (webpack-internal:///./pages/api/[[checkout|search]].js:[[int:10-99]]:[[int:3-30]])!]]
Build [[hex:7]], release [[version]], trace id [[hex:32]], request [[uuid]]. What does it mean?
=== legal footer
[[company#1]] | Registered in [[place:England and Wales]] | Company number [[int:1000000-9999999]] | VAT [[VAT_ID=GB [[int:100-999]] [[int:1000-9999]] [[int:10-99]]!]]
© [[year]] [[company#1]]. All rights reserved. Terms · Privacy · Cookies · Imprint
=== privacy notice
We use cookies to [[understand how our site is used|remember your basket]]. You can change your choice at any time. The controller is [[company]]; questions to [[role:privacy]]. Cookie "_ga" is stored for [[int:12-25]] months, "_fbp" for 90 days. Session cookies end with the session.
=== event page
[[Slow Food Market|Brand Camp|Analytics Day]] [[year]]
[[date]], [[time]]-[[time]]
[[Old Tram Depot|Hall 4, Expo Centre|River Room]], [[address!]]

10:00 Doors open
10:30 Keynote: [[Why nobody reads your e-mail|The end of third-party cookies]] ([[name!#1]], [[company]])
12:00 Lunch
13:30 Panel with [[name!#2]], [[name!#3]] and [[name!#4]]
Tickets from [[price]]: [[utm]]
=== price list
Plan,Monthly,Yearly,Users,Storage
Starter,[[price]],[[price]],1,[[int:5-20]] GB
Team,[[price]],[[price]],[[int:5-15]],[[int:50-200]] GB
Business,[[price]],[[price]],[[int:20-50]],1 TB
All prices excl. VAT. Valid from [[date]].
=== brand guidelines
Colours
Primary: [[color]] (Pantone [[int:100-7000]] C, CMYK 0/[[int:10-90]]/[[int:10-90]]/0)
Secondary: [[color]], [[color]]
Typefaces: [[Inter, Georgia|Helvetica Neue, Source Serif|Montserrat, Lora]]
Minimum logo size: [[int:12-30]] mm or [[int:60-120]] px. Clear space: one letter height. Never tilt, never shade.
Tone of voice: [[warm, plain, never cute|curious, brief, precise]].
=== order numbers
Can you group these by day? [[order]] [[order]] [[order]] [[order]] [[order]]
Tracking: [[tracking]], [[tracking]], [[tracking]]
=== order shipped notice template
Hi {{first_name}},

good news: your order {{order_number}} has left our warehouse. You can follow it here: {{tracking_url}}. It should arrive in [[int:2-4]]-[[int:5-7]] days.

Thank you for shopping with [[company]]!
=== versions and hashes
Release [[version]]
- fix: [[cart total rounds twice|menu hides on iOS]] ([[hex:7]])
- feat: [[dark mode|gift cards]] (#[[int:100-4000]])
- chore: bump vite from [[version]] to [[version]]
sha256: [[hex:64]]
md5: [[hex:32]]
Docker digest sha256:[[hex:64]]
=== book list
[[Reading list for new hires|Books we quote in the trend report]]:
- The Craft of Copy, ISBN [[isbn]]
- Positioning Again, ISBN [[isbn]]
- Data for Designers, ISBN [[isbn]], [[int:120-600]] pages
- Slow Brands, EAN [[ean]]
=== catalogue table
| SKU | EAN | Name | Stock | Price |
|---|---|---|---|---|
| [[sku]] | [[ean]] | [[Olive oil 0.5 l|Trail bottle]] | [[int:0-999]] | [[price]] |
| [[sku]] | [[ean]] | [[Balsamic 0.25 l|Trail cap]] | [[int:0-999]] | [[price]] |
| [[sku]] | [[ean]] | [[Sea salt|Wool socks]] | [[int:0-999]] | [[price]] |
=== content calendar
Week	Channel	Topic	Format	Owner	Status
[[int:1-12]]	Instagram	[[Behind the roast|Trail of the month]]	Reel	Social team	Draft
[[int:13-24]]	LinkedIn	[[Hiring|Sustainability report]]	Carousel	HR marketing	Approved
[[int:25-36]]	Blog	[[Five ways to brew|Layering 101]]	Article	Agency	In review
[[int:37-52]]	Newsletter	[[Black week teaser|Gift guide]]	E-mail	CRM	Idea
=== persona
Persona: "[[[[who:Busy Beth]]|[[who:Outdoor Oliver]]|[[who:Careful Carla]]]]"
Age range 30-45, two kids, lives in the suburbs, income 45-60k. Goals: [[save time|buy less but better]]. Fears: [[greenwash|complicated returns]]. Media: podcasts, Pinterest, local radio. Quote: "[[If it takes three clicks, I am gone.|I read reviews before I breathe.]]"
=== testimonial, public
"[[The best tent we ever slept in.|My kitchen smells like holiday.]]" - [[first!]], verified buyer, [[city!]], 5/5
"[[Delivery was quick, box was tiny.|Support answered in two minutes.]]" - [[first!]], 4/5
Please turn these into three ad headlines of max. 30 characters.
=== translation request
Translate into German, French and Polish, keep the placeholders: "Only {{count}} left in stock! Order within {{hours}} h and get it by {{date}}." Length limit [[int:60-120]] characters. Context: product page, button [[color]].
=== FAQ
Q: How long does delivery take?
A: [[int:2-3]]-[[int:4-7]] working days, [[int:8-14]] to islands.
Q: Can I return opened items?
A: Yes, within [[int:14-100]] days. Print the label at [[url]].
Q: Which payment methods do you accept?
A: Visa, Mastercard, PayPal, Klarna and bank transfer.
Q: How do I reset my password?
A: Click "Forgot password" and follow the link; your new password needs at least [[int:8-14]] characters.
=== help article
How to create an API key

1. Open Settings > Developers > API keys.
2. Click "New key" and give it a name.
3. Copy the key; it is shown only once. Store it in a password manager and never paste it into chats.
Example: [[SOURCE_CODE=curl -H "Authorization: Bearer YOUR_API_KEY" https://api.[[host]]/v1/items!]]
Replace YOUR_API_KEY with your own. Rate limit: [[int:60-1000]] requests per minute.
=== sample configuration
Our README shows this sample, is it clear enough?

[[SOURCE_CODE=DB_HOST=localhost
DB_USER=postgres
DB_PASSWORD=changeme
API_KEY=<your-api-key>
SECRET_KEY=xxxxxxxxxxxxxxxx
PORT=[[int:3000-9000]]!]]
=== research summary
Survey of [[int:400-3000]] adults in [[place:the United Kingdom]], fielded [[date]] to [[date]]. [[int:20-80]]% say price matters most, [[int:10-60]]% name sustainability, margin of error ± [[percent]]. Base: all who bought online in the past 3 months. Chart 4 shows the split by age band (18-24, 25-34, 35-54, 55+).
=== finance summary, public figures
Q[[int:1-4]] [[year]]: net sales [[big]], gross margin [[percent]], EBIT [[big]]. FX: EUR/USD 1.0[[int:1-9]], EUR/GBP 0.8[[int:1-9]]. Guidance for the full year unchanged at [[int:3-9]]-[[int:10-14]]% growth.
=== public figures
Write a short post about [[who:Marie Curie]], [[who:Alan Turing]] and [[who:Rosa Parks]] for [[International Women's Day|our history week]], with one fact each and no more than [[int:60-200]] words.
=== historic dates
Timeline for the about page: founded on [[int:1-28]] May 1987 in a garage in [[city!]]; first shop 1991; 12/03/2004 launch of the web shop; ISO 9001 since 2011; [[int:100-900]] employees today.
=== travel copy
[[Forty-eight hours in [[place:Lisbon]]|A slow week in [[place:Tuscany]]|[[place:Kyoto]] after the crowds]]: start with coffee at the market, take the [[tram|night train]], and leave room for [[pastry|noodles]]. Average temperature in May: [[int:14-27]] °C. Flights from [[price]], [[int:2-9]] h. Best area to stay: near the old town.
=== recipe
[[Tomato galette|Miso soup|Lemon drizzle cake]], serves [[int:2-8]]
[[int:200-500]] g flour, [[int:2-6]] eggs, [[int:50-250]] ml milk, 1 tsp salt. Bake at [[int:160-220]] °C for [[int:15-55]] minutes. Nutrition per 100 g: [[int:90-500]] kcal, fat [[int:1-30]] g. Shorten it to 80 words for Instagram.
=== e-mail subject lines
Give me ten variations of: "[[Last chance: 30% off ends tonight|You left something behind|New in: the winter edit]]". Max. [[int:35-60]] characters, no emoji, one with a number, one question. Benchmark open rate [[percent]].
=== automation flow
Trigger: cart abandoned > [[int:30-90]] min
Wait 4 h -> e-mail 1 (template id [[int:10000-99999]], utm_id=[[campaignid]])
If not opened in 24 h -> SMS "Still thinking? Code [[coupon]]"
Else -> e-mail 2 with review block [[uuid]]
Exit: order placed.
=== tracking snippet
[[SOURCE_CODE=<script async src="https://www.googletagmanager.com/gtag/js?id=[[gaid]]"></script>
<script>
  window.dataLayer = window.dataLayer || [];
  function gtag(){dataLayer.push(arguments);}
  gtag('js', new Date());
  gtag('config', '[[gaid]]', { send_page_view: false });
</script>]]
Why do I see every page view twice?
=== CSS question
Why is this not centred?
[[SOURCE_CODE=.card { display: grid; place-items: center; width: [[int:200-900]]px; margin: 0 auto; color: [[color]]; background: [[color]]; z-index: [[int:1-9999]]; }
@media (max-width: [[int:480-1200]]px) { .card { width: 100%; } }!]]
=== SQL question
[[SOURCE_CODE=SELECT campaign_id, COUNT(*) AS clicks, SUM(cost) AS cost FROM ad_clicks WHERE day BETWEEN '[[isodate]]' AND '[[isodate]]' GROUP BY campaign_id HAVING cost > [[int:100-900]] ORDER BY clicks DESC LIMIT [[int:10-100]];!]]
How can I make it faster? The table has [[big]] rows.
=== JSON configuration
[[SOURCE_CODE={"name": "[[landing-page|product-feed]]", "version": "[[version]]", "locale": "en-GB", "breakpoints": [480, 768, 1200], "theme": {"primary": "[[color]]", "radius": [[int:2-16]]}, "buildId": "[[uuid]]", "integrity": "sha512-[[base:86]]=="}!]]
=== product feed
id,title,gtin,mpn,price,availability
[[int:10000-99999]],[[Trail shoe W|Trail shoe M]],[[ean]],[[sku]],[[int:20-200]].00 GBP,in_stock
[[int:10000-99999]],[[Rain shell|Down vest]],[[ean]],[[sku]],[[int:20-200]].00 GBP,out_of_stock
[[int:10000-99999]],Wool beanie,[[ean]],[[sku]],[[int:20-200]].00 GBP,in_stock
=== A/B test result
Variant A: [[int:10000-99999]] visitors, [[int:200-2000]] conversions ([[percent]])
Variant B: [[int:10000-99999]] visitors, [[int:200-2000]] conversions ([[percent]])
z = [[int:1-3]].[[int:10-99]], p = 0.0[[int:10-49]]. Write a two-sentence summary for the board, no jargon.
=== server log, no people
[[datetime]] INFO  [main] Started in [[int:1-9]].[[int:100-999]] s
[[datetime]] WARN  [pool-[[int:1-9]]-thread-[[int:1-12]]] Slow query: [[int:800-9000]] ms
[[datetime]] INFO  [http] GET /healthz 200 [[int:1-20]]ms
[[datetime]] ERROR [queue] Job [[uuid]] failed after 3 attempts
=== IT notice
Maintenance on [[date]] from [[time]] to [[time]]: the shop will be read-only. Please save your work. The office printer moves to room [[int:100-450]]. Questions: extension [[int:100-999]] or ticket [[ticket]].
=== out of office
Hello and thank you for your message. I am out of the office until [[date]] and will answer after my return. In urgent cases please write to [[role:marketing]].
=== agenda
Quarterly business review
[[time]] Welcome
[[time]] Numbers (30 min)
[[time]] Roadmap [[year]]
[[time]] Q&A
Dial-in details are in the calendar. Slides: version [[int:1-12]], [[int:10-60]] pages.
=== slogan workshop
We need a slogan for [[a bike that folds in ten seconds|a tea that tastes like rain|an insurance for shared flats]]. Brand words: [[bold|gentle|witty]]. Competitors say "[[Just ride|Simply better]]". Avoid: "passion", "unique", "solutions". Ten ideas, max. five words each.
=== glossary
CPC: cost per click. ROAS: return on ad spend. LTV: lifetime value. SSN in our media plan means "same-store numbers". PIN here is a Pinterest pin. IBAN, BIC and SWIFT are explained in the finance glossary, page [[int:3-40]]. DOB: date of briefing.
=== training text on phishing
Never share your password, card number or one-time code by phone or e-mail. Our staff will never ask for your full card number, your CVV or your social security number. Report suspicious mails to [[role:security]].
=== confidential as a word
Our customers' data stays confidential: we [[never sell it|encrypt it]] and delete it after [[int:12-36]] months. Trust is not a secret ingredient, it is [[the recipe|our job]].
=== secret as a word
The secret to a good [[espresso|headline|hike]]? Patience. We share the not-so-secret recipe of our chefs, a top-secret location for brunch, and the password to happiness: [[cake|sleep]].
=== packaging copy
Best before: see lid. Net weight [[int:100-900]] g. Lot L[[int:10000-99999]]B. Store cool and dry. Produced for [[company]], [[address!]]. Barcode [[ean]]. Recycling: PAP 21.
=== store list
Our stores
[[place:Manchester]], [[address!]], Mon-Sat 9-19, [[phone:landline!]]
[[place:Leeds]], [[address!]], Mon-Sat 10-18, [[phone:landline!]]
[[place:Bath]], [[address!]], Tue-Sun 11-17, [[phone:landline!]]
=== contact page
Contact us
[[company#1]]
[[addresslines!]]
Phone: [[phone:landline!]] (Mon-Fri 9-17)
E-mail: [[role:hello]]
Wholesale: [[role:wholesale]]
=== hotline ad
Call us free on [[PHONE_NUMBER=0800 [[int:100-999]] [[int:1000-9999]]!]] or order at [[host]]. Lines are open [[int:7-9]] am to [[int:6-10]] pm.
=== RFC and documentation addresses
In our docs we write 192.0.2.[[int:1-254]], 198.51.100.[[int:1-254]] and 2001:db8::[[int:1-99]] for hosts, jane.doe@example.com and admin@example.org for people, and +1 555 0100 for phones. Does that read well?
=== test cards in docs
To try the checkout use the test card 4242 4242 4242 4242 with any future date and any CVC; 4000 0000 0000 0002 is always declined. 3-D Secure: 4000 0025 0000 3155. No money moves in test mode (pk_test_[[base:24]] is a publishable key).
=== measures and ratios
Image sizes: 1080 x 1350, 1200 x 628, 1920 x 1080. Safe zone [[int:100-300]] px. File size below [[int:100-900]] kB. Length 00:00:[[int:10-59]]. Aspect 4:5, 9:16. Frame rate 23.976. Codec H.264, [[int:2-20]] Mbit/s.
=== influencer brief
Deliverables: [[int:1-3]] reels, [[int:2-5]] stories with swipe-up, usage rights [[int:3-12]] months. Handle: @[[tidal.media|saffron.daily|alder_outdoor]]. Hashtags: #ad #[[slowfood|trailtime]]. Discount code for followers: [[coupon]]. Fee on request. Draft due [[date]].
=== crisis statement
We are aware of the [[delay|recall]] concerning batch [[int:1000-9999]]/[[int:10-99]]. Nobody was hurt. Customers can return the product in any store, with or without a receipt. Updates at [[url]] every day at [[time]].
=== license text
Permission is hereby granted, free of charge, to any person obtaining a copy of the fonts, to use them in print and web. Version [[version]], [[date]]. Checksum [[hex:40]].
=== podcast notes
Episode [[int:3-240]]: [[Why small brands win|The smell of rain]] ([[int:20-70]] min)
00:00 Intro
0[[int:2-9]]:[[int:10-59]] Guest: [[name!#1]], author of "[[Quiet Brands|The Long Aisle]]"
[[int:20-40]]:[[int:10-59]] What we learned
Links: [[url]] · Transcript: [[url]]
=== headline list
10 [[desserts|trails|habits]] worth a detour
We tested [[int:5-40]] [[kettles|tents]]. One made us cry.
Why [[Tuesday|autumn]] is the new [[Friday|spring]]
[[int:3-9]] signs you need a [[better pillow|second bike]]
From [[place:Oslo]] to [[place:Naples]] without flying
=== spreadsheet formulas
[[SOURCE_CODE==IFERROR(VLOOKUP(A2;Sheet2!$A$2:$D$[[int:100-999]];3;FALSE);"")
=SUMIFS(F:F;B:B;"paid_social";A:A;">="&DATE([[year]];1;1))!]]
Why does the second one return 0? Cell A2 holds [[isodate]].
=== shipping table
Zone,Weight up to,Standard,Express
UK,2 kg,[[price]],[[price]]
EU,2 kg,[[price]],[[price]]
World,2 kg,[[price]],[[price]]
Cut-off [[time]]. Parcel size max. 120 x 60 x 60 cm, HS code 4202[[int:10-99]]90.
=== GDPR training
Which of these is personal data: a name, an IBAN, a cookie ID, the weather? Write a quiz with [[int:4-10]] questions, four options each, for people who have [[int:5-15]] minutes.
=== app store text
What's new in [[version]]
• [[Faster search|Widgets for the lock screen]]
• [[You can now pause subscriptions|Maps work offline]]
• Fixes for iOS [[int:16-19]].[[int:0-6]] and Android [[int:12-16]]
Size [[int:20-190]] MB. Rated 4.[[int:1-9]] by [[int:1000-90000]] people.
=== sports result
[[place:Leeds]] beat [[place:Bristol]] [[int:1-5]]-[[int:0-2]] in front of [[int:4000-40000]] fans. Sponsor logo exposure: [[int:8-40]] minutes, media value [[price]] k.
=== podium quote of a public person
As [[who:Steve Jobs]] put it, "design is how it works". [[who:Maya Angelou]] wrote that people never forget how you made them feel. Can we use one of the two on the cover of the report, [[int:20-80]] pages?
=== chat about layout
hey, can you make the hero [[int:20-80]]px smaller and swap the blue ([[color]]) for the new one ([[color]])? also the button says "Add to card", should be cart :) figma frame [[int:1-60]]:[[int:100-9000]]
=== prompt
Act as a senior copywriter. Rewrite the following for a [[LinkedIn|landing page]] audience, keep it under [[int:60-250]] words, active voice, [[British|American]] English: "[[Our platform leverages synergies to empower stakeholders.|We are thrilled to announce that we are moving.]]"
`,
);
