/** Power, law, war and diplomacy; `concepts.ts` says how a line is read. */
export const POLITICS = `
die dead death deaths killed kill victim casualty toll fatality perish lose|погибнуть погибший погибло гибель умереть смерть убитый убить жертва|қаза каза өл олд halok қурбон qurbon ҳалок halok мурд курман каза ölü hayat öld
injured wounded hurt|ранен ранить раненый пострадать пострадавший|жарақат yarador жарадар ярадор маҷруҳ захмӣ yaral
election vote ballot poll elect voter turnout electoral|выборы голосование избирательный избиратель избрать избирать проголосовать явка голос|сайлау сайла шайлоо шайла saylov сайлов интихобот овоз ovoz seçim seçmen
turnout participation|явка участие|қатыс катыш ishtirok иштирок katılım
win won victory winner defeat|победить победа выиграть победитель|жең жең жеңи g'alaba ғалаба yut ютди утди ғолиб пирӯз голиб kazan
result outcome|результат итог|нәтиже натижа natija жыйынтык натиҷа sonuç
percent percentage share proportion|процент доля процентов|пайыз пайыз foiz фоиз пайыз фоиз yüzde
parliament parliamentary deputy legislature assembly chamber seat|парламент парламентский депутат палата собрание место мандат|парламент депутат орын orun орун парлумон парламент vekil meclis
president presidential|президент президентский|президент prezident президент cumhurbaşkan
prime minister premier|премьер министр|премьер bosh вазир baş
government cabinet|правительство кабинет|үкімет укимет hukumat ҳукумат өкмөт ҳукумат hükümet
minister ministry ministerial|министр министерство министерский|министр vazir вазир министр вазор bakan
foreign abroad diplomat diplomatic diplomacy|иностранный дипломат дипломатический мид внешний|шетел сыртқы дипломат tashqi ташқи тышкы хориҷ dışişleri
resign resignation quit step leave|отставка уйти подать ушел покинуть уволиться|отставка кет iste'fo истеъфо istifo истеъфо istifa
dismiss dismissal fire sack remove oust release|уволить увольнение снять освободить отстранить отправить отставка сместить|босат қызметтен bo'shat бўшат ишдан ishdan olindi олинди бошот барканор görevden
appoint appointed name nominate approve become take|назначить назначен стать возглавить утвердить пост должность назначение|тағайында тагайында tayinla тайинла дайында таъин ata
succeed successor replace follow next change|сменить преемник заменить смена следующий вместо прийти|алмастыр ауыстыр almashtir алмаштир алмаштыр иваз yerine
chair chairman chairmanship head lead preside|председатель председательство возглавить глава руководитель председательствовать|төраға төрага раис rais төрага раис başkan
secretary general|секретарь генеральный генсек|хатшы kotib котиб катчы котиб sekreter
deputy vice|заместитель вице зам|орынбасар o'rinbosar ўринбосар орун муовин yardımcı
acting interim temporary|исполнять временный исполняющий|уақытша vaqtincha вақтинча убактылуу муваққат geçici
leader head|лидер глава|көшбасшы жетекші lider етакчи лидер роҳбар пешво lider
term mandate office period|срок полномочие мандат|мерзім мерзим muddat муддат мөөнөт муҳлат dönem süre
constitution constitutional amendment|конституция конституционный поправка основной|конституция ата konstitutsiya конституция конституц сарқонун anayasa
referendum plebiscite|референдум|референдум referendum раъйпурсӣ referandum
law legislation bill act statute|закон законопроект законодательство|заң заң qonun қонун мыйзам қонун yasa kanun
decree order signed|указ распоряжение приказ подписать|жарлық farmon фармон жарлык фармон kararname
court trial judge verdict sentence ruling case lawsuit|суд приговор судья дело процесс приговорить иск решение|сот үкім sud суд hukm ҳукм өкүм суд ҳукм mahkeme dava
prison jail imprisonment|тюрьма заключение колония лишение посадить
detain arrest custody detention|арест арестовать задержать задержан|түрме қамау ұста қама қамоқ qamoq qamal камак кармал зиндон боздошт hapis tutukla gözaltı
crime criminal offence|преступление уголовный преступник|қылмыс жиноят jinoyat кылмыш ҷиноят suç
punishment penalty tighten harsh|наказание кара ужесточить санкция|жаза jazo жазо жаза ҷазо ceza
police security service|полиция милиция безопасность силовик служба гкнб|полиция қауіпсіздік xavfsizlik хавфсизлик коопсуздук амният güvenlik polis
safe safety|безопасный безопасность|қауіпсіз
protest demonstration unrest riot rally protester|протест беспорядки митинг демонстрация протестующий волнения события|наразылық norozilik норозилик нааразылык эътироз protesto gösteri
coup overthrow|переворот путч свержение|төңкеріс to'ntarish тўнтариш төңкөрүш табаддулот darbe
emergency|чрезвычайный чп|төтенше favqulodda фавқулодда өзгөчө фавқулода olağanüstü
war warfare fighting conflict battle clash hostilities|война конфликт бой столкновение боевой|соғыс қақтығыс urush уруш mojaro можаро согуш жаңжал ҷанг savaş çatışma
peace peaceful|мир мирный|бейбіт бейбит tinchlik тинчлик тынчтык сулҳ barış
peacekeeper troops soldier military force army serviceman|миротворец войска солдат военный силы армия военнослужащий контингент|әскер аскер сарбаз askar аскар армия қўшин qo'shin сарбоз низомӣ asker ordu
weapon arms|оружие вооружение|қару қурол qurol курал силоҳ яроқ silah
base|база|база baza база пойгоҳ üs
attack assault strike raid|теракт нападение атака удар атаковать налет обстрел|шабуыл hujum ҳужум чабуул ҳамла saldırı
terrorist terrorism extremist|террорист террористический терроризм экстремист|террор terror террор террор terör
explosion blast bomb|взрыв бомба теракт|жарылыс portlash портлаш жарылуу таркиш patlama
border frontier boundary|граница пограничный приграничный погранпереход рубеж|шекара chegara чегара чек марз сарҳад sınır
guard|охрана пограничник
delimitation demarcation|делимитация демаркация
territory land area region|территория земля область район регион|аумақ hudud ҳудуд аймақ аймак ҳудуд bölge toprak
agreement treaty accord deal pact contract|соглашение договор пакт сделка контракт договориться|келісім шарт келісу kelishuv битим bitim shartnoma шартнома келишим шартнома созишнома паймон anlaşma sözleşme
memorandum memoranda document|меморандум документ|меморандум құжат memorandum hujjat документ ҳуҷҷат belge
sign signed signing signature conclude|подписать подписан подписание заключить заключен|қол imzola имзола кол имзо imzala
ratify ratification|ратифицировать ратификация|ратификация
declaration statement communique|декларация заявление коммюнике|декларация мәлімдеме deklaratsiya декларация билдирүү эъломия bildiri
summit meeting session talks forum gathering|саммит встреча заседание переговоры сессия форум съезд|саммит кездесу отырыс жиын sammit yig'ilish uchrashuv учрашув саммит жолугушуу вохӯрӣ нишаст мулоқот zirve toplantı görüşme
conference|конференция|конференция konferensiya конференция конфронс ҳамоиш konferans
visit trip travel tour arrive fly|визит поездка посетить поехать ездить приехать прибыть съездить|сапар барды tashrif ташриф safar сафар барган сафар ziyaret
invite invitation|пригласить приглашение
host hold held organise place venue|провести проведение принимать пройти состояться|өткіз отти өтті өттү o'tkaz ўтказ bo'lib бўлиб өткөр баргузор düzenle
attend participate participant take part|участвовать участие участник присутствовать|қатыс qatnash қатнаш катыш иштирок katıl
meet met|встретиться встреча встречаться|кездес uchrash учраш жолук вохӯр görüş
call phone telephone conversation|звонок телефон разговор позвонить|телефон telefon
letter message congratulate|письмо послание поздравить телеграмма сообщение
say tell told said speak speech address remark|сказать заявить говорить сообщить рассказать речь выступить выступление заявление слова|айт сөйле деді ayt айт деди so'zla сўзла гуфт söyle dedi açıkla
call urge appeal ask demand request want|призвать призыв обратиться обращение попросить требовать просить просьба хотеть|шақыр сұра chaqir чақир so'ra сўра чакыр сура даъват дархост iste çağır
propose proposal suggest suggestion offer initiative initiator|предложить предложение инициатива инициатор выдвинуть|ұсын taklif таклиф ташаббус tashabbus сунуш демилге пешниҳод ташаббус öner teklif
support back backing|поддержать поддержка|қолда qo'lla қўлла колдо дастгирӣ пуштибонӣ destek
oppose against reject refuse decline deny|против отказать отказаться отвергнуть отрицать отклонить|қарсы qarshi қарши каршы муқобил karşı red
criticise criticism condemn blame accuse accusation|критиковать критика осудить обвинить обвинение раскритиковать|сына айыпта tanqid танқид айбла ayblov айыпта танқид eleştir suçla
praise welcome commend|похвалить хвалить приветствовать похвала|мақта maqta мақта
apologise apology sorry|извиниться извинение прощение|кешірім uzr узр кечирим узр özür
thank grateful|благодарить благодарность
promise pledge commit commitment|обещать обещание обязаться выделить обязательство|уәде va'da ваъда убада ваъда söz
warn warning threat threaten danger risk|предупредить предупреждение угроза угрожать опасность предостеречь|ескерт қауіп ogohlantir огоҳлантир xavf хавф эскерт коркунуч огоҳ таҳдид uyar tehdit
advise advice recommend|посоветовать совет рекомендовать рекомендация|кеңес maslahat маслаҳат кеңеш маслиҳат tavsiye
announce announcement declare proclaim unveil|объявить объявление провозгласить анонсировать|жарияла e'lon эълон жарыяла эълон ilan
decide decision resolve|решить решение постановить|шеш қарар qaror қарор чечим қарор karar
adopt adopted adoption approve pass approval|принять принятие одобрить утвердить|қабылда qabul қабул кабыл қабул kabul
plan intend intention prepare programme|план планировать намерен намерение собираться программа подготовка|жоспар бағдарлама reja режа dastur дастур план пландо нақша барнома plan
`;
