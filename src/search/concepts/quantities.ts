/** Numerals, kinds and qualities; `concepts.ts` says how a line is read. */
export const QUANTITIES = `
two 2 both pair|два две двух двое двумя вдвоем
three 3 trilateral|три трех трое тремя втроем трехсторонний
four 4|четыре четырех четверо
five 5|пять пяти пятью пятеро
six 6|шесть шести шестеро
seven 7|семь семи
eight 8|восемь восьми восьмерых
nine 9|девять девяти
ten 10|десять десяти
eleven 11|одиннадцать одиннадцати
twelve 12|двенадцать
twenty 20|двадцать
thirty 30|тридцать
hundred|сто сотня сотни
thousand|тысяча тысячи тысяч
second 2nd|второй вторая втором
fourth 4th|четвертый четвертую
fifth 5th|пятый пятилетие
sixth 6th|шестой
seventh 7th|седьмой
eighth 8th|восьмой
ninth 9th|девятый
tenth 10th|десятый
once twice times|дважды трижды однажды
all whole entire every full|весь полный полностью целый
complete full comprehensive|полноправный полноценный всеобъемлющий
equal same|равный одинаковый
separate apart|отдельный
precise exact|точный точно
official formally|официальный официально
informal unofficial|неформальный
preliminary early provisional|предварительный
annual yearly year|ежегодный годовой
weekly|еженедельный недельный
monthly|ежемесячный
daily|ежедневный
eternal lasting perpetual|вечный прочный
senior high-level high level|высокий уровень высокопоставленный
main chief principal first|главный основной
additional further more|дополнительный
alone sole|один
free fair open|свободный открытый прозрачный
legal lawful|законный правовой
illegal illicit|нелегальный незаконный
organised transnational|организованный транснациональный
transboundary cross-border|трансграничный
intergovernmental|межправительственный
framework|рамочный
analytical|аналитический
rotating|очередной
unicameral chamber|однопалатный
bicameral chamber|двухпалатный
lower|нижний
upper|верхний
early snap|досрочный внеочередной
ruling|правящий
outgoing departing|уходящий
former previous ex earlier then|бывший прежний тогдашний экс
current present incumbent|нынешний действующий
future coming next|будущий предстоящий следующий
young youth|молодой молодежь
elderly old aged|пожилой
ill disabled disability|инвалид инвалидность
native mother|родной
ancient|древний
secret|тайный секретный
direct|прямой
east eastern|восток восточный
west western|запад западный
north northern|север северный
south southern|юг южный
near close beside vicinity|близкий рядом близ вблизи
centimetre metre|метр
euro euros|евро|еуро yevro evro евро avro
budget|бюджет бюджетный
revenue income earnings|доход выручка
fee toll|сбор плата
fine penalty|штраф
price tariff|тариф
amount volume quantity|количество объем
rate level|ставка уровень
figure number count data|цифра число данные показатель
list register|перечень список
map|карта
camera surveillance video|камера видеонаблюдение
video link online remotely|видеосвязь видеоконференция дистанционно
vision concept|видение концепция
charter statute|устав хартия
protocol|протокол
code|кодекс
clause article|статья пункт
instrument ratification|грамота ратификационный
trust confidence|доверие
security special forces intelligence|спецслужба разведка силовик спецназ
general officer commander|генерал офицер командир
frontier guard border|пограничник погранслужба
interior ministry police|мвд внутренний
official civil servant|чиновник должностной
ruler leader king|правитель
head chief boss|шеф начальник руководитель
aide adviser assistant|помощник советник
colleague counterpart|коллега
rival competitor opponent other candidate|соперник конкурент противник
ally allied|союзник союзнический
enemy foe|враг
client dependent|клиент
host owner|хозяин
people person somebody|человек лицо люди
national citizen|соотечественник согражданин
foreigner foreign|иностранец зарубежный
recruit|рекрут вербовка
gang bandit|банда бандит
smuggler trafficker|контрабандист наркоконтрабандист наркоторговец
patient|пациент
fuel gas oil|топливо
petrol gasoline|бензин горючее
resort beach|курорт
waterworks water intake distribution|водозабор водораспределительный
gas pipeline|газопровод
oil pipeline|нефтепровод
power plant station|электростанция аэс тэс
nuclear plant|аэс
waste emission|выброс отход
greenhouse|парниковый
melt melting glacier|таять таяние
land soil degradation|деградация земля
rare earth|редкоземельный
raw|сырьевой сырье
chain supply|цепочка
toy goods product|товар продукция продукт изделие
market|рынок
zone area|зона
link connection connectivity|связь связанность
flight air|рейс авиарейс
driver|водитель
lorry truck|грузовик фура
passenger|пассажир
ticket|билет
queue line|очередь
shortage lack|дефицит нехватка
strait narrow|пролив
landlocked|внутриконтинентальный
silk|шелковый
world|мир
`;
