import { foldName } from '../content/names.ts';

/** What people say to a bot that asks nothing of the briefs. */
export type SmallTalk = 'greeting' | 'thanks' | 'news' | 'subscription';

/** In the languages that readers write; each a whole message. */
const SAID: Readonly<Record<SmallTalk, string>> = {
  greeting: `hi|hello|hey|hi there|hello there|good morning|good afternoon|good evening|good day|how are you
    |who are you|what are you|what can you do|what do you do|what do you know|how does this work
    |help|help me|menu|start|commands|who r u|are you a bot|are you human|what is this bot|привет|здравствуй|здравствуйте|добрый день|доброе утро|добрый вечер|салют|хай
    |как дела|кто ты|кто вы|что ты умеешь|что вы умеете|что ты можешь|что ты знаешь|помощь|помоги
    |как это работает|меню|старт|начать|команды|ты бот|privet|zdravstvuyte|сәлем|салем|сәлеметсіз бе|қайырлы таң|қайырлы күн|сен кімсің
    |не істей аласың|salom|salom alaykum|assalomu alaykum|салом|ассалому алайкум|ассалому алейкум
    |xayrli kun|sen kimsan|nima qila olasan|салам|саламатсызбы|кандайсың|сен кимсиң|эмне кыла аласың
    |ассалом|салом алейкум|шумо кистед|чӣ кор карда метавонӣ|merhaba|selam|günaydın|kimsin`,
  thanks: `thanks|thank you|thank you very much|thanks a lot|many thanks|thx|ok|okay|ok thanks|ok thank you
    |great|great thanks|cool|nice|good|good bot|bye|goodbye|good night|ty|thank u|ok thx|спасибо|большое спасибо
    |спасибо большое|благодарю|ок|ок спасибо|спс|ок спс|понятно|понял|хорошо|отлично|супер|пока|до свидания
    |спокойной ночи|spasibo|рахмет|көп рахмет|рақмет|сау бол|жарайды|rahmat|katta rahmat|рахмат
    |катта рахмат|xayr|рахмат сага|ыракмат|чоң рахмат|рахмати калон|ташаккур|хайр|teşekkürler|sağ ol`,
  news: `latest|news|latest news|the latest|the latest news|the news|recent news|any news|whats new|what is new
    |what happened|whats the latest|headlines|новости|последние новости|свежие новости|новости дня
    |что нового|какие новости|новое|последнее|novosti|poslednie novosti|жаңалықтар|соңғы жаңалықтар
    |не жаңалық|yangiliklar|songgi yangiliklar|nima yangilik|янгиликлар|сўнгги янгиликлар
    |жаңылыктар|акыркы жаңылыктар|эмне жаңылык|хабарҳо|хабарҳои охирин|ахбор|haberler|son haberler`,
  subscription: `subscribe|unsubscribe|stop|subscription|settings|i want to subscribe|i want to unsubscribe
    |how do i subscribe|how do i unsubscribe|how to subscribe|how to unsubscribe|how can i subscribe
    |how can i unsubscribe|subscribe me|unsubscribe me|подписка|подписаться|отписаться|стоп|настройки
    |хочу подписаться|хочу отписаться|как подписаться|как отписаться|подпишите меня|отпишите меня`,
};

const KINDS = new Map(
  (Object.keys(SAID) as SmallTalk[]).flatMap((kind) =>
    SAID[kind].split('|').map((words) => [plain(words), kind] as const),
  ),
);
/** Longer than anything of the kind. */
const LONGEST = 60;

/** What small talk a whole message is, if it is any. */
export function smallTalk(text: string): SmallTalk | undefined {
  return text.length > LONGEST ? undefined : KINDS.get(plain(text));
}

/** Only letters and single spaces, and not to whom it is said. */
function plain(text: string): string {
  return foldName(text)
    .replace(/[^\p{L}\p{M} ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/ (?:bot|бот|dear|friend|друг)$/u, '');
}
