import { texts } from '../own-templates';

const japanese = texts(
  'ja',
  true,
  'private',
  `
=== 問い合わせ
お世話になっております。[[name#1]]と申します。注文番号[[order]]の商品がまだ届きません。電話は[[phone#1]]、メールは[[email#1]]です。お届け先は[[address]]です。よろしくお願いいたします。

=== 社員情報
氏名：[[name#1]]
生年月日：[[dob#1]]
住所：[[address]]
マイナンバー：[[id:JP_MY_NUMBER]]
携帯電話：[[phone:mobile#1]]

=== パスワード連絡
[[last#1]]さん、管理画面のIDは[[login#1]]、パスワードは[[password]]です。ログイン後に変更してください。

=== 社外秘
[[marker:【社外秘】]]
来期の値上げ案です。担当は[[name#1]]（[[email#1]]）。転送しないでください。

=== 返金メモ
返金希望のお客様：[[name#1]]様、カード番号[[card]]、連絡先[[phone#1]]
`,
);

const chinese = texts(
  'zh',
  true,
  'private',
  `
=== 客服工单
您好，我叫[[name#1]]，订单[[order]]一直没有发货。我的手机号是[[phone:mobile#1]]，收货地址：[[address]]。请尽快处理。

=== 员工档案
姓名：[[name#1]]
身份证号：[[id:CN_RESIDENT_ID#1]]
出生日期：[[dob#1]]
手机：[[phone:mobile#1]]
邮箱：[[email#1]]

=== 密码
后台账号[[login#1]]，密码：[[password]]，登录后请修改。

=== 机密
[[marker:【机密】内部资料，请勿外传]]
收购方案初稿，联系人[[name#1]]，电话[[phone:mobile#1]]。

=== 报销
报销人[[name#1]]，银行卡号[[card]]，金额[[int:100-9000]]元，邮箱[[email#1]]。
`,
);

const russian = texts(
  'ru',
  true,
  'private',
  `
=== обращение
Здравствуйте! Меня зовут [[name#1]], заказ [[order]] пришёл без инструкции. Мой телефон [[phone#1]], почта [[email#1]]. Адрес доставки: [[address]].
С уважением, [[first#1]]

=== анкета
ФИО: [[name#1]]
Дата рождения: [[dob#1]]
Паспорт: [[id:RU_PASSPORT]]
ИНН: [[id:RU_INN]]
СНИЛС: [[id:RU_SNILS]]
Адрес: [[address]]

=== переписка
[[first#1]]: скинь номер [[PERSON=Олега]]
[[first#2]]: [[phone:mobile]]
[[first#1]]: и почту
[[first#2]]: [[email#3]]

=== пароль
Доступ к рекламному кабинету: логин [[login#1]], пароль [[password]]. Поменяй потом.

=== гриф
[[marker:СТРОГО КОНФИДЕНЦИАЛЬНО]]
Условия сделки с поставщиком. Контактное лицо: [[name#1]], [[email#1]].
`,
);

const turkish = texts(
  'tr',
  true,
  'private',
  `
=== şikâyet
Merhaba, adım [[name#1]]. [[order]] numaralı siparişim hâlâ gelmedi. Telefonum [[phone#1]], e-postam [[email#1]]. Adres: [[address]].
Saygılarımla, [[name#1]]

=== personel formu
Ad Soyad: [[name#1]]
T.C. Kimlik No: [[id:TR_NATIONAL_ID]]
Doğum tarihi: [[dob#1]]
IBAN: [[iban]]
Adres: [[address]]

=== şifre
Panel kullanıcı adı [[login#1]], şifre [[password]]. Girdikten sonra değiştir.

=== gizli
[[marker:ÇOK GİZLİ]]
Fiyat indirimi planı. İlgili kişi: [[name#1]], [[phone#1]].
`,
);

const korean = texts(
  'ko',
  true,
  'private',
  `
=== 문의
안녕하세요, [[name#1]]입니다. 주문번호 [[order]] 상품이 아직 도착하지 않았습니다. 연락처는 [[phone#1]], 이메일은 [[email#1]]입니다. 주소: [[address]]

=== 인사 기록
성명: [[name#1]]
주민등록번호: [[id:KR_RRN#1]]
휴대폰: [[phone:mobile#1]]
이메일: [[email#1]]

=== 비밀번호
관리자 아이디는 [[login#1]], 비밀번호는 [[password]] 입니다.
`,
);

/** Japanese, Chinese, Russian, Turkish and Korean texts that should not leave the company. */
export const sensitiveEastern = [...japanese, ...chinese, ...russian, ...turkish, ...korean];
