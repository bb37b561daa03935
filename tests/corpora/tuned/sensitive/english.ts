import { templates } from '../../corpus';

/** What must not leave, in English: everyday texts of support, sales, finance, HR and engineering. */
export const sensitiveEnglish = templates(
  'en',
  true,
  'sensitive',
  `
=== support ticket
Ticket [[ticket]]
From: [[name#1]] <[[email#1]]>
Subject: [[Where is my parcel?|Charged twice|Wrong size]]

Hi team,
I ordered [[two tents|a desk lamp|the coffee set]] on [[date]] (order [[order]]) and [[nothing has arrived|it is broken|you took the money twice]]. Please call me on [[phone#1]] or send a replacement to [[address#1]].
Thanks,
[[first#1]]
=== customer e-mail
Dear Sir or Madam,

my name is [[name#1]] and I have been a customer since [[year]]. I would like to [[cancel my subscription|change my delivery address to [[address]]|get the invoice [[invoice]] again]]. You can reach me at [[email#1]] or, better, on my mobile [[phone:mobile#1]].

Kind regards
[[name#1]]
=== reply draft
Write a friendly reply to this: "Hello, [[sex:Mr/Ms#1]] [[last#1]] here. I still wait for my refund of [[price]]. My account is [[iban]]. Write to [[email#1]]."
=== chat with a customer
[10:0[[int:1-9]]] Agent: Hi, how can I help?
[10:[[int:10-19]]] [[first#1]]: i can't log in, my mail is [[email#1]]
[10:[[int:20-29]]] Agent: Could you tell me your full name and date of birth please?
[10:[[int:30-39]]] [[first#1]]: [[name#1]], [[dob#1]]
[10:[[int:40-49]]] Agent: Thanks, I have sent a code to the number ending in [[int:10-99]].
=== meeting notes with a customer
Call with [[name#1]] ([[company]]), [[date]]
- wants [[200 seats|a pilot in two shops]], budget [[price]] k
- decision maker is [[name#2]], reach her via [[email#2]] / [[phone#2]]
- worried about [[delivery times|data protection]]
- next call on [[date]], [[time]]
=== sales hand-over
New lead from the fair: [[name#1]], [[Head of Purchasing|CFO|store manager]] at [[company]], [[phone#1]], [[email#1]]. Lives in [[city]], speaks French, prefers calls after [[time]].
=== HR note
Onboarding [[name#1]]
Start: [[date]]
Born: [[dob#1]]
Home address: [[address#1]]
Private mail: [[email#1]]
[[idline#1]]
Salary [[price]] k, account [[iban]]
=== sick leave
Please summarise for the team lead: [[name#1]] (born [[dob#1]]) has been on sick leave since [[date]] because of [[burnout|a slipped disc|a miscarriage]]. [[gender:He/She#1]] can be reached at [[phone#1]].
=== payroll query
Employee [[name#1]], [[idline#1]], says the net pay in March was wrong. Bank: [[iban#1]]. Please recalculate with tax class [[int:1-6]].
=== reference letter
To whom it may concern: [[sex:Mr/Mrs#1]] [[name#1]], born on [[dob#1]], worked for us as [[an accountant|a shop manager]] from [[date]] to [[date]] and lived at [[address#1]].
=== application
Rank these three applicants:
1. [[name#1]], [[email#1]], [[int:3-14]] years in retail, lives in [[city]]
2. [[name#2]], [[email#2]], born [[dob#2]], moved from [[city]]
3. [[name#3]], [[phone#3]], former teacher
=== invoice
INVOICE [[invoice]]
Bill to:
[[name#1]]
[[addresslines#1]]

1 x [[Oak table|Annual plan]] [[price]]
Payment by bank transfer: IBAN [[iban#1]], reference [[order]]
=== payment problem
My card [[card]] (exp. [[expiry]]) was declined at your checkout, please charge it again for order [[order]]. [[name#1]], [[email#1]]
=== card over the phone
Note from the phone order: [[name#1]], Visa [[card]], valid thru [[expiry]], CVV [[CARD_SECURITY_CODE=[[int:100-999]]]], ship to [[address#1]], tel [[phone#1]]
=== card list
Refund these cards today please:
[[card]] - [[price]]
[[card]] - [[price]]
[[card]] - [[price]]
=== bank details
Here are my bank details for the reimbursement: [[name#1]], IBAN [[iban#1]], BIC [[bic]]. Let me know when it is done.
=== US bank details
Direct deposit form for [[name#1]]: routing number [[routing]], account number [[usaccount]], checking. [[idline:US_SSN#1]].
=== UK bank details
Please pay me to sort code [[sortcode]], account number [[ukaccount]], name [[name#1]].
=== tax form
W-9 for the freelancer: [[name#1]], [[address#1]], [[idline:US_SSN]]. [[He|She]] asks for a contract until [[date]].
=== tenant reference
Applicant: [[name#1]]
Current address: [[address#1]]
[[idline#1]]
Monthly income [[price]]
Landlord's phone: [[phone#2]]
=== KYC
KYC check failed for [[name#1]], born [[dob#1]], [[idline#1]], [[idline:US_PASSPORT]]. Please draft a mail to [[email#1]] that asks for a better scan.
=== passport list
Visa invitation letters, one for each:
[[name#1]], passport number [[id:UK_PASSPORT]], born [[dob#1]]
[[name#2]], passport number [[id:IN_PASSPORT]], born [[dob#2]]
[[name#3]], passport number [[id:US_PASSPORT]], born [[dob#3]]
=== medical note
Patient: [[name#1]], DOB [[dob#1]], [[idline:MEDICAL_RECORD_NUMBER]]
c/o [[chest pain|migraine]] for [[int:2-9]] days. Hx of [[type 2 diabetes|asthma]]. BP [[int:110-160]]/[[int:60-95]]. Start [[metformin 500 mg|ibuprofen 400 mg]]. Review in [[int:2-6]] weeks. Phone [[phone#1]].
=== clinic referral
Dear colleague, thank you for seeing [[name#1]] ([[idline:UK_NHS]]), who lives at [[address#1]] and has had [[palpitations|knee pain]] since [[date]].
=== insurance claim
Claim by [[name#1]], [[idline:HEALTH_INSURANCE_NUMBER]], for physiotherapy on [[date]]. Medicare: [[idline:US_MBI]]. Contact [[email#1]].
=== Medicare Australia
[[name#1]] wants a refund. [[idline:AU_MEDICARE]], [[idline:AU_TFN]], phone [[phone#1]].
=== env file
Why does docker compose not pick up these?

[[SOURCE_CODE=NODE_ENV=production
DATABASE_URL=[[dburl]]
STRIPE_SECRET_KEY=[[secret:STRIPE_SECRET_KEY]]
SENDGRID_API_KEY=[[secret:SENDGRID_API_KEY]]
JWT_SECRET=[[apikey]]
PORT=[[int:3000-9000]]!]]
=== env file
[[SOURCE_CODE=APP_NAME=shop
DB_HOST=db.internal
DB_USER=[[app|crm]]
DB_PASSWORD=[[password]]
AWS_ACCESS_KEY_ID=[[secret:AWS_ACCESS_KEY]]
SLACK_BOT_TOKEN=[[secret:SLACK_TOKEN]]
OPENAI_API_KEY=[[secret:OPENAI_API_KEY]]!]]
=== env file
[[SOURCE_CODE=export GITHUB_TOKEN=[[secret:GITHUB_TOKEN]]
export NPM_TOKEN="[[secret:NPM_TOKEN]]"
export ANTHROPIC_API_KEY='[[secret:ANTHROPIC_API_KEY]]'
export GOOGLE_MAPS_KEY=[[secret:GOOGLE_API_KEY]]!]]
=== code with a key
[[SOURCE_CODE=const client = new Client({
  apiKey: '[[secret]]',
  region: 'eu-central-1',
  timeout: [[int:1000-9000]],
});
await client.send({ to: list, template: [[int:100-9999]] });
// why do I get 401?]]
=== code with a key
[[SOURCE_CODE=import requests
API_KEY = "[[apikey]]"
r = requests.get("https://api.[[host]]/v2/contacts", headers={"X-Api-Key": API_KEY})
print(r.status_code)  # 403, why?]]
=== code with a password
[[SOURCE_CODE=conn = psycopg2.connect(host="10.0.4.[[int:2-99]]", user="[[crm|etl]]", password="[[password]]", dbname="customers")
cur = conn.cursor()
cur.execute("select count(*) from contacts")!]]
=== curl
[[SOURCE_CODE=curl -X POST https://api.[[host]]/v1/messages -H "Authorization: Bearer [[secret:JWT]]" -H "Content-Type: application/json" -d '{"limit": [[int:10-500]]}'!]]
gives me 500, any idea?
=== curl
[[SOURCE_CODE=curl -u admin:[[password]] https://jenkins.[[host]]/job/deploy/build?delay=0!]]
=== CI log
[[datetime]] + git clone https://oauth2:[[secret:GITLAB_TOKEN]]@gitlab.[[host]]/web/site.git
[[datetime]] Cloning into 'site'...
[[datetime]] fatal: unable to access
=== CI log
Run npm publish
npm notice version [[version]]
env: NODE_AUTH_TOKEN=[[secret:NPM_TOKEN]]
npm ERR! code E403
=== slack message
hey, the new webhook for the alerts is [[secret:SLACK_WEBHOOK]] can you write a script that posts our daily numbers there?
=== slack message
the bot token is [[secret:TELEGRAM_TOKEN]], chat id -100[[int:1000000000-1999999999]]. make it send "good morning" at [[time]]
=== slack message
@here new hubspot key: [[secret:HUBSPOT_TOKEN]] and for mailchimp [[secret:MAILCHIMP_API_KEY]], old ones stop on [[date]]
=== password mail
Hi [[first#1]], your new login for the shop backend: user [[login#1]], password: [[password]]. Please change it after the first login.
=== password mail
Welcome to [[company]]! Your temporary password is [[password]]
=== wifi
Guest WiFi in the showroom
SSID: [[Lumen-Guest|Showroom_5G]]
Password: [[password]]
=== login list
Shop admin: admin / pw: [[password]]
Newsletter tool: marketing@[[host]] / password [[password]]
Bank portal PIN is with finance
=== private key
My SSH login fails, here is the key I use:

[[privatekey]]

What is wrong with it?
=== connection string
Power BI cannot connect with this: [[dburl]]
=== azure
The export job uses [[secret:AZURE_STORAGE_KEY]] and stops after [[int:10-90]] s.
=== presigned link
Here is the full customer export: [[secret:SIGNED_URL]]
=== kubernetes
[[SOURCE_CODE=apiVersion: v1
kind: Secret
metadata:
  name: shop
stringData:
  db-password: [[password]]
  github-token: [[secret:GITHUB_TOKEN]]!]]
=== docker compose
[[SOURCE_CODE=services:
  db:
    image: postgres:[[int:13-18]]
    environment:
      POSTGRES_PASSWORD: [[password]]
      POSTGRES_USER: shop!]]
=== web log
[[ip]] - - [[logtime]] "GET /account?email=[[email]] HTTP/1.1" 200 [[int:100-9000]]
[[ip]] - - [[logtime]] "POST /login HTTP/1.1" 302 [[int:100-900]]
=== app log
[[datetime]] INFO user login ok user=[[email]] ip=[[ip]]
[[datetime]] INFO order created customer="[[name]]" total=[[int:10-900]].[[int:10-99]]
[[datetime]] WARN mail bounced to=[[email]] smtp=550
=== audit trail
User [[email]] from [[ip]] exported [[int:100-9000]] rows at [[datetime]]; second session from [[ipv6]].
=== address list
Write labels for these:

[[name#1]]
[[addresslines#1]]
[[phone#1]]

[[name#2]]
[[addresslines#2]]
[[email#2]]

[[name#3]]
[[addresslines#3]]
=== prize winners
The winners of the raffle are [[name#1]] ([[email#1]]), [[name#2]] ([[email#2]]) and [[name#3]] ([[email#3]]). Write a congratulation mail, ask for their addresses.
=== review with contact
"Terrible service! Call me: [[phone]]" wrote [[name#1]] from [[city]] under order [[order]]. Draft a public answer and a private mail to [[email#1]].
=== signature
Could you shorten this mail thread?

> Sounds good, let us talk next week.
>
> Best,
> [[name#1]]
> [[Buyer|Account Manager]], [[company]]
> M: [[phone:mobile#1]] | [[email#1]]
=== forwarded mail
---------- Forwarded message ---------
From: [[name#1]] <[[email#1]]>
Date: [[date]]
Subject: Re: [[complaint|offer]]
To: <[[email#2]]>

[[He told me|She says]] the flat at [[address]] is empty from [[date]]. Keys are with [[name#3]], [[phone#3]].
=== contract
SERVICE AGREEMENT between [[company]] and [[name#1]], residing at [[address#1]] ([[idline#1]]), dated [[date]]. Fee: [[price]] per month to IBAN [[iban]].
=== confidential paper
[[[[marker:STRICTLY CONFIDENTIAL]]|[[marker:CONFIDENTIAL - DO NOT DISTRIBUTE]]]]

[[Project Heron|Project Anvil]]: acquisition of [[company]]
Offer price [[price]] million, signing planned for [[date]]. Do not forward.
=== confidential paper
[[Board memo|Draft annual results]] Q[[int:1-4]] [[year]]
Classification: [[marker:Internal use only]]

Sales fell by [[percent]]; the site in [[city!]] closes in [[date]].
=== NDA
[[marker:Confidential & Proprietary]]
This document is the property of [[company]] and contains trade secrets about [[the roasting process|the new pricing engine]].
=== crypto
Please send the affiliate payout of [[int:1-9]].[[int:10-99]] to [[wallet]], my name is [[name#1]], [[email#1]].
=== fleet list
Which of the cars need a service? [[name#1]] drives [[plate]], [[name#2]] drives [[plate]]; call [[phone#1]] for the keys. License plate [[plate]] is at the garage.
=== accident report
On [[date]] [[name#1]] ([[phone#1]], [[address#1]]) hit our van; registration number [[plate]], insurer ref [[ticket]].
=== disguised mail
write to me at [[hidden:email]] please, the form eats my address
=== disguised mail
My contact is [[hidden:email/atDot]], my number [[phone]], call any time.
=== disguised card
card: [[hidden:card]] expiry [[expiry]] please book the [[suite|table]] for [[int:2-9]]
=== disguised secret
use this token, it is encoded so it is fine: [[hidden:secret]]
=== disguised account
My IBAN is [[hidden:iban]], [[name#1]].
=== disguised phone
Phone [[hidden:phone]] or write [[email]].
=== visitor list
Visitors tomorrow: [[name]], [[name]], [[name]] and [[name]]. Wi-Fi code [[password]], badge questions to [[email]].
=== donor letter
Dear [[sex:Mr/Mrs#1]] [[last#1]], thank you for your gift of [[price]]. We have your address as [[address#1]] and your mail as [[email#1]]; is that right?
=== school list
Allergies: [[name#1]] (peanuts, mother's phone [[phone#1]]), [[name#2]] (lactose, [[phone#2]]), [[name#3]] (bee stings, [[email#3]])
=== travel booking
Passengers: [[name#1]], born [[dob#1]], [[idline:US_PASSPORT#1]]; [[name#2]], born [[dob#2]], [[idline:CA_PASSPORT#2]]. Seats [[int:1-40]]A and [[int:1-40]]B. Card [[card]].
=== complaint to summarise
[[name#1]] of [[address#1]] complains that the courier left the parcel with [[name#2]] at number [[int:2-90]]. [[gender:He/She#1]] wants [[price]] back on card [[card]].
=== speech
My social is [[id:US_SSN]] and I was born on [[dob]], can you tell me if I can retire in [[int:2027-2050]]?
`,
);
