/** People of the record: names in their own script, and each person's own level. */
import { personId, sideCode } from '../../src/domain/ids.ts';
import { type Person } from '../../src/domain/record.ts';
import { type Level } from '../../src/domain/vocabulary.ts';
import { type SourceTalks } from './sourceShape.ts';

const nativeNames: Readonly<Record<string, string>> = {
  Abdelatty: 'بدر عبد العاطي',
  Albusaidi: 'بدر البوسعيدي',
  Amano: '天野之弥',
  Araghchi: 'عباس عراقچی',
  Baghaei: 'اسماعیل بقائی',
  Bagheri: 'علی باقری کنی',
  BinAlawi: 'يوسف بن علوي',
  Eslami: 'محمد اسلامی',
  Gaddafi: 'معمر القذافي',
  Gargash: 'أنور قرقاش',
  Ghalibaf: 'محمدباقر قالیباف',
  Gharibabadi: 'کاظم غریب‌آبادی',
  Haitham: 'هيثم بن طارق',
  Jalili: 'سعید جلیلی',
  KhameneiA: 'علی خامنه‌ای',
  Lavrov: 'Сергей Лавров',
  MBZ: 'محمد بن زايد',
  MaZhaoxu: '马朝旭',
  Munir: 'عاصم منیر',
  Netanyahu: 'בנימין נתניהו',
  Pezeshkian: 'مسعود پزشکیان',
  Polyansky: 'Дмитрий Полянский',
  Putin: 'Владимир Путин',
  Qaboos: 'قابوس بن سعيد',
  Ravanchi: 'مجید تخت‌روانچی',
  Rouhani: 'حسن روحانی',
  Ryabkov: 'Сергей Рябков',
  Salehi: 'علی‌اکبر صالحی',
  Sharif: 'شہباز شریف',
  Sisi: 'عبد الفتاح السيسي',
  Ushakov: 'Юрий Ушаков',
  WangYi: '王毅',
  Zakharova: 'Мария Захарова',
  Zarif: 'محمدجواد ظریف',
};

const keysByLevel: Readonly<Partial<Record<Level, string>>> = {
  leader:
    'Trump Vance Obama Biden KhameneiA Pezeshkian Rouhani Ghalibaf Haitham Qaboos MBZ Netanyahu Putin Macron ' +
    'Sisi Sharif Gaddafi',
  minister:
    'Witkoff Rubio Kerry Moniz Araghchi Zarif Salehi Eslami Albusaidi BinAlawi Lavrov WangYi Tajani Ashton ' +
    'Mogherini Kallas Lammy YCooper Hammond Hague Barrot Fabius LeDrian Wadephul Westerwelle Steinmeier ' +
    'Grossi Amano Abdelatty',
  deputy:
    'Burns Sherman Malley Ravanchi Gharibabadi Ghanbari Khaji Bagheri Ryabkov MaZhaoxu Mora Skoog Mutter',
  senior: 'Kushner Anton BCooper Sullivan Talwar Einhorn Jalili Gargash Ushakov Munir',
  ambassador: 'Escrogima Shea Woodward Polyansky',
  spokesperson: 'Leavitt Baghaei Zakharova',
};

const levels = new Map(
  Object.entries(keysByLevel).flatMap(([level, keys]) =>
    keys.split(' ').map((key): [string, Level] => [key, level as Level]),
  ),
);

/** One of the people changed office within the record; his level and office go by the event's year. */
export function officeAt(key: string, date: string): string | undefined {
  if (key !== 'Araghchi') return undefined;
  return date < '2024' ? 'Deputy Foreign Minister and negotiator' : 'Foreign Minister';
}

export function levelAt(key: string, date: string): Level {
  const level = levels.get(key);
  if (level === undefined) throw new Error(`No level is known for ${key}.`);
  return key === 'Araghchi' && date < '2024' ? 'deputy' : level;
}

export function makePeople(talks: SourceTalks): Person[] {
  return talks.people.map(({ key, name, spellings, side, office }) => {
    const native = nativeNames[key];
    return {
      id: personId(key),
      name,
      spellings: spellings.filter(spelling => spelling !== native),
      ...(native === undefined ? {} : { native }),
      side: sideCode(side),
      office,
    };
  });
}
