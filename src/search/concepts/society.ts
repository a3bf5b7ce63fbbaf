/** People, and what they do with each other; `concepts.ts` says how a line is read. */
export const SOCIETY = `
population people inhabitant resident live census|население житель перепись люди человек численность проживать жить|халық тұрғын adam адам odam одам жаша yasha яша яшаи aholi аҳоли kishi киши калк тургун аҳолӣ нафар nüfus kişi
citizen citizenship national|гражданин гражданство граждане|азамат fuqaro фуқаро жаран шаҳрванд vatandaş
visa|виза безвизовый визовый|виза viza виза
migrant migration labour worker|мигрант миграция трудовой рабочий работник|мигрант migrant мигрант муҳоҷир işçi göçmen
refugee asylum shelter|беженец убежище приют|босқын qochqin қочқин boshpana бошпана качкын гуреза mülteci
family relative kin|семья родственник родня|отбасы oila оила aile
son|сын|ұл o'g'il ўғил писар
daughter|дочь|қыз кыз духтар
child children girl boy minor underage|ребенок дети девочка мальчик несовершеннолетний|бала bola бола бала кӯдак çocuk
woman women female|женщина женский|әйел ayol аёл аял зан kadın
sexual rape abuse violence|сексуальный половой насилие изнасилование|жыныс jinsiy жинсий жыныстык ҷинсӣ cinsel
religion religious faith|религия религиозный вера|дін din дин dini
mosque|мечеть|мешіт masjid масжид мечит масҷид cami
islam muslim|ислам мусульманин мусульманский
drug narcotics opium hashish poppy|наркотик опиум гашиш мак наркоторговля антинаркотический|есірткі narkotik наркотик баңгизат нашъа маводи uyuşturucu
smuggle smuggler smuggling traffic|контрабанда контрабандист
party|партия партийный|партия partiya партия ҳизб parti
opposition|оппозиция оппозиционный
rights freedom liberty|право свобода права|құқық huquq ҳуқуқ укук ҳуқуқ hak
corruption bribe|коррупция взятка
independence independent sovereignty|независимость независимый суверенитет|тәуелсіз mustaqil мустақил көз истиқлол bağımsız
neutrality neutral|нейтралитет нейтральный|бейтарап betaraf бетараф нейтрал бетараф tarafsız
recognise recognition|признать признание|тан tan тан тааны эътироф tanı
member membership join accession accede admit belong|член членство вступить вступление присоединиться присоединение войти входить приём участник|мүше мүшелік қосыл кіре a'zo аъзо qo'shil қўшил мүчө кошул узв аъзо пайваст üye katıl
observer|наблюдатель наблюдательский|бақылаушы байқаушы kuzatuvchi кузатувчи байкоочу нозир мушоҳид gözlemci
partner partnership|партнер партнерство|серіктес әріптес hamkor ҳамкор өнөктөш шарик ortak
alliance ally union bloc|союз альянс союзник блок|одақ иттифоқ ittifoq бирлик иттиҳод иттифоқ birlik
cooperation relations ties|сотрудничество отношения связи кооперация|ынтымақтастық қатынас hamkorlik ҳамкорлик aloqa кызматташтык мамиле ҳамкорӣ муносибат işbirliği ilişki
friendship friendly neighbour|дружба дружеский сосед добрососедство|дос көрші do'stlik дўстлик qo'shni қўшни достук кошуна дӯстӣ ҳамсоя dost komşu
status|статус|статус мәртебе status maqom мақом статус мақом statü
rename renamed name|переименовать переименован переименование название имя назвать|атау атал nom ном аталыш ном ad isim
transform transformation organisation|преобразовать преобразование превратить трансформация организация
found founded founder establish establishment create set|основать основан создать создан создание учредить учредитель образовать|құр негіз tuz туз tashkil ташкил түз таъсис kur
anniversary years jubilee|годовщина летие юбилей
first earliest|первый впервые раньше|бірінші алғаш birinchi биринчи ilk биринчи алгач якум аввалин ilk
last final latest recent previous|последний прошлый предыдущий недавний|соңғы oxirgi охирги so'nggi акыркы охирин son
early snap ahead|досрочный ранний внеочередной|мерзімінен muddatidan мөөнөтүнөн пеш erken
new|новый|жаңа yangi янги жаңы нав yeni
history historic past|история исторический прошлое|тарих tarix тарих тарых таърих tarih
reason why cause because due|причина почему из-за причиной объяснить|неге себеп sabab сабаб nega нега эмнеге себеп чаро сабаб neden sebep
effect consequence impact influence|последствие влияние воздействие
compete competition rivalry rival|конкуренция соперничество соревнование соперник конкурировать
differ difference versions disagree|отличаться различие разница расходиться разниться
compare comparison|сравнить сравнение
role contribution|роль вклад|рөл rol роль нақш rol
view opinion argue think believe|мнение взгляд считать полагать думать|пікір fikr фикр пикир ақида görüş
lesson learn|урок научиться
purpose aim goal target objective|цель задача стремиться|мақсат maqsad мақсад максат ҳадаф мақсад hedef amaç
supply deliver delivery provide send|поставить поставка доставить отправить направить|жеткіз жібер yetkaz етказ yubor юбор жеткир жөнөт расон фирист teslim
receive get obtain|получить|ал ol ол ал гирифт al
gift present|подарить подарок
give gave given grant award hand|дать вручить подарить наградить присвоить|бер ber бер бер дод ver
award prize medal|награда премия медаль орден
sell sale buy purchase order|продать продажа купить покупка закупить заказ|сат sot сот sotib сат харид furush sat
stay remain keep|остаться оставаться сохранить
return come back|вернуть возврат вернуться возвращение|қайт qayt қайт кайт баргашт dön
increase rise grow raise|увеличить рост повысить повышение вырасти поднять|өс көтер osh ош ўс өс көтөр афзоиш art
decrease fall reduce cut lower drop|снизить снижение сократить сокращение упасть уменьшить|төменде kamay камай төмөндө коҳиш azal
annul cancel annulled revoke abolish strip|отменить аннулировать лишить отмена упразднить отозвать|жою жой bekor бекор жокко бекор iptal
immunity inviolability|неприкосновенность иммунитет
extradite extradition hand|выдать экстрадиция экстрадировать передать
escape flee fled evacuate|бежать бегство эвакуация сбежать
search investigate investigation probe|расследование следствие расследовать проверка
study survey research report|исследование опрос доклад отчет изучить
feasibility|технико-экономический обоснование тэо
run operate manage handle|управлять руководить вести заниматься
test exercise drill manoeuvre|учения маневры испытание
drone unmanned|дрон беспилотник бпла
landing land force|посадить посадка приземлиться
camp|лагерь
power authority authorities|власть власти
city town|город
capital city town|город столица|қала астана shahar шаҳар poytaxt пойтахт шаар борбор шаҳр пойтахт şehir başkent
village|село деревня кишлак
province oblast district|область район провинция
island|остров
sport athlete game|спорт спортсмен игры
music concert|музыка концерт
food bread wheat grain|продовольствие еда пшеница зерно хлеб
agriculture farmer crop|сельское хозяйство фермер урожай культура
restaurant cafe|ресторан кафе
tourism tourist|туризм турист
dialogue|диалог
strategic strategy|стратегический стратегия|стратегия
joint together common|совместный вместе общий|бірлескен qo'shma қўшма биргелешкен муштарак ortak
special envoy representative|спецпредставитель посланник представитель специальный
ambassador embassy|посол посольство|елші elchi элчи элчи сафир büyükelçi
king emir sultan prince|король эмир принц
opponent|оппонент соперник
candidate|кандидат|кандидат nomzod номзод талапкер номзад aday
speaker|спикер председатель
mourning|траур
condition terms|условие
quota limit|квота лимит
delegate delegation|делегат делегация
neighbouring|соседний
developing development develop|развитие развивать развиваться|даму rivojlan ривожлан өнүг рушд kalkın
bilateral|двусторонний
historical|исторический
extend extension prolong|продлить продление расширить
expect expectation hope|ожидать ожидание надеяться
share take part|доля
reform|реформа|реформа islohot ислоҳот реформа ислоҳот reform
salary wage pension|зарплата пенсия жалованье|жалақы еңбек maosh маош айлык маош maaş
work job employ|работать
unemployment job|безработица работа занятость
inflation|инфляция
medicine|лекарство препарат
theatre museum culture|театр музей культура
holiday|праздник
weather|погода
football|футбол
`;
