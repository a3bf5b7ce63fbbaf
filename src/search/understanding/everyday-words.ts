/**
 * Everyday words that are near to names of the world, or sound like one in the other script: they
 * name something only where they are that very name. Found by reading lists of the most frequent
 * words as if they were questions.
 */
const EVERYDAY = `
  abby could would should have has had run runs prison stop does shall alarm alison allison angle arena australian bar barrel bidder bird board booking bookings bored boring bride
  brick bring brings brooks buying calendar called calgary canal cant care cause clean coal colon command commands
  common core correlation cost costs cotton country cubic custom customs drill drug drums east environmental
  environments even event extra ext fall frank franklin francis friend friends gen george gender grew heart heat heath
  heather hit hitachi holland horror hungry hunter image indiana italiano italic iron join journalist korean lag lagged
  land large last late least like line list load logan macedonia macro main major man many march marina marine marion
  mars mean meals metal metallica mineral minor mins minus misc missing mom most mus narrow nation native navy near need
  never news next night north now offset orange order organ original packing pair panel paper pattern peers person phone
  picking plan planned port quick raise rain rate rates rays real right road rosa same san sandy sara sea seemed semi
  several share short sierra sign solar some song sooner south span spin state states story student study submit such
  sudden suit summer sun susan talk taxi team term terms than thing time today town trace trader transform transportation
  triple trip triumph turn union urgent van walter wan war warm washer water well wellington west whole winter woman word
  world year eat eats rat rats us who how his here

  авария алло ангела бар беспорядок боком бомба борту брик бри вклад возле воз возьми время вторая выбери выборе второй
  голова город груз даешь дела день диван добро доступ доступа другой думать жара здоров здорово имя индиго иран каждый
  китти клубы когда команда командой команде команду команды комната кота который кошка крик крыша курить курица курок
  кухня лаг лайла логан мама марии марко мари марс марш мечты много могу мом мус мужа народ напал новый объект органы
  перси первая первый писать планирую погода порт право провести пустыне пьяный рад райли реки роста сами самим самих
  самый самым самыми сан санта сара свет свидание семи семье семьей семьи семья семейный семейные серия склад скоро
  скорая сколько скотти смей смит смогла смогу собака собаку сон союз спорт среда сто стол страна страны стран суд судья
  сьюзан сюда сюзан термин тихо труп турне тюрьма угол ужин фургоне хана хорош хороший хорошо центр цена цены часть член
  шанс школа экран элисон этаж

  айту алдын алмай алмайтын арал астына аяқта аяқ бала барма басқаша бар бастау бердің берейін беруің берсін бор босқа
  досы достым жана жаңа заман инда кісіден кітабы кітап күдік күштері көре көргісі құлақ құрып құрмағанда қабыл қазғанды
  қалай қанша қарағаны қарағаным қарағаннан қараңқыға қараңқының қатар қатарды қатардан қатарлы қыз машинаны машинаның
  ресми содан сұра тұра тұрмыз тұрса тура үргенін әйнек каза
  канча канды качан кана канча кайда жаны иштин
  bor inson insan kadar kaza kata katta kitob kuch kerak karar ima orman kale kalem suda son uygun yangi yil yer
  dar бор оби ким кор дар кард миён
`;

const words: ReadonlySet<string> = new Set(EVERYDAY.trim().split(/\s+/));

/** @param folded a word as `foldName` makes it */
export function isEverydayWord(folded: string): boolean {
  return words.has(folded);
}
