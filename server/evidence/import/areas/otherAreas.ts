/** An area that a file may name although the evidence pack has no figures for it. */
export interface OtherArea {
  code: string;
  name: string;
  type: string;
}

/** By the first letters of their codes: kind of place, then the rest of each code with the name it has. From the ONS register. */
const listed: Record<string, readonly [string, string]> = {
  E11: [
    'metropolitan county',
    '1 Greater Manchester; 2 Merseyside; 3 South Yorkshire; 5 West Midlands; 6 West Yorkshire; 7 Tyne and Wear',
  ],
  E13: ['part of London', '1 Inner London; 2 Outer London'],
  N09: [
    'Northern Ireland district',
    '1 Antrim and Newtownabbey; 2 Armagh City, Banbridge and Craigavon; 3 Belfast; 4 Causeway Coast and Glens; 5 Derry City and Strabane; 6 Fermanagh and Omagh; 7 Lisburn and Castlereagh; 8 Mid and East Antrim; 9 Mid Ulster; 10 Newry, Mourne and Down; 11 Ards and North Down',
  ],
  N92: ['country', '2 Northern Ireland'],
  S12: [
    'Scottish council area',
    '5 Clackmannanshire; 6 Dumfries and Galloway; 8 East Ayrshire; 10 East Lothian; 11 East Renfrewshire; 13 Na h-Eileanan Siar; 14 Falkirk; 17 Highland; 18 Inverclyde; 19 Midlothian; 20 Moray; 21 North Ayrshire; 23 Orkney Islands; 26 Scottish Borders; 27 Shetland Islands; 28 South Ayrshire; 29 South Lanarkshire; 30 Stirling; 33 Aberdeen City; 34 Aberdeenshire; 35 Argyll and Bute; 36 City of Edinburgh; 38 Renfrewshire; 39 West Dunbartonshire; 40 West Lothian; 41 Angus; 42 Dundee City; 45 East Dunbartonshire; 47 Fife; 48 Perth and Kinross; 49 Glasgow City; 50 North Lanarkshire',
  ],
  S92: ['country', '3 Scotland'],
  W06: [
    'Welsh principal area',
    '1 Isle of Anglesey; 2 Gwynedd; 3 Conwy; 4 Denbighshire; 5 Flintshire; 6 Wrexham; 8 Ceredigion; 9 Pembrokeshire; 10 Carmarthenshire; 11 Swansea; 12 Neath Port Talbot; 13 Bridgend; 14 Vale of Glamorgan; 15 Cardiff; 16 Rhondda Cynon Taf; 18 Caerphilly; 19 Blaenau Gwent; 20 Torfaen; 21 Monmouthshire; 22 Newport; 23 Powys; 24 Merthyr Tydfil',
  ],
  W15: ['police force area', '1 North Wales; 2 Dyfed-Powys; 3 South Wales; 4 Gwent'],
  W92: ['country', '4 Wales'],
};

/** Councils of Wales, Scotland and Northern Ireland, the nations, and English areas that are no council. */
export const otherAreas: readonly OtherArea[] = Object.entries(listed).flatMap(([prefix, [type, areas]]) =>
  areas.split('; ').map((each) => {
    const [number = '', ...name] = each.split(' ');
    return { code: prefix + number.padStart(6, '0'), name: name.join(' '), type };
  }),
);
