import { texts } from '../own-templates';

const japanese = texts(
  'ja',
  false,
  'everyday',
  `
=== 商品説明
新発売の「朝霧」シリーズは、国産ヒノキを使った入浴剤です。内容量500g、JANコード[[ean]]、品番[[sku]]。50字で紹介文を書いてください。

=== メールマガジン
件名：春の新茶が届きました
[[date]]まで、クーポン[[coupon]]で送料無料。詳しくはこちら：[[utm]]

=== プレスリリース
[[company]]は[[date]]、[[place:福岡市]]に新店舗を開業します。代表取締役の[[name!#1]]は「地元に愛される店にしたい」と話しています。報道関係のお問い合わせ：広報部 [[phone:landline!]]、[[role:press]]

=== 会議メモ
定例会議：バナーのクリック率は[[percent]]、予算残りは[[int:20-90]]万円。次回は来週火曜日[[time]]から。代理店に修正案を依頼する。

=== 求人
マーケティング担当募集（正社員、[[place:札幌]]勤務）。経験3年以上、在宅勤務可。応募は[[url]]から。
`,
);

const chinese = texts(
  'zh',
  false,
  'everyday',
  `
=== 产品文案
请改写得更活泼：便携保温杯，容量480毫升，316不锈钢，保温12小时。货号[[sku]]，条码[[ean]]。

=== 促销邮件
主题：春茶上新
[[date]]前使用优惠码[[coupon]]立减20元。点击查看：[[utm]]

=== 新闻稿
[[place:南京]]，[[date]]——[[company]]今日宣布在[[place:江苏]]开设十家新门店。董事长[[name!#1]]表示，公司将继续投资本地供应链。媒体联系：[[role:media]]，全国服务热线[[PHONE_NUMBER=400-~(###-####)~!]]。

=== 会议纪要
周会：首页转化率[[percent]]，预算剩余[[big]]元，下周二[[time]]评审新海报。

=== 招聘
招聘新媒体运营（[[place:成都]]），要求三年经验，文字简洁。请通过[[url]]投递。
`,
);

const russian = texts(
  'ru',
  false,
  'everyday',
  `
=== бриф
Бриф кампании «Тёплый дом». Цель: рост продаж пледов на [[int:4-15]] %. Аудитория: 30–50 лет, крупные города. Тон: уютный, без пафоса. Срок: [[date]].

=== рассылка
Тема: Сезон варенья открыт
По промокоду [[coupon]] доставка бесплатно до [[date]]. Подробнее: [[utm]]

=== пресс-релиз
[[place:Казань]], [[date]]. [[company]] открывает новый цех. «Мы создадим 120 рабочих мест», — сообщил генеральный директор [[name!#1]]. Пресс-служба: [[role:pr]], [[phone:landline!]]

=== вакансия
Ищем копирайтера в [[place:Калининград]]. Удалёнка, белая зарплата, отпуск 28 дней. Отклик на [[url]].

=== описание
Сократи до 40 слов: кружка керамическая «Север», 350 мл, можно мыть в посудомойке. Артикул [[sku]], штрихкод [[ean]].
`,
);

const turkish = texts(
  'tr',
  false,
  'everyday',
  `
=== kampanya özeti
Kampanya: "Sofrada bir kişi daha". Hedef: satışta % [[int:3-14]] artış. Hedef kitle: 25–45 yaş, büyük şehirler. Ton: samimi. Teslim: [[date]].

=== bülten
Konu: Yeni hasat zeytinyağı
[[coupon]] koduyla [[date]] tarihine kadar kargo bedava. Ayrıntılar: [[utm]]

=== basın bülteni
[[place:Bursa]], [[date]]. [[company]] ikinci fabrikasını açıyor. Genel müdür [[name!#1]], "Bölgeye güveniyoruz" dedi. Basın iletişim: [[name!#2]], [[phone:landline!]], [[role:basin]]

=== iş ilanı
[[place:Eskişehir]] ofisimize içerik uzmanı arıyoruz. Hibrit çalışma, özel sağlık sigortası. Başvuru: [[url]].
`,
);

const korean = texts(
  'ko',
  false,
  'everyday',
  `
=== 상품 소개
더 산뜻하게 고쳐 주세요: 접이식 캠핑 의자 "바람", 무게 1.2kg, 최대 하중 110kg. 품번 [[sku]], 바코드 [[ean]].

=== 뉴스레터
제목: 봄나물이 왔어요
[[date]]까지 쿠폰 [[coupon]] 사용 시 무료 배송. 자세히 보기: [[utm]]

=== 채용
[[place:부산]] 근무 콘텐츠 마케터를 모집합니다. 경력 3년 이상, 주 2회 재택. 지원: [[url]]
`,
);

/** Japanese, Chinese, Russian, Turkish and Korean texts that anybody may see. */
export const benignEastern = [...japanese, ...chinese, ...russian, ...turkish, ...korean];
