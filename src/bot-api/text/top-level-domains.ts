/*
 * Telegram knows some 1,500 top-level domains. These are all countries' and the generic ones that
 * turn up in practice: what is missing merely stays plain text here.
 */
const COUNTRIES =
  'ac ad ae af ag ai al am ao ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw by bz ' +
  'ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj ' +
  'fk fm fo fr ga gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in ' +
  'io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md ' +
  'me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe ' +
  'pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sk sl sm sn so sr ss st ' +
  'su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk us uy uz va vc ve vg vi vn vu ' +
  'wf ws ye yt za zm zw';

const GENERIC =
  'aero app arpa asia bank bar best bible bio biz blog build business cafe capital cash cat center ' +
  'chat church city cloud club coach codes coffee com community company computer consulting cool coop ' +
  'country credit data dance date dating design dev digital direct directory domains earth edu education ' +
  'email energy engineering events exchange expert express family fans farm finance financial fit fitness ' +
  'forum foundation fun fund fyi gallery games global gov green group guide guru health help host hosting ' +
  'house how info ink institute insurance int international investments jobs kim land law legal life link ' +
  'live loan lol love ltd market marketing media mil mobi money movie museum name net network news ngo ninja ' +
  'one ong onion online ooo org page partners party photo photos pics place plus politics post press pro ' +
  'properties pub radio red report rest review reviews rocks run sale school science services shop show site ' +
  'social software solutions space store studio study support systems tech technology tel tips today tools top ' +
  'tours town toys trade training travel tube university vip vision vote watch web website wiki win work works ' +
  'world wtf xin xyz yoga zone рф рус москва сайт онлайн орг дети бел укр қаз мон 中国 中國 公司 网络';

const KNOWN: ReadonlySet<string> = new Set(`${COUNTRIES} ${GENERIC}`.split(' '));

/** A capital first letter alone speaks for a new sentence whose space is missing: `end.It`. */
export function isCommonTopLevel(label: string): boolean {
  const lower = label.toLowerCase();
  if (label !== lower && label.slice(1) === lower.slice(1)) return false;
  return KNOWN.has(lower);
}
