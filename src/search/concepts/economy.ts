/** Work, money, nature, building and learning; `concepts.ts` says how a line is read. */
export const ECONOMY = `
begin start launch commence open|начать начаться начало запустить запуск старт открыть|баста boshla бошла башта оғоз başla
end finish complete conclude stop|закончить закончиться завершить конец окончание прекратить|аяқта tugat тугат tugal аякта анҷом поён bit
open opening inaugurate|открыть открытие открыться|аш ашыл och оч ач кушод aç
close closed shut closure|закрыть закрытие|жаб yop ёп жап баст kapat
build construct construction builder|строить строительство построить стройка возвести|сал құрылыс сал қурилиш qurilish qur қур курулуш сохт сохтмон inşa yap
project|проект|жоба loyiha лойиҳа долбоор лоиҳа proje
cost price|стоить стоимость цена цены обойтись|баға бағасы құн narx нарх tur турад баа нарх арзиш fiyat maliyet
money fund funding finance financing|деньги денег финансирование средства финансировать|ақша pul пул акча маблағ para
invest investment|инвестиция вложить вложение|инвестиция sarmoya сармоя инвестиция сармоя yatırım
billion|миллиард млрд
million|миллион млн
dollars|доллар|доллар dollar доллар доллар доллар dolar
loan credit debt|кредит долг заем|несие qarz қарз насыя қарз kredi borç
aid assistance help relief donate humanitarian|помощь гуманитарный помочь содействие пожертвовать|көмек yordam ёрдам жардам кӯмак yardım
trade turnover commerce export import goods|торговля товарооборот торговый экспорт импорт товар|сауда savdo савдо соода тиҷорат ticaret
economy economic|экономика экономический рост|экономика iqtisod иқтисод экономика иқтисод ekonomi
tax tariff duty customs|налог таможня пошлина таможенный|салық кеден soliq солиқ салык бож гумрук vergi gümrük
bank currency|банк валюта|банк bank банк
sanctions embargo restriction ban prohibit forbid|санкция запрет запретить ограничение эмбарго|санкция тыйым sanksiya санкция taqiq тақиқ тыюу манъ таҳрим yaptırım yasak
lift remove exclude delist take|снять исключить убрать отменить вычеркнуть вывести|алып чыгар chiqar чиқар хориҷ çıkar
list register|список перечень реестр|тізім ro'yxat рўйхат тизме рӯйхат liste
company firm business corporation|компания фирма предприятие корпорация бизнес|компания kompaniya корхона ширкат şirket
energy electricity|энергетика электроэнергия энергия электричество|энергия электр energiya энергия elektr электр энергия нерӯ enerji elektrik
gas|газ газовый|газ gaz газ gaz doğalgaz
oil petroleum|нефть нефтяной|мұнай neft нефть мунай нафт petrol
pipeline|трубопровод газопровод нефтепровод
nuclear atomic|ядерный атомный аэс|ядролық атом yadro ядро atom ядролук ҳастаӣ nükleer
uranium|уран|уран uran уран uranyum
fuel petrol|топливо горючее бензин|отын yoqilg'i ёқилғи күйүүчү сӯзишворӣ yakıt
plant factory station mill|завод станция фабрика комбинат электростанция|зауыт zavod завод завод корхона fabrika santral
mine mining mineral ore deposit metal|шахта добыча месторождение минерал руда металл горнодобывающий|кен руда kon кон шахта маъдан maden
gold|золото|алтын oltin олтин алтын тилло altın
water|вода водный|су suv сув suvi сув суу об оби su
river|река|өзен daryo дарё дарыя дарё nehir
canal channel|канал|канал арна kanal канал канал kanal
dam reservoir hydropower|плотина водохранилище гэс
flood flooding inundation|наводнение паводок потоп затопить|тасқын sel тошқин toshqin ташкын обхезӣ sel
earthquake quake seismic|землетрясение сейсмический подземный|жер сілкін zilzila зилзила жер титир заминларза deprem
glacier ice|ледник лед|мұздық muzlik музлик мөңгү пирях buzul
climate environment ecological|климат климатический экология экологический|климат iqlim иқлим климат иқлим iklim
mountain|гора горный|тау tog' тоғ тоо кӯҳ dağ
sea|море морской
road highway route corridor|дорога трасса маршрут коридор автодорога путь|жол дәліз yo'l йўл yo'lak йўлак жол коридор роҳ долон yol koridor
railway rail train railroad line|железный железнодорожный поезд дорога жд линия|теміржол темір temir темир темир жол роҳи оҳан tren demiryolu
long longer longest length kilometre kilometres mile|длина длиннее протяженность километр длинный|ұзындық uzunlik узунлик узундук дарозӣ uzunluk
large size big largest biggest hectare square|размер площадь большой крупный крупнейший величина|үлкен ең katta катта yirik йирик чоң калон büyük
airport aviation aircraft airline flight plane airliner jet|аэропорт авиация самолет авиалайнер рейс авиакомпания борт|әуежай ұшақ рейс aeroport samolyot самолёт аэропорт учак фурудгоҳ ҳавопаймо havaalanı uçak
fly|летать полет лететь
crash wreck accident disaster catastrophe|крушение авария катастрофа разбиться сбить|апат halokat ҳалокат кырсык садама kaza
port terminal harbour|порт терминал гавань|порт port порт бандар liman
transport transit logistics cargo freight|транспорт транзит логистика груз перевозка грузовой|көлік жүк транзит transport yuk юк tranzit транспорт жүк нақлиёт taşıma
warehouse storage depot|склад хранилище|қойма ombor омбор кампа анбор depo
vaccine vaccination jab dose|вакцина вакцинация прививка доза|вакцина эмдөө vaksina вакцина emlash эмлаш ваксина aşı
covid coronavirus pandemic virus epidemic|ковид коронавирус пандемия вирус эпидемия|ковид коронавирус пандемия koronavirus pandemiya коронавирус
lockdown quarantine|карантин локдаун изоляция
disease illness sick patient hospital clinic doctor medic health medical|болезнь заболевание больной больница врач медик здравоохранение медицинский здоровье|ауру аурухана денсаулық kasal касал shifoxona shifokor саламаттык оору ден беморӣ беморхона тандурустӣ sağlık hastane
school pupil education teacher|школа ученик образование учитель школьник|мектеп білім maktab мактаб ta'lim таълим мектеп билим мактаб маориф okul eğitim
university institute academy|университет институт вуз академия|университет universitet университет донишгоҳ üniversite
student|студент учащийся|студент talaba талаба студент донишҷӯ öğrenci
dormitory hostel|общежитие хостел
language|язык языковой|тіл til тил тил забон dil
alphabet script letters|алфавит письменность
book textbook|книга учебник
film documentary movie|фильм документальный кино
newspaper paper magazine gazette journalist reporter media press journalism|газета журнал журналист пресса сми издание корреспондент|газет журналист бақ gazeta газета jurnalist журналист гезит рӯзнома gazete gazeteci
article column essay op|статья колонка|мақала maqola мақола макала мақола makale
write wrote author publish carry|написать писать автор опубликовать публикация|жаз yoz ёз жаз навишт yaz
internet online network website social media|интернет сеть сайт соцсеть онлайн блокировка|интернет internet интернет
digital technology artificial intelligence|цифровой технология искусственный интеллект ии
certificate|сертификат
space satellite cosmodrome|космос спутник космодром
`;
