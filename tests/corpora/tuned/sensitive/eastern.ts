import { templates } from '../../corpus';

/** What must not leave, in Japanese, Chinese, Korean and Russian. */
const japanese = templates(
  'ja',
  true,
  'sensitive',
  `
=== 問い合わせ
お世話になっております。[[name#1]]と申します。[[date]]に注文した商品（注文番号 [[order]]）が[[届いておりません|壊れていました]]。電話番号は[[phone#1]]、メールは[[email#1]]です。
住所：[[address#1]]
=== 通話メモ
[[company]]の[[last#1]]様より電話。ご希望は[[int:10-300]]個、決裁者は[[name#2]]様（[[phone:mobile#2]]、[[email#2]]）。
=== 人事
氏名：[[name#1]]
生年月日：[[dob#1]]
住所：[[address#1]]
マイナンバー：[[id:JP_MY_NUMBER]]
電話：[[phone#1]]
=== 支払い
カード番号 [[card]]、有効期限 [[expiry]]、名義 [[name#1]]。注文 [[order]] の決済をお願いします。
=== ログイン情報
ユーザー名：[[login#1]]
パスワード：[[password]]
=== 社外秘
[[marker:社外秘]]
取締役会資料：[[date]]付で工場を閉鎖します。
=== 診療メモ
患者：[[name#1]]（[[dob#1]]生まれ）、[[腰痛|頭痛]]。連絡先 [[phone#1]]。
`,
);

const chinese = templates(
  'zh',
  true,
  'sensitive',
  `
=== 投诉
您好，我叫[[name#1]]，[[date]]下的订单 [[order]] [[一直没有收到|收到时已损坏]]。我的手机号是[[phone:mobile#1]]，邮箱是[[email#1]]。
收货地址：[[address#1]]
=== 人事登记
姓名：[[name#1]]
出生日期：[[dob#1]]
身份证号：[[id:CN_RESIDENT_ID#1]]
住址：[[address#1]]
手机：[[phone:mobile#1]]
=== 付款
银行卡号：[[card]]，有效期 [[expiry]]，持卡人 [[name#1]]。
=== 账号
用户名：[[login#1]]，密码：[[password]]，请尽快修改。
=== 机密
[[marker:绝密]]
董事会材料：计划于[[date]]关闭工厂。
=== 病历
患者[[name#1]]，[[dob#1]]出生，身份证号[[id:CN_RESIDENT_ID#1]]，主诉[[腰痛|头痛]]三天。电话[[phone#1]]。
=== 通话记录
联系人：[[name#1]]（[[company]]），需要[[int:10-300]]件，电话 [[phone:mobile#1]]，邮箱 [[email#1]]
`,
);

const korean = templates(
  'ko',
  true,
  'sensitive',
  `
=== 문의
안녕하세요, 저는 [[name#1]]입니다. [[date]]에 주문한 상품이 아직 도착하지 않았습니다. 연락처는 [[phone:mobile#1]], 이메일은 [[email#1]]입니다.
주소: [[address#1]]
=== 인사
성명: [[name#1]]
생년월일: [[dob#1]]
주민등록번호: [[id:KR_RRN#1]]
휴대폰: [[phone:mobile#1]]
=== 로그인
아이디: [[login#1]]
비밀번호: [[password]]
`,
);

const russian = templates(
  'ru',
  true,
  'sensitive',
  `
=== жалоба
Здравствуйте! Меня зовут [[name#1]], [[date]] я заказал [[лампу|два рюкзака]] (заказ [[order]]), но [[ничего не пришло|товар повреждён]]. Телефон [[phone#1]], почта [[email#1]].
Адрес: [[address#1]]
=== кадры
Сотрудник: [[name#1]]
Дата рождения: [[dob#1]]
Паспорт: [[id:RU_PASSPORT]]
СНИЛС: [[id:RU_SNILS]]
ИНН: [[id:RU_INN]]
Тел.: [[phone#1]]
=== оплата
Карта [[card]], срок [[expiry]], владелец [[name#1]], заказ [[order]] - верните [[price]], пожалуйста.
=== доступ
Привет, [[first#1]]! Логин: [[login#1]], пароль: [[password]]
=== секретно
[[marker:СТРОГО КОНФИДЕНЦИАЛЬНО]]
Предложение совету директоров: закрыть завод [[date]].
=== карта пациента
Пациент: [[name#1]], дата рождения [[dob#1]], жалобы: [[боль в спине|мигрень]]. Телефон: [[phone#1]].
=== звонок
Звонок: [[name#1]], [[company]], нужно [[int:10-300]] шт., решает [[name#2]], [[phone:mobile#2]], [[email#2]]
`,
);

export const sensitiveEastern = [...japanese, ...chinese, ...korean, ...russian];
