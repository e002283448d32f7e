import type { Random } from '../lib/random.ts';

/** Common Hungarian names; the people made of them are invented. */
const familyNames =
  'Antal Bajusz Bakos Balla Balog Balázs Barna Barta Bartos Bencsik Benkő Bíró Bodnár Bognár Borbély Boros Budai Csonka Deák Dobos Dudás Erdei Erdős Farkas Fazekas Fehér Fekete Ferenczi Fodor Fülöp Gál Gulyás György Halász Hegedűs Hegyi Herczeg Horváth Huszár Illés Jakab Jónás Juhász Kántor Kelemen Kerekes Király Kis Kiss Kocsis Kovács Kozma Lakatos Lengyel Lukács Magyar Major Máté Mészáros Mezei Mohácsi Molnár Nagy Nemes Németh Novák Oláh Orbán Orosz Pál Papp Pásztor Pataki Péter Pintér Rácz Sándor Sárközi Simon Sipos Somogyi Soós Szabó Szalai Székely Szekeres Szilágyi Szőke Szűcs Takács Tamás Tóth Török Urbán Váradi Varga Vas Vass Végh Veres Vida Vincze Vörös Virág'.split(
    ' ',
  );
const womensNames =
  'Ágnes Adrienn Andrea Anikó Anna Beáta Bernadett Boglárka Brigitta Csilla Dóra Edina Edit Emese Enikő Erika Erzsébet Eszter Éva Gabriella Gyöngyi Györgyi Hajnalka Ibolya Ildikó Ilona Judit Júlia Katalin Kinga Klára Krisztina Lívia Magdolna Margit Mária Marianna Mariann Márta Melinda Mónika Noémi Nóra Orsolya Petra Piroska Réka Renáta Rita Rozália Szilvia Teréz Tímea Tünde Valéria Vera Veronika Viktória Zita Zsófia Zsuzsanna'.split(
    ' ',
  );
const mensNames =
  'Ádám András Antal Árpád Attila Balázs Bálint Béla Bence Csaba Dániel Dávid Dénes Dezső Ernő Ferenc Gábor Gergely Géza György Gyula Imre István Iván János Jenő József Károly Kornél Krisztián Lajos László Levente Márk Márton Máté Mátyás Mihály Miklós Norbert Ottó Pál Péter Richárd Róbert Roland Sándor Szabolcs Szilárd Tamás Tibor Tivadar Viktor Vilmos Vince Zoltán Zsolt'.split(
    ' ',
  );

export interface PersonName {
  readonly title?: string;
  readonly familyName: string;
  readonly givenName: string;
  readonly gender: 'woman' | 'man';
}

/** „Kovácsné Szabó”, „Nagy-Varga” and „Kovács”, in the proportion of a village. */
function familyNameOf(random: Random, gender: PersonName['gender']): string {
  const first = random.pick(familyNames);
  if (gender === 'woman' && random.chance(0.12)) return `${first}né ${random.pick(familyNames)}`;
  return random.chance(0.02) ? `${first}-${random.pick(familyNames)}` : first;
}

export function personName(
  random: Random,
  options: { readonly womenShare?: number; readonly doctorShare?: number } = {},
): PersonName {
  const gender = random.chance(options.womenShare ?? 0.58) ? 'woman' : 'man';
  const givenName = random.pick(gender === 'woman' ? womensNames : mensNames);
  const familyName = familyNameOf(random, gender);
  return random.chance(options.doctorShare ?? 0.03)
    ? { title: 'dr.', familyName, givenName, gender }
    : { familyName, givenName, gender };
}
