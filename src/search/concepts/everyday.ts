/** What readers say in plain words and papers in others; `concepts.ts` says how a line is read. */
export const EVERYDAY = `
skip miss absent avoid boycott away|пропустить отсутствовать бойкотировать прогулять
negotiate negotiation talks bargain|переговоры договариваться торговаться
frontier border boundary|рубеж кордон
device gadget phone computer|устройство гаджет прибор
user|пользователь
intercept spy eavesdrop|перехватить перехват прослушка слежка
basic law constitution|основной закон
stele monument pillar|стела памятник монумент обелиск
parcel packet package|посылка пакет упаковка сверток
narcotics drug heroin|наркотик героин
jet plane aircraft airliner carrier airline|самолет лайнер авиакомпания авиаперевозчик
carrier airline|перевозчик
order buy acquire purchase|заказать заказ приобрести закупать
scholarship grant|стипендия грант бюджетный
student study studied|студент учиться
government state public|государственный правительственный
make produce manufacture|делать изготовить выпускать производить
belong owned owner share stake|принадлежать владелец собственник
donate give|подарить отдать передать
shelter host house accept refugee|приютить принять укрыть
abroad foreign outside|зарубеж заграница иностранный
foreigner guest representative envoy|иностранец
take over succeed replace follow|сменить принять прийти
stand in replace represent deputise|заменить замещать
supposed scheduled planned due meant|предполагать запланировать
last until end expire|длиться закончиться истечь
watch observe monitor observation|наблюдать следить
judge assess call describe rate|оценить назвать
decline refuse reject turn|отвергать отклонять
dead casualty victim toll|жертва погибший
arrested detained|задержать арестованный
wounded injured hurt|раненый пострадавший
row quarrel dispute conflict|ссора спор
calm stabilise|успокоить
trouble unrest riot disturbance protest|беспорядки бунт смута волнение
uprising revolt rebellion|восстание мятеж бунт
crackdown suppress quell|подавить подавление
lockdown curfew|комендантский карантин
chief head boss commander|шеф
premier prime minister|премьер
deputy lawmaker parliamentarian|депутат парламентарий
lawmaker deputy parliament|законодатель
upper house senate chamber|сенат палата
bicameral senate|сенат
vote ballot poll election|голосование
voter voted cast|проголосовать избиратель
yes favour approve support|за
candidate contender runner|кандидат претендент
term tenure|срок
oath inauguration sworn|инаугурация присяга
talks dialogue contact|диалог контакт
deal agreement accord contract|сделка
pact treaty alliance|пакт
bind commit oblige|обязаться
ink sign|подписать
summit top gathering|вершина саммит
host receive welcome|принимать
leader president head|лидер президент глава
ruler president|правитель
envoy representative special|посланник
spokesman spokeswoman press secretary|пресс секретарь спикер
minister secretary|министр
diplomat embassy|дипломат
trip visit tour journey|поездка визит
flew fly arrive landed|прилететь
welcome meet greet|встретить встречать
accompany join|сопровождать
goods cargo freight|груз
corridor route road way|путь маршрут
truck lorry freight|грузовик
track line railway rail|рельс путь
station stop terminal|вокзал станция
dam hydropower plant reservoir|плотина
canal channel water|канал
shortage drought lack water|нехватка
crop harvest yield|урожай
raise increase hike|поднять повысить
wage salary pay|зарплата оплата
poor poverty low income|бедный бедность
rich wealth fortune|богатый богатство
firm company enterprise|фирма компания предприятие
venture company joint|предприятие совместный
worker labourer migrant employee|рабочий гастарбайтер мигрант
leave lose dismissed|потерять
illness infection disease|инфекция заболевание болезнь
wave surge|волна
medic doctor physician|медик врач доктор
jab shot vaccine dose|укол прививка
aftermath consequence result|последствие
cause reason motive why|повод причина мотив
motto theme slogan topic|девиз лозунг тема
aim goal target|цель
priority focus main|приоритет
join enter accede|вступить
status rank role|статус
full fully|полноправный
halt freeze suspend|приостановить заморозить
resume reopen renew|возобновить
rename call name renamed|переименовать
picture photo photograph image|фото фотография снимок
statue monument sculpture|статуя
bridge crossing|мост
school lesson class|школа урок
teach teaching instruct|преподавать преподавание
scholar historian academic researcher|ученый историк исследователь
speech remark address|речь
lecture talk speech|лекция
book writing|книга
`;
