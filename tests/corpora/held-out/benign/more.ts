import { texts } from '../own-templates';

/** More harmless texts, in the languages that have fewer of them. */
export const benignMore = [
  ...texts(
    'de',
    false,
    'more',
    `
=== Häufige Fragen
Kann ich meine Bestellung ändern? Ja, bis zum Versand. Wie hoch sind die Versandkosten? 4,90 €, ab 60 € frei. Wo finde ich meine Kundennummer? Oben rechts auf der Rechnung, z. B. KD-4711. Formuliere das als Chatbot-Antworten.

=== Anzeigentexte
Titel 1 (30 Zeichen): Betten, die leise sind
Titel 2: Probeschlafen 100 Nächte
Beschreibung (90): Massivholz aus der Region. Lieferung bis ins Schlafzimmer. Jetzt Termin sichern.
Bitte je fünf Alternativen.

=== Lieferantenvergleich
Anbieter A: 0,[[int:10-90]] € je Stück, Lieferzeit 3 Wochen
Anbieter B: 0,[[int:10-90]] € je Stück, Lieferzeit 5 Tage
Menge 12.000, Papier 170 g, 4/4-farbig. Welcher ist günstiger, wenn Lagerung 40 € je Woche kostet?
`,
  ),
  ...texts(
    'fr',
    false,
    'more',
    `
=== tableau de bord
Semaine 14 : sessions [[big]], taux de conversion [[percent]], panier moyen [[price]], retours [[percent]]. Résume en trois phrases pour le comité.

=== idées de publication
Propose dix accroches pour un compte de jardinerie : semis de mars, outils à affûter, paillage, purin d'ortie. Pas d'emojis, tutoiement, 120 signes.
`,
  ),
  ...texts(
    'es',
    false,
    'more',
    `
=== informe
Semana 20: visitas [[big]], conversión [[percent]], cesta media [[price]], campaña [[campaignid]]. Resume en tres frases.

=== consulta de código
[[SOURCE_CODE=import pandas as pd

ventas = pd.read_csv("ventas.csv", sep=";", decimal=",")
resumen = (
    ventas.groupby("canal")["importe"]
    .agg(["count", "sum"])
    .sort_values("sum", ascending=False)
)
print(resumen.head())]]
¿Cómo añado el porcentaje sobre el total?
`,
  ),
  ...texts(
    'it',
    false,
    'more',
    `
=== domande frequenti
Posso cambiare taglia? Sì, entro 30 giorni. Quanto costa la spedizione? 4,90 €, gratis oltre 49 €. Dove trovo il numero d'ordine? Nella mail di conferma. Riscrivi in tono amichevole.
`,
  ),
  ...texts(
    'pt',
    false,
    'more',
    `
=== relatório
Semana 31: sessões [[big]], taxa de conversão [[percent]], ticket médio [[price]], pedido mínimo [[price]]. Resuma em três linhas para a diretoria.

=== ideias de post
Sugira oito legendas curtas para uma padaria artesanal: fermentação lenta, farinha local, domingo em família. Sem hashtags.
`,
  ),
  ...texts(
    'nl',
    false,
    'more',
    `
=== cijfers
Week 9: bezoekers [[big]], conversie [[percent]], gemiddelde bon [[price]], retouren [[percent]]. Vat samen in drie zinnen.
`,
  ),
  ...texts(
    'pl',
    false,
    'more',
    `
=== raport
Tydzień 17: sesje [[big]], konwersja [[percent]], średni koszyk [[price]], zwroty [[percent]]. Podsumuj w trzech zdaniach.
`,
  ),
  ...texts(
    'sv',
    false,
    'more',
    `
=== siffror
Vecka 12: besök [[big]], konvertering [[percent]], snittorder [[price]], returer [[percent]]. Sammanfatta på tre rader.

=== frågor och svar
Kan jag ändra min order? Ja, tills den packas. Vad kostar frakten? 49 kr, fri över 499 kr. Var hittar jag spårningen? I mejlet, nummer [[tracking]].
`,
  ),
  ...texts(
    'zh',
    false,
    'more',
    `
=== 数据周报
第十四周：访问量[[big]]，转化率[[percent]]，客单价[[int:30-400]]元，订单编号格式如[[order]]。请总结成三句话。
`,
  ),
  ...texts(
    'ru',
    false,
    'more',
    `
=== отчёт
Неделя 22: визиты [[big]], конверсия [[percent]], средний чек [[price]], возвраты [[percent]]. Сделай выводы в трёх предложениях.
`,
  ),
  ...texts(
    'ko',
    false,
    'more',
    `
=== 주간 보고
14주차: 방문 [[big]]회, 전환율 [[percent]], 반품률 [[percent]]. 세 문장으로 요약해 주세요.
`,
  ),
  ...texts(
    'tr',
    false,
    'more',
    `
=== sık sorulanlar
Siparişimi değiştirebilir miyim? Evet, kargoya verilene kadar. İade süresi kaç gün? 30 gün. Takip numarası nerede? Onay e-postasında, ör. [[tracking]].
`,
  ),
];
