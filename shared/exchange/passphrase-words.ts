/**
 * 1,024 everyday words of four to eight letters for passphrases told on the phone: with the accents dropped and „ly” written as „j”,
 * each still differs from every other in at least two letters.
 */
export const passphraseWords: readonly string[] = `
  ablak acél áfonya agyag ágyú ajándék ajtó akác akasztó alacsony alagút álarc alkony állomás állvány alma
  almalé álom alszik ananász anekdota antenna április áramlás aratás árnyék árok árpa áruház árvácska asztal
  asztalos baba bagoly bajnok bakancs ballada bálna banán bánya bányász barack bárány barát barátság bárd
  bársony bátor bátorság béka bélyeg bélyegző berek bérlet beszéd beton bicikli birka birkózás bíró bivaly
  blúz bodza bogár bogrács bögre bohóc bokor bölcs bolha bólint bolt boltív bolygó bonbon boríték borjú
  bőrönd borotva borsó borz brokkoli bronz brosstű buborék bújócska bükk burgonya busz búza cápa cékla
  célvonal cérna ceruza címer címke cinege cink cipel cipész cipő ciprus cipzár cirkusz citera citrom
  csákány csalán csali csap csapat csárdás csatorna csavar csend csendes csenget csengő csepp cserép
  cserepes csésze csiga csikó csillár csíny csípős csirke csizma csobogó csoki csomó csónak csont csörgő
  csúcs csuka csűr csúszda cukkini cukor cukrász dália dallam darázs datolya december délelőtt delfin
  denevér derű deszka dinnye doboz dolgozat domború dominó döntő drót duda dugó dugóhúzó dzseki dzsungel
  ebéd ébresztő ecet édes edző égbolt egér egres egyenes éjfél éjszaka elefánt élesztő elkap emel emlék
  emlékmű ének énekel épít erdész erdő erkély erőmű esernyő este eszik étterem evező évszak évszázad ezüst
  fácán fagylalt fahéj fáklya falu fánk farag farkas farm fasírt fazék fazekas február fedő fehér fekete
  feladat felel felhő felirat felmosó felület fényes fenyő festmény festő fésű fészer fiatal fiók foci
  fodrász fogas fogkefe fogócska fogoly földrész folyó folyosó fonál fonott forrás forró fotel fotós főváros
  főzelék friss füge függöny fürdő fűrész fűrészel fürj furulya füst futás fuvola füzet fűzfa galamb gallér
  gally galuska gazda gereblye gerenda gida giliszta gitár gleccser gólya gomb gombóc gondol görbe görbült
  gorilla gránit gróf gulyás gyakorol gyalu gyapjú gyékény gyémánt gyertya gyík gyökér gyömbér gyöngy gyors
  gyűrű hagyma hajnal hajó hajtány halastó halászlé halk hallgat hálózsák hamu hang hangya harang harcsa
  hárfa harisnya harkály harmad harminc három hárs harsona hátizsák hattyú hatvan hegedű hegyező héja hentes
  herceg hernyó hétfő hetven heverő hideg hímez hímzés hintaló hintó hirdetés hóember hógolyó hólapát hold
  holló hőmérő homok homokóra homokozó hónap hópehely hordó horgony hosszú hóvirág hullám hurka hurok hűség
  húsleves huszár hűtő hűvös ibolya idős íjász illatos induló integet iránytű iskola istálló iszap ízletes
  izom izzó jácint január járda járóka játék javít jégcsap jégeső jéghegy jégpálya jelmez joghurt juhász
  június jutalom kabát kacaj kacsa kagyló kajak kakas kaktusz kakukk kakukkfű kalács kalap kalapács kalapál
  kalász kályha kamilla kamion kampó kamra kanál kanapé kancsó kandalló kankalin kapcsoló kapitány kapocs
  káposzta kapu karamell kardigán karfiol karika karkötő karóra kártya kastély kaszál katica katona kávé
  kávézó kavics kazán kecske kedd kefe kefir keksz kemping kendő kenguru kenu kenyér képernyő képeslap
  kérdez kéreg kerékpár keringő kerítés kertész keserű keskeny keszeg kesztyű kever kiáltás kifli kígyó
  kikötő kilenc kilincs királyné kivi klarinét koala kocka kocsi kocsonya kókusz kolbász köles költő kombájn
  kömény komló komód komp kőműves konfetti könnyű köntös konyha könyv könyvelő könyvtár kopog kőris korlát
  kormány korona körte körző kosár kosárka köszön kovács kovász követ közép község krém kréta kristály
  krokodil krumpli kukorica kulcs kupa kupola kürt küszöb kutya lábas labda lakat lakatos lakó lakoma láma
  lámpás lampion lánc lángos lapos lassú lavór lazac lecsó legelő legenda léggömb léghajó légy lekvár lencse
  leopárd lepedő lepke létra levegő leves lexikon liba lift liget liliom limonádé liszt liter locsol lovag
  lucerna lufi maci macska madzag magas majom majonéz május malac mandula mangó mappa március márvány masni
  mászik mászóka matrac matróz mazsola medve megálló meggy megye méhecske mellény mély menta mérleg mérnök
  mese mészkő metélt méter metró mező mikrofon millió mocsár mogyoró moha mókus molnár móló monda mondóka
  mosógép mosoly mosolyog motor mozdony mozi műhely műhold muskátli mustár művész múzeum nádas nadrág nagy
  nagyító nagymama nagypapa naperőmű napfény napló nápolyi napóra naptár narancs nárcisz nedves negyed
  negyven négyzet nehéz nevet nevetés névnap novella november nővér nulla nyaklánc nyár nyaralás nyelv
  nyereg nyírfa nyit nyolc nyolcvan nyomdász nyomtató nyugodt nyújtófa nyúl oázis öböl óceán oklevél okos
  október olaj oldal ollócska öltöny olvas omlett öntöző opál opera operett órás orchidea orgona orkán öröm
  oroszlán őrség ország örül orvos ostor ösvény őszinte oszlop öszvér ötven óvoda óvónő pacsirta padlás
  padló pajta pajzs pakol palack palást paletta pamut páncél panda papagáj papír paplan paprika papucs
  párduc párkány párna part partvis pástétom pásztor patak patkó páva pecsét pedál pékség pelikán péntek
  perec petúnia piac pihenés pillangó pilóta pince pingpong pingvin pipacs piros piskóta pizsama pizza
  plafon platán pogácsa pohár polc polgár polip polka ponty pörkölt porszívó postás posztó pöttyös puding
  pulóver pulyka puszta rács radír ragaszt rajz rajzoló rakéta raktár rántotta redőny regény régész reggeli
  régi rejtvény rendez rendőr répa repce repülő reszelő retek ribizli rigó ritmus robogó robot rojt róka
  röplabda rövid rozmár rozs rubin rügy ruha sablon sáfrány sajt sakk saláta sárga sarló sáska satu savanyú
  segít selyem seprű seregély serpenyő séta siker síkság síléc sima sípálya sirály sisak sivatag smaragd
  sofőr sólyom sonka sötét sövény spenót stadion stég strand strucc süllő süti suttogás szabó szakács
  szakadék szalag szalámi szálloda szalma szalonna szamár számol szán szandál szánkó szappan száraz szárító
  szarka szarvas szatyor szeder szegfű szék szekrény széles szellő szemetes szemüveg széna szerda szerenád
  sziget szigony szikla szilva színész színház szirom szita szív szivacs szoba szobor szobrász szöcske szög
  szögel szoknya szökőkút szőlő szombat szomszéd szőnyeg szörp szósz szótár szűcs szúnyog szüret szürke
  tábla tábor tábortűz takács takarít takaró talál talp tanár táncos tanító tanul tányér tarka tavasz távcső
  tégla téglalap tejföl tejszín teknős telefon teljes templom tenger tenisz tepsi terasz térd terem térkép
  testvér tészta tető teve tigris tökmag toll tonhal tópart torony torta törzs traktor tréfa trombita trón
  tücsök tudós tuja tulipán türelem türkiz túró tutaj tűzhely tűzőgép tűzoltó uborka üdítő udvar udvarias
  ugrik ügyes ügyvéd újság ültet ünnep ünnepel unoka üres űrhajó üstökös úszás úszó uszoda utazás üveg
  uzsonna vacsora vadász vagon vakond váll vándor vanília várárok varjú város varr varrógép vasaló vásár
  vasárnap vastag vászon váza vázlat vegyész vékony vendég veranda veréb vers verseny véső vessző vetés
  vezér vezeték vicc vidám vidámság vidra vihar világos villa villamos virág virsli vitéz vitorla vívás
  vízesés víziló vízpart vizsga vödör völgy völgyhíd vonalzó vonat vulkán zacskó zafír zápor zászló zebra
  zeller zene zenekar zenész zokni zongora zsák zsálya zseb zsemle zsineg zsír zsiráf
`
  .trim()
  .split(/\s+/);
