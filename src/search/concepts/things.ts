/** Things, measures, places and times; `concepts.ts` says how a line is read. */
export const THINGS = `
withdraw withdrawal pullout leave|вывод вывести уход уйти выход выйти|шығар chiqar чиқар чыгар хориҷ çekil
release free freed|освободить отпустить выпустить|босат ozod озод бошот раҳо
house home|дом жилье|үй uy уй хона ev
destroy destruction damage damaged|разрушить разрушение повредить ущерб уничтожить
displaced evacuated resettled|переселить эвакуировать перемещенный
rescue save|спасти спасение спасатель
heavy worst strongest|тяжелый сильный сильнейший
air aerial|воздушный авиационный
defence defense|оборона защита пво|қорғаныс mudofaa мудофаа коргоо мудофиа savunma
protect protection|защита защитить
treason|измена предательство
suspect suspicion alleged|подозрение подозревать подозреваемый
charge charged accuse|обвинение обвинить
prosecutor|прокуратура прокурор
agency bureau|агентство бюро
commission committee panel|комиссия комитет|qo'mita қўмита комитет комиссия komissiya комиссия комитет комиссия komite
council|совет|кеңес kengash кенгаш кеңеш шӯро konsey
group|группа
fund foundation|фонд
centre center hub|центр|орталық markaz марказ борбор марказ merkez
headquarters seat|штаб квартира
branch office|филиал офис отделение представительство
platform|платформа площадка
infrastructure|инфраструктура
corridor|коридор
bridge|мост
tunnel|туннель тоннель
checkpoint crossing|кпп пропускной переход
cross|пересечь
exchange swap|обмен обменять
half|половина
third|треть
quarter|четверть
double doubled twice|удвоить удвоение вдвое
exceed above over|превысить свыше более
amount volume size total sum|объем сумма размер
capacity|мощность емкость
kilometre km|километр км
cubic metre|кубометр
ton tonne|тонна
hour|час
day|день сутки
month|месяц|ай oy ой моҳ
week|неделя
year|год
age old aged|возраст лет
anthem|гимн
flag|флаг
ceremony|церемония
theme subject topic motto|тема
agenda|повестка
resolution|резолюция
roadmap|дорожная
package|пакет
step measure action|мера шаг действие
stage phase|этап стадия
priority|приоритет
standard|стандарт
system|система
model|модель
format|формат
network|сеть
modernise modernisation upgrade|модернизация обновление
reserve|резерв запас
fighter militant insurgent|боевик
clash skirmish shootout|перестрелка стычка столкновение
ceasefire truce|перемирие прекращение
violence violent|насилие
mob crowd|толпа
curfew|комендантский
missile rocket shell|ракета снаряд
helicopter|вертолет
tank|танк
poppy opium|мак опиум
cooperation agreement|сотрудничество
exempt exemption|освобождение
permanent|постоянный
temporary|временный
secretariat|секретариат
public society social|общество общественный социальный
local|местный
domestic internal|внутренний
regional|региональный
international global world|международный мировой глобальный мир|халықаралық xalqaro халқаро эл байналмилал uluslararası
national state|национальный государственный страна государство|ұлттық milliy миллий улуттук миллӣ ulusal мемлекет davlat давлат мамлекет давлат devlet
country nation|страна государство|ел mamlakat мамлакат өлкө кишвар ülke
people nation|народ|халық xalq халқ эл мардум halk
republic|республика
democratic democracy|демократический демократия
politician political policy|политик политический политика
expert analyst specialist|эксперт аналитик специалист
activist|активист
observer monitor mission|наблюдатель миссия
complaint complain|жалоба жаловаться
note statement claim|утверждать утверждение
evidence proof|доказательство
version account|версия
estimate assess assessment|оценка оценить
forecast prediction|прогноз
doubt|сомнение сомневаться
interest|интерес
influence|влияние|ықпал ta'sir таъсир таасир таъсир etki
pressure|давление
crisis|кризис
problem issue difficulty|проблема вопрос трудность
obstacle barrier|препятствие барьер
advantage benefit profit|выгода польза преимущество прибыль
obligation duty|обязанность обязательство
guarantee guarantor|гарантия гарант
access|доступ выход
queue shortage deficit lack|очередь нехватка дефицит
permit allow permission let|разрешить разрешение допустить позволить
block|заблокировать блокировать
freeze frozen suspend suspended|заморозить заморозка приостановить
unfreeze thaw|разморозить
asset|актив
share stake|доля пакет
owner own owned|владелец владеть принадлежать принадлежит
produce production output|производство производить добыча выпуск
process processing|переработка
deposit field|месторождение
copper|медь
lithium|литий
tungsten|вольфрам
mineral raw material|минерал сырье
critical|критический важный
renewable solar wind|возобновляемый солнечный ветер
coal|уголь
grain wheat|зерно пшеница
cotton|хлопок
livestock cattle|скот
rain snow drought|дождь снег засуха
winter|зима
summer|лето
spring|весна
autumn|осень
night|ночь
morning|утро
president-elect inauguration|инаугурация
successor heir|преемник
dynasty son|сын династия
brother sister|брат сестра
born birth|родиться рождение
hospitalised|госпитализирован
funeral bury buried|похороны похоронить
mourn mourning|траур
memorial monument|памятник мемориал
guest|гость
honour|честь почетный
gift|подарок
dog|собака
horse|лошадь
alphabet latin|латиница алфавит
translation translate|перевод
broadcast television tv radio channel|телевидение телеканал радио
speech address|речь обращение послание
interview|интервью
forum|форум
exhibition expo|выставка
festival|фестиваль
championship olympic|чемпионат олимпийский
game match|игра матч
team club|команда клуб
computer software|компьютер программа
phone smartphone|телефон
car vehicle|автомобиль машина
bus|автобус
taxi|такси
hotel|отель гостиница
house apartment|квартира дом
rent|аренда
shop market|магазин рынок
bread meat|хлеб мясо
recipe cook|рецепт готовить
poem song|стих песня
planet star|планета звезда
mother father parent|мать отец родитель
husband|муж
wife|жена
name surname|имя фамилия
hair eye|волосы глаза
architect design designed designer|архитектор спроектировать проектировать
tall height high|высота высокий
strong strength magnitude|сила магнитуда
artist singer|художник певец
scientist|ученый
`;
