/** The table behind `sides.ts`: ISO 3166-1 as of 2025, XK, and the former states of ISO 3166-3. */

const pairs = `
AD:AND AE:ARE AF:AFG AG:ATG AI:AIA AL:ALB AM:ARM AO:AGO AQ:ATA AR:ARG AS:ASM AT:AUT AU:AUS AW:ABW AX:ALA AZ:AZE
BA:BIH BB:BRB BD:BGD BE:BEL BF:BFA BG:BGR BH:BHR BI:BDI BJ:BEN BL:BLM BM:BMU BN:BRN BO:BOL BQ:BES BR:BRA BS:BHS
BT:BTN BV:BVT BW:BWA BY:BLR BZ:BLZ CA:CAN CC:CCK CD:COD CF:CAF CG:COG CH:CHE CI:CIV CK:COK CL:CHL CM:CMR CN:CHN
CO:COL CR:CRI CU:CUB CV:CPV CW:CUW CX:CXR CY:CYP CZ:CZE DE:DEU DJ:DJI DK:DNK DM:DMA DO:DOM DZ:DZA EC:ECU EE:EST
EG:EGY EH:ESH ER:ERI ES:ESP ET:ETH FI:FIN FJ:FJI FK:FLK FM:FSM FO:FRO FR:FRA GA:GAB GB:GBR GD:GRD GE:GEO GF:GUF
GG:GGY GH:GHA GI:GIB GL:GRL GM:GMB GN:GIN GP:GLP GQ:GNQ GR:GRC GS:SGS GT:GTM GU:GUM GW:GNB GY:GUY HK:HKG HM:HMD
HN:HND HR:HRV HT:HTI HU:HUN ID:IDN IE:IRL IL:ISR IM:IMN IN:IND IO:IOT IQ:IRQ IR:IRN IS:ISL IT:ITA JE:JEY JM:JAM
JO:JOR JP:JPN KE:KEN KG:KGZ KH:KHM KI:KIR KM:COM KN:KNA KP:PRK KR:KOR KW:KWT KY:CYM KZ:KAZ LA:LAO LB:LBN LC:LCA
LI:LIE LK:LKA LR:LBR LS:LSO LT:LTU LU:LUX LV:LVA LY:LBY MA:MAR MC:MCO MD:MDA ME:MNE MF:MAF MG:MDG MH:MHL MK:MKD
ML:MLI MM:MMR MN:MNG MO:MAC MP:MNP MQ:MTQ MR:MRT MS:MSR MT:MLT MU:MUS MV:MDV MW:MWI MX:MEX MY:MYS MZ:MOZ NA:NAM
NC:NCL NE:NER NF:NFK NG:NGA NI:NIC NL:NLD NO:NOR NP:NPL NR:NRU NU:NIU NZ:NZL OM:OMN PA:PAN PE:PER PF:PYF PG:PNG
PH:PHL PK:PAK PL:POL PM:SPM PN:PCN PR:PRI PS:PSE PT:PRT PW:PLW PY:PRY QA:QAT RE:REU RO:ROU RS:SRB RU:RUS RW:RWA
SA:SAU SB:SLB SC:SYC SD:SDN SE:SWE SG:SGP SH:SHN SI:SVN SJ:SJM SK:SVK SL:SLE SM:SMR SN:SEN SO:SOM SR:SUR SS:SSD
ST:STP SV:SLV SX:SXM SY:SYR SZ:SWZ TC:TCA TD:TCD TF:ATF TG:TGO TH:THA TJ:TJK TK:TKL TL:TLS TM:TKM TN:TUN TO:TON
TR:TUR TT:TTO TV:TUV TW:TWN TZ:TZA UA:UKR UG:UGA UM:UMI US:USA UY:URY UZ:UZB VA:VAT VC:VCT VE:VEN VG:VGB VI:VIR
VN:VNM VU:VUT WF:WLF WS:WSM XK:XKX YE:YEM YT:MYT ZA:ZAF ZM:ZMB ZW:ZWE`;

/** Alpha-2 and alpha-3 of each country of today, in alphabetical order of the first. */
export const currentCountries: readonly (readonly [alpha2: string, alpha3: string])[] = pairs
  .trim()
  .split(/\s+/)
  .map(pair => [pair.slice(0, 2), pair.slice(3)]);

interface FormerRow {
  readonly code: string;
  readonly alpha3: string;
  readonly alpha4: string;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly name: string;
}

function row(codes: string, years: readonly [number, number], name: string): FormerRow {
  const [code = '', alpha3 = '', alpha4 = ''] = codes.split(' ');
  return { code, alpha3, alpha4, firstYear: years[0], lastYear: years[1], name };
}

/**
 * Former states and territories. CS was given twice: it is Czechoslovakia here, the one that diplomatic
 * records name most, and Serbia and Montenegro goes by CSXX. AI, GE and SK belong to countries of today.
 */
export const formerCountries: readonly FormerRow[] = [
  row('AIDJ AFI AIDJ', [1967, 1977], 'French Afars and Issas'),
  row('AN ANT ANHH', [1954, 2010], 'Netherlands Antilles'),
  row('BU BUR BUMM', [1948, 1989], 'Burma'),
  row('CS CSK CSHH', [1918, 1992], 'Czechoslovakia'),
  row('CSXX SCG CSXX', [2003, 2006], 'Serbia and Montenegro'),
  row('CT CTE CTKI', [1939, 1979], 'Canton and Enderbury Islands'),
  row('DD DDR DDDE', [1949, 1990], 'East Germany'),
  row('DY DHY DYBJ', [1958, 1975], 'Dahomey'),
  row('GEHH GEL GEHH', [1892, 1976], 'Gilbert and Ellice Islands'),
  row('HV HVO HVBF', [1958, 1984], 'Upper Volta'),
  row('NH NHB NHVU', [1906, 1980], 'New Hebrides'),
  row('NT NTZ NTHH', [1922, 1991], 'Neutral Zone'),
  row('PC PCI PCHH', [1947, 1986], 'Trust Territory of the Pacific Islands'),
  row('PZ PCZ PZPA', [1903, 1979], 'Panama Canal Zone'),
  row('RH RHO RHZW', [1965, 1980], 'Southern Rhodesia'),
  row('SKIN SKM SKIN', [1642, 1975], 'Sikkim'),
  row('SU SUN SUHH', [1922, 1991], 'Soviet Union'),
  row('TP TMP TPTL', [1975, 2002], 'East Timor'),
  row('VD VDR VDVN', [1945, 1976], 'North Vietnam'),
  row('YD YMD YDYE', [1967, 1990], 'South Yemen'),
  row('YU YUG YUCS', [1918, 2003], 'Yugoslavia'),
  row('ZR ZAR ZRCD', [1971, 1997], 'Zaire'),
];
