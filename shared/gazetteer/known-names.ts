/**
 * Towns whose case is settled by usage although the endings alone would not tell: county seats and well-known places.
 * -ban/-ben names (Debrecenben) and -on/-en/-ön names (Szegeden).
 */
export const innerCaseNames: ReadonlySet<string> = new Set(
  `Abony Balatonalmádi Balkány Berettyóújfalu Csenger Debrecen Edelény Eger Esztergom Füzesabony Dunavarsány Ercsi Gárdony Győr
  Hajdúböszörmény Hajdúsámson Harkány Hatvan Ibrány Jászapáti Jászberény Komádi Komárom Kunszentmárton Lengyeltóti Lenti Lőrinci
  Marcali Mezőberény Nagykovácsi Nyíradony Nyírbátor Oroszlány Polgárdi Püspökladány Salgótarján Sopron Szécsény Tamási Tihany
  Tiszavasvári Tokaj Vásárosnamény Veszprém Vizsoly Záhony Zamárdi`.split(/\s+/),
);

export const outerCaseNames: ReadonlySet<string> = new Set(
  `Ács Biatorbágy Budakalász Devecser Diósd Dömsöd Fegyvernek Fót Füzesgyarmat Göd Gyál Isaszeg Izsák Kecel Kerepes
  Kunmadaras Maglód Martonvásár Mezőhegyes Mezőkeresztes Mindszent Nádudvar Nagyecsed Nagymaros Pécel Pilis Pomáz
  Pusztaszabolcs Solt Solymár Szabadszállás Téglás Tiszalök Tótkomlós Tököl Törökbálint Újszász Vámospércs Veresegyház
  Zalaszentgrót Zsámbék Aggtelek Aszód Balassagyarmat Balatonboglár Balatonfüred Balmazújváros Barcs Bácsalmás Bátaszék Békés Besenyszög Bonyhád Budakeszi
  Budaörs Budapest Cegléd Celldömölk Cigánd Csongrád Csorvás Dabas Dombóvár Dorog Dunaharaszti Dunakeszi Dunaújváros
  Encs Enying Érd Fehérgyarmat Fonyód Gönc Gyomaendrőd Gyöngyös Hajdúdorog Hajdúhadház Hajdúnánás Hegyeshalom Heves
  Hódmezővásárhely Jászárokszállás Kaposvár Kapuvár Karcag Kecskemét Keszthely Kisbér Kiskőrös Kiskunhalas Kistelek
  Kisújszállás Kőszeg Körmend Kunhegyes Kunszentmiklós Létavértes Mezőkövesd Mezőtúr Miskolc Mohács Monor Mór Mórahalom
  Mosonmagyaróvár Nagyatád Nagykőrös Ózd Paks Pécs Pécsvárad Pilisvörösvár Polgár Putnok Rétság Sajószentpéter Sarkad
  Sárbogárd Sárospatak Sárvár Sátoraljaújhely Siklós Siófok Sümeg Szarvas Szeged Szeghalom Szekszárd Szentes
  Szentgotthárd Szentlőrinc Szerencs Székesfehérvár Szigetszentmiklós Szigetvár Szolnok Szombathely Tab Tiszafüred
  Tiszaújváros Törökszentmiklós Vác Vecsés Zalaegerszeg Zirc`.split(/\s+/),
);
