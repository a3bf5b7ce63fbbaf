/**
 * What people and states do, in the words of Russian news and in those of readers who have not seen
 * the text; `concepts.ts` says how a line is read.
 */
export const DOINGS = `
report say mention tell account|сообщить сообщает сообщается сообщал говорится говорит называет назвать назвал упоминать отметить отмечает указать рассказывать
explain reason say|объяснить объясняет объяснение пояснить
confirm verify|подтвердить подтверждение подтверждать
discuss talk consider subject topic deal agenda|обсудить обсуждать обсуждение рассмотреть рассматривать говорить беседовать разговаривать речь
address speak speech|выступить выступать выступление
gather gathering meeting meet assemble convene conference forum summit|собраться собрать собирать сбор собрание
hold take place host|провести проводить провели провела пройти проходить прошел прошла прошло прошли пройдет состояться принимать
leave go away fly flew|уехать улететь выехать отбыть
come arrive travel go attend visit|приехать приезжать прибыть поехать отправиться съехаться побывать прилететь
represent envoy delegate|представлять представить представитель
chair preside lead host|руководить председательствовать вести возглавлять
lead govern rule run|править руководить управлять правящий
prepare ready plan|готовить подготовить подготовка подготовленный
plan want intend seek aim wish|намечен наметить хотеть хочет хотят желать планировать рассчитывать запланировать добиваться стремление
count expect reckon plan estimate|рассчитывать насчитать подсчет оценивать оценка расчет
call off cancel scrap|отменить отмена
postpone delay|отложить перенести
put locate based site place station deploy|разместить разместиться размещение располагать находиться расположить
stand run candidate compete nominee|баллотироваться претендовать выдвинуть выдвигаться
pick choose select name|выбрать выбор назвать определить избрать
get receive obtain given award|получить получать достаться удостоить
decoration award medal badge order honour|орден знак награда медаль
present gift|подарить подарок дарить преподнести
lose deprive strip revoke take away|лишить лишиться утратить потерять терять отобрать
title status rank style|титул звание статус
paper document text act|бумага документ акт текст
inundation flood|паводок половодье разлив
forced leave home evacuate displaced evacuation|эвакуировать эвакуация покинуть
flee run escape refuge|бежать бегут бегство скрыться
sole single only|единственный
border neighbour share|граничить соседствовать приграничье погранец
aegis auspices under|эгида
soil land territory|почва
oppose object protest contest dispute against|возражать протестовать оспаривать возражение оспаривается
dispute disputed contested quarrel row|спорный спор
stretch section sector part|участок отрезок часть
junction point meeting|стык точка
settle settlement resolve solve|урегулировать уладить решить разрешить урегулирование
mediate mediation mediator broker|посредничество посредник посредничать
treat treatment hospital medical|лечиться лечение лечить
lose job dismiss sack fire|уволить сместить лишиться
acting temporary interim|временный исполняющий врио
swear oath sworn inauguration office|присяга присягнуть клятва инаугурация
win beat ahead defeat|опередить обойти победить
favour back yes vote support agree|высказаться поддержать одобрить согласиться
approve endorse pass ratify adopt|одобрить утвердить ратифицировать утверждать
join accede enter|войти вступить вступить присоединяться примкнуть
quit withdraw leave exit|выйти выход покинуть
admit accept receive let|принять принимать прием
grant give provide allocate|предоставить предоставление выделить дать выделять
pledge offer promise provide money|обещать пообещать предложить выделить
invest put money|вложить инвестировать
cost worth price estimate|стоить обойтись оценивать оценить
pay payment|платить оплата заплатить выплата
save spare economy money|экономия сэкономить экономить
spend spending expenditure|тратить потратить расход
supply send deliver arrive|поставлять поступать поступить прислать направить слать поставляться
carry transport haul|перевозить везти вывезти
dig extract mine produce|добыть добывать добыча
process recycle|перерабатывать переработать
build erect put up construct|построить возвести сооружать сооружение
lay foundation stone|заложить закладка
open launch inaugurate|открыть запустить
pass through run cross via|пройти проходить пройдет пройдут проляжет пролегать
go start begin|пойти заработать начаться начинать начаться начаться
continue go on proceed last|продолжить продолжаться продолжать длиться
remain keep preserve conserve preservation|остаться сохранять сохранить сохранение сохранению оставаться
stop end halt cease|прекратить прекращение остановить остановиться
restore recover resume reconnect|восстановить восстановление возобновить
cut switch off disconnect shut outage|отключить отключение перекрыть отрубить
change amend alter modify amendment|изменить изменение менять поправка
cut fewer reduce|урезать сократить
strengthen tighten reinforce strong|усилить укрепить укреплять усиление укрепление
deepen expand broaden widen extend|углублять расширить расширение
unite merge combine single category|объединить объединять слить слияние единый
split break rift divide|раскол расколоть отколоться
fight combat struggle counter|бороться борьба противодействие бои бой драться сражаться
shoot fire shooting exchange clash|стрелять стрельба перестрелка огонь
attack hit assault|напасть нападать атаковать подвергнуться
kill dead death die lives life perish|убить погибнуть жизнь погибать
survive|выжить пережить
suffer hurt injure|пострадать раненый
threaten menace threat|грозить пригрозить
destabilise unrest|дестабилизировать дестабилизация
seize confiscate|изъять изъятие конфисковать
raid operation search|рейд обыск операция
catch arrest detain capture|поймать схватить
expel deport send back|выслать депортировать высылка
wanted warrant|ордер розыск
accuse blame charge|обвинить предъявить
deny reject rebuff|отвергнуть опровергнуть отрицать опровергать
admit acknowledge recognise|признать признавать сознаться
insist maintain hold claim|настаивать утверждать настоять
think believe consider hold opinion|считать счесть полагать взгляд
regret shame shameful|стыд позор постыдный
concern worry anxious|озабоченность тревога беспокойство обеспокоить
fear afraid|бояться опасаться страх опасение
hope expect await|ждать ожидать ожидание надежда
remind recall|напомнить напоминание
repeat again once more|повторить повторять снова вновь опять
forbid ban prohibit outlaw|запретить запрещать запрет
allow let permit|разрешить допустить дать допускать
force oblige make compel|обязать вынудить принудить заставить обязанность
require demand request|требовать потребовать запросить
ask urge call appeal request|просить попросить призвать звать
invite guest|приглашать пригласить
refuse decline|отказать отказаться отказываться
blow strike impact hit|бить ударить бьет наносить
show reveal expose lay bare|показать обнажить выявить раскрыть
hide conceal|скрыть скрывать утаить
spread distribute|распространить распространять распространение
train training instruct teach|обучать обучение обучить учеба тренировать
study learn enrol|учиться обучаться учеба учебный
grow cultivate raise plant|выращивать растить сеять
rise grow increase go up|расти рос вырасти подорожать повышение повысить
fall drop decline go down|падать падение упасть снижение подешеветь
dear expensive price rise|дорогой подорожание подорожать
cheap|дешевый
own belong possess|собственный
use apply application|использовать применить применение использование пользоваться
regulate govern rule|регулировать регулирует
operate maintain operation maintenance|эксплуатация обслуживание эксплуатировать
strike walkout stoppage|забастовка бастовать стачка
disappear missing vanish|пропасть исчезнуть исчезновение пропал
`;
