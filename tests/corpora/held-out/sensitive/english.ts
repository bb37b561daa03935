import { texts } from '../own-templates';

/** English texts that should not leave the company. */
export const sensitiveEnglish = texts(
  'en',
  true,
  'private',
  `
=== support e-mail @GB
From: [[name#1]] <[[email#1]]>
To: [[role:help]]
Subject: Re: Re: order [[order]] arrived broken

Hello again,

as I told your colleague on [[date]], the lamp came with a cracked shade. I attached photos twice already. Please send the replacement to my sister's place instead, nobody is home at mine:

[[name#2]]
[[addresslines]]

You can ring her on [[phone#2]] before delivery.

[[Regards|Many thanks|Yours sincerely]]
[[first#1]]

=== summarise this complaint
Can you rewrite this so that it sounds less angry? It goes to the area manager.

"My name is [[name#1]] and I have been a loyalty member since [[year]]. On Saturday your branch charged my card [[card]] twice for the same pushchair. I want the [[price]] back within five working days. My mobile is [[phone:mobile#1]]."

=== live chat transcript @US
[[time]] Visitor: hi is anyone there
[[time]] Agent ([[PERSON=Mia!]]): Hi! Welcome back. May I have your name and the e-mail on file?
[[time]] Visitor: [[name#1]], [[email#1]]
[[time]] Agent ([[PERSON=Mia!]]): Thanks! And for verification the last delivery address?
[[time]] Visitor: [[address]]
[[time]] Agent ([[PERSON=Mia!]]): Perfect. I see subscription [[customerno]] was paused.
[[time]] Visitor: yes because i moved, text me at [[phone#1]] when its on again

=== hr note @GB
Return-to-work meeting, notes for the file

Employee: [[name#1]]
Date of birth: [[dob#1]]
NI number: [[id:UK_NINO]]
Manager present: [[name#2]]

Absent 11 days with lower back pain. Phased return over three weeks agreed. [[first#1]] asked that the reason is not shared with the team. Emergency contact is [[gender:her/his#1]] partner, [[name#3]], on [[phone#3]].

=== termination letter @US
[[date]]

[[marker:PERSONAL AND CONFIDENTIAL]]

[[name#1]]
[[addresslines]]

Dear [[sex:Mr./Ms.#1]] [[last#1]],

This letter confirms that your employment with [[company]] ends on [[date]]. Your final paycheck, including [[int:3-22]] days of accrued leave, will be deposited into the account ending as usual (routing [[routing]], account [[usaccount]]). COBRA forms will be mailed to the address above. Questions go to [[email#2]].

Sincerely,
[[name#2]]
Director, People Operations

=== curriculum vitae
[[name#1]]
[[addresslines]]
Mobile [[phone:mobile#1]] · [[email#1]] · linkedin.com/in/[[login#1]]
Born [[dob#1]]

PROFILE
Performance marketer with nine years in travel and retail; built two in-house teams from scratch.

EXPERIENCE
Head of Growth, [[company]] ([[year]] – present)
Paid Social Lead, [[company]] (2015 – 2019)

REFERENCES
[[name#2]], former line manager, [[phone#2]]

=== recruiter summary
Score these three candidates against the brief, 1 to 5:

1) [[name#1]], [[AGE=[[int:24-58]]]], currently at [[company]], wants [[price]] a day, [[email#1]]
2) [[name#2]] - strong on SQL, weak on stakeholders. Reach [[gender:him/her#2]] at [[phone#2]]
3) [[name#3]], referred by [[name#4]]; notice period 3 months; [[email#3]]

=== invoice @US
[[company]]
INVOICE [[invoice]]                      Date: [[date]]

Bill to:
[[name#1]]
[[addresslines]]

Brand photography, half day            $1,450.00
Retouching, 12 images                    $540.00
Total due                              $1,990.00

Please remit by ACH
Account holder: [[name#2]]
Routing number: [[routing]]
Account number: [[usaccount]]
Questions: [[email#2]]

=== bank details changed @GB
hi [[first#1]], quick one, supplier has changed bank. New details for the run tonight:
name on account [[name#2]]
sort code [[sortcode]]
acc no [[ukaccount]]
ref [[invoice]]
can you update it before 4? ta

=== forwarded thread
---------- Forwarded message ---------
From: [[name#1]] <[[email#1]]>
Date: Tue, 14 Apr 2026 at [[time]]
Subject: Fwd: guest list for the dinner
To: [[name#2]] <[[email#2]]>
Cc: [[name#3]] <[[email#3]]>

[[first#2]], here are the plus ones:
- [[name#4]] (no shellfish)
- [[name#5]], arrives late, her number is [[phone#5]]
- [[name#6]]

Best
[[first#1]]

--
[[name#1]]
Partnerships | [[company]]
m: [[phone:mobile#1]]

=== medical referral @GB
Dear colleague,

Re: [[name#1]], DOB [[dob#1]], NHS No [[id:UK_NHS]]
[[address]]

Thank you for seeing this [[AGE=[[int:31-79]]-year-old]] [[gender:gentleman/lady#1]] with a six month history of exertional chest pain. Current medication: ramipril 5 mg, atorvastatin 20 mg. Next of kin [[name#2]], tel. [[phone#2]].

Kind regards
Dr [[name#3]]

=== insurance intake @US
Patient: [[last#1]], [[first#1]]
DOB: [[dob#1]]
MRN: [[id:MEDICAL_RECORD_NUMBER]]
SSN: [[id:US_SSN]]
Primary insurance member ID: [[id:HEALTH_INSURANCE_NUMBER]]
Phone: [[phone#1]]
Reason for visit: follow-up after knee replacement, left
Allergies: penicillin

=== access log
[[ip]] - - [[logtime]] "GET /account/reset?email=[[email#1]]&token=[[GENERIC_API_KEY=[[base:24]]!]] HTTP/2" 200 5120
[[ip]] - - [[logtime]] "POST /login HTTP/2" 302 0
[[ip]] - [[login#2]] [[logtime]] "GET /export/customers.csv HTTP/2" 200 884120
[[ipv6]] - - [[logtime]] "GET /robots.txt HTTP/2" 404 162

=== application log
[[datetime]] INFO  signup: created user id=[[int:1000-99999]] mail=[[email#1]] ip=[[ip]]
[[datetime]] WARN  sms: delivery to [[phone:intl#1]] failed, carrier 30007
[[datetime]] ERROR billing: card [[card:plain]] declined code=51 customer="[[name#1]]"
[[datetime]] INFO  billing: retry scheduled in 3600s

=== env file
# production, do not commit
APP_ENV=production
APP_URL=https://[[host]]
DATABASE_URL=[[dburl]]
STRIPE_SECRET=[[secret:STRIPE_SECRET_KEY]]
SENDGRID_API_KEY=[[secret:SENDGRID_API_KEY]]
SLACK_BOT_TOKEN=[[secret:SLACK_TOKEN]]
LOG_LEVEL=info
CACHE_TTL=3600
ADMIN_PASSWORD=[[password]]

=== docker compose
Why does the web container not reach the database?

[[SOURCE_CODE=services:
  db:
    image: postgres:16
    environment:
      POSTGRES_USER: crm
      POSTGRES_PASSWORD: [[password]]
    volumes:
      - data:/var/lib/postgresql/data
  web:
    build: .
    environment:
      OPENAI_API_KEY: [[secret:OPENAI_API_KEY]]
      REDIS_HOST: cache
    depends_on: [db]
volumes:
  data: {}]]

=== python with keys
this throws KeyError 'rows', what am i doing wrong

[[SOURCE_CODE=import requests

API = "https://api.hubapi.com/crm/v3/objects/contacts"
HEADERS = {"Authorization": "Bearer [[secret:HUBSPOT_TOKEN]]"}

def fetch(limit=100):
    response = requests.get(API, headers=HEADERS, params={"limit": limit})
    response.raise_for_status()
    return response.json()["rows"]

if __name__ == "__main__":
    for contact in fetch():
        print(contact["id"])]]

=== terraform question
[[SOURCE_CODE=provider "aws" {
  region     = "eu-west-1"
  access_key = "[[secret:AWS_ACCESS_KEY]]"
  secret_key = "[[GENERIC_API_KEY=[[base:40]]]]"
}

resource "aws_s3_bucket" "assets" {
  bucket = "brand-assets-prod"
  tags   = { team = "marketing" }
}]]

plan says access denied, which policy do I need?

=== kubernetes secret
kubectl get secret crm -o yaml gives me this, how do I rotate it?

[[SOURCE_CODE=apiVersion: v1
kind: Secret
metadata:
  name: crm
  namespace: prod
stringData:
  api-token: [[secret:GITLAB_TOKEN]]
  webhook: [[secret:SLACK_WEBHOOK]]
  db-password: [[password]]]]

=== password in a sentence
Hey, the wifi at the pop-up store is "Guest-[[int:10-99]]" and the password is [[password]]. The till logs in with user [[login#1]] and pw [[password#2]].

=== password reset by chat
[[first#1]]: i'm locked out of the ads account again
[[first#2]]: use mine for today, [[email#2]]
[[first#2]]: pass: [[password]]
[[first#1]]: lifesaver
[[first#2]]: change it back after pls!!

=== server access
[[SOURCE_CODE=ssh deploy@[[ip]] -p 2222!]]
password: [[password]]
sudo su, then edit /etc/nginx/sites-enabled/shop.conf
The old box was [[ip]], same login.

=== private key
My deploy fails with "invalid format". Here is the key I pasted into the CI variable:

[[privatekey]]

Is a newline missing at the end?

=== tax form help @US
How do I fill in line 8 of the W-9 for a sole proprietor?
Name: [[name#1]]
TIN: [[id:US_SSN]]
Address: [[address]]

=== payroll export @US
[[CUSTOMER_TABLE=Employee ID,Last Name,First Name,SSN,Hire Date,Salary
1001,[[last#1]],[[first#1]],[[id:US_SSN]],03/14/2019,74500
1002,[[last#2]],[[first#2]],[[id:US_SSN]],11/02/2020,68200
1003,[[last#3]],[[first#3]],[[id:US_SSN]],06/21/2021,91000
1004,[[last#4]],[[first#4]],[[id:US_SSN]],01/09/2023,58800]]

=== travel booking
Please turn this into a table for the travel agent:

[[name#1]], passport no. [[PASSPORT_NUMBER=~(@########)~]], DOB [[dob#1]], aisle seat
[[name#2]], passport no. [[PASSPORT_NUMBER=~(#########)~]], DOB [[dob#2]], vegetarian
Contact on the road: [[phone:intl#1]]

=== tenancy
This agreement is made on [[date]] between [[name#1]] ("Landlord") and [[name#2]], born [[dob#2]], presently residing at [[address]] ("Tenant"). The monthly rent of [[price]] is payable by standing order to IBAN [[iban]]. The tenant may be reached at [[email#2]].

=== lower case chat @US
hey so i talked to [[name#1]] yesterday, shes at [[phone#1]] now bc she left the old job. also her new email is [[email#1]]. can u add her to the vip list w/ her bday [[dob#1]]

=== ocr scan
INVOICE  TO
[[name#1]]
[[addresslines]]

Inv0ice No  [[invoice]]
Date   [[date]]
Descript1on            Am0unt
Wedding cake 3 tier    [[price]]

Pay to  IBAN  [[iban]]
Tel  [[phone#1]]

=== marker and strategy
[[marker:STRICTLY CONFIDENTIAL]]
Project Marigold – working paper

We plan to acquire two regional bakeries before the end of Q3. Price range and timeline are in the annex. Deal lead is [[name#1]] ([[email#1]]). Do not forward.

=== board minutes
[[marker:Confidential – not for distribution]]

Minutes of the board meeting, [[date]]
1. Results are 4 points under plan.
2. The headcount reduction of 38 will be announced after the works council has been heard.
3. [[name#1]] steps down as CFO; successor to be named.

=== legal hold
[[marker:ATTORNEY-CLIENT PRIVILEGED]]

[[first#1]], please shorten my e-mail to opposing counsel. Our client [[name#2]] ([[phone#2]]) accepts a settlement of [[price]] only if the non-disparagement clause is mutual.

=== crm note block
Account: [[company]]
Primary contact: [[name#1]] (decision maker)
Direct line: [[phone#1]]
E-mail: [[email#1]]
Home office: [[address]]
Kids' names [[PERSON=Poppy]] and [[PERSON=Theo]], loves sailing. Renewal in May, push for three years.

=== bulk recipients
Remove duplicates and sort by last name:
"[[name#1]]" <[[email#1]]>; "[[name#2]]" <[[email#2]]>; "[[name#3]]" <[[email#3]]>; "[[name#4]]" <[[email#4]]>; "[[name#5]]" <[[email#5]]>; "[[name#6]]" <[[email#6]]>

=== crypto payout
The influencer wants to be paid in crypto. Wallet: [[wallet]]. Legal name for the contract: [[name#1]], [[email#1]].

=== card by phone
order taken over the phone just now: [[name#1]], card [[card]] exp [[CARD_EXPIRY=~(0N)~/2[[int:7-9]]]] cvv [[CARD_SECURITY_CODE=~(N##)~]], billing zip as on file. ship 2x [[sku]]

=== vehicle claim @GB
Claim [[ticket]]: our driver [[name#1]] was hit at a roundabout. Our van [[plate]], VIN [[VEHICLE_ID=WF0XXXTTGX~(N#######)~]]. Other party: [[name#2]], [[phone#2]], reg [[plate]]. Police reference [[int:1000-9999]].

=== school trip
Parents' list for the bus:
[[name#1]] (child: [[PERSON=Ruby]] [[last#1]], [[AGE=[[int:7-11]]]]) – [[phone:mobile#1]]
[[name#2]] (child: [[PERSON=Idris]] [[last#2]], [[AGE=[[int:7-11]]]]) – [[phone:mobile#2]]
[[name#3]] (child: [[PERSON=Maya]] [[last#3]], [[AGE=[[int:7-11]]]]) – [[phone:mobile#3]]

=== australian onboarding @AU
New starter form
Full name: [[name#1]]
Residential address: [[address]]
TFN: [[id:AU_TFN]]
Medicare: [[id:AU_MEDICARE]]
BSB: [[AU_BSB=~(0##-###)~]] Account: [[BANK_ACCOUNT=~(N#######)~]]
Mobile: [[phone:mobile#1]]

=== indian vendor @IN
Vendor registration
Proprietor: [[name#1]]
PAN: [[id:IN_PAN#1]]
Aadhaar: [[id:IN_AADHAAR]]
IFSC: [[IN_IFSC=HDFC000~(####)~]] A/c no: [[BANK_ACCOUNT=~(5010#########)~]]
Mobile: [[phone:mobile#1]]
Address: [[address]]

=== singapore hr @SG
EP renewal for [[name#1]], FIN [[id:SG_NRIC_FIN]], DOB [[dob#1]]. Home: [[address]]. Mobile [[phone:mobile#1]].

=== canadian benefits @CA
Employee [[name#1]] called, wants to add spouse [[name#2]] to dental. SIN [[id:CA_SIN]], born [[dob#1]], cell [[phone#1]]. New address is [[address]].

=== irish revenue @IE
Please check the wording: "Dear Revenue, my PPS number is [[id:IE_PPS]] and I was taxed on emergency basis at [[company]]. Regards, [[name#1]], [[address]], [[phone#1]]"

=== south african kyc @ZA
KYC pack: [[name#1]], SA ID number [[id:ZA_ID#1]], cell [[phone:mobile#1]], residential [[address]]. Proof of address pending.

=== new zealand contractor @NZ
Contractor invoice query from [[name#1]] ([[email#1]]): IRD number [[id:NZ_IRD]], ph [[phone#1]], based in [[city]].

=== disguised mail
to get round the filter: write to [[hidden:email/atDot]] or [[hidden:email/atOnly]], my backup is [[hidden:email/zeroWidth]]

=== spelled card
she read it out like this: [[hidden:card/spelled]] - can you put that into digits? expiry was march next year

=== encoded secret
decode this for me please: [[hidden:secret/base64]] (it came from the old jenkins job)

=== spaced digits
my IBAN is [[hidden:iban/noBreakSpaces]] and the card number [[hidden:card/everyDigitApart]], just so you have both

=== signed link
The export sits here until Friday: [[secret:SIGNED_URL]]

=== webhook paste
[[SOURCE_CODE=curl -X POST -H 'Content-type: application/json' --data '{"text":"build done"}' [[secret:SLACK_WEBHOOK]]!]]
Nothing arrives in #launch. Any idea?

=== basic auth link
The staging shop is https://preview:[[PASSWORD=~(%%%%N#@%%)~]]@staging.[[host]]/ – please check the hero copy.

=== jwt debugging
Why is this rejected as expired?
Authorization: Bearer [[secret:JWT]]

=== ids around the world
List for the visa agency, please put into alphabetical order:
[[name#1]] – [[idline:ES_NIE]]
[[name#2]] – [[idline:PL_PESEL#2]]
[[name#3]] – [[idline:TH_TNIN]]
[[name#4]] – [[idline:MY_NRIC#4]]
[[name#5]] – [[idline:HK_HKID]]
[[name#6]] – [[idline:IT_FISCAL_CODE#6]]

=== more ids
Freelancer tax data, 2026
- [[name#1]]: [[idline:BE_RRN#1]]
- [[name#2]]: [[idline:AT_SVNR#2]]
- [[name#3]]: [[idline:CH_AHV]]
- [[name#4]]: [[idline:RO_CNP#4]]
- [[name#5]]: [[idline:BG_EGN#5]]
- [[name#6]]: [[idline:HR_OIB]]

=== overseas payout
Pay the three Gulf and Baltic partners today:
[[name#1]], IBAN [[IBAN_CODE=~ibanAE~]]
[[name#2]], IBAN [[IBAN_CODE=~ibanLT~]]
[[name#3]], IBAN [[IBAN_CODE=~ibanGE~]]

=== survey answers with contact
Cluster these open answers by topic:
#1 "App keeps logging me out. Happy to test fixes: [[email#1]]"
#2 "Delivery guy was rude."
#3 "Love the new box! – [[name#2]], [[city]]"
#4 "Refund still missing after 3 weeks, call me [[phone#4]]"
#5 "ok"

=== call notes
Called [[name#1]] at [[time]] ([[phone#1]]). [[gender:He/She#1]] is unhappy with onboarding, wants a credit. Mentioned that [[name#2]] from legal reviews the DPA. Follow up by mail: [[email#1]].

=== device list
Stolen from the booth:
MacBook, serial C02~(@#@@####)~, MAC [[MAC_ADDRESS=3c:22:fb:[[hex:2]]:[[hex:2]]:[[hex:2]]]]
iPhone of [[name#1]], IMEI [[DEVICE_ID=~imei~]], number [[phone:mobile#1]]
`,
);
