"""Names that the gazetteer adds to its sources or writes in its own way, kept by hand."""

from __future__ import annotations

# Names in the dataset "world-cities" that are not among the names of nationalities.yml.
COUNTRY_SPELLINGS = {
    "Bolivia, Plurinational State of": "BO",
    "Bonaire, Sint Eustatius and Saba": "BQ",
    "Cocos (Keeling) Islands": "CC",
    "Congo, The Democratic Republic of the": "CD",
    "Falkland Islands (Malvinas)": "FK",
    "French Southern Territories": "TF",
    "Holy See (Vatican City State)": "VA",
    "Iran, Islamic Republic of": "IR",
    "Korea, Democratic People's Republic of": "KP",
    "Korea, Republic of": "KR",
    "Micronesia, Federated States of": "FM",
    "Moldova, Republic of": "MD",
    "No country found for alpha-2 code: XK": "XK",
    "Palestine, State of": "PS",
    "Saint Helena, Ascension and Tristan da Cunha": "SH",
    "Saint Martin (French part)": "MF",
    "Sint Maarten (Dutch part)": "SX",
    "South Georgia and the South Sandwich Islands": "GS",
    "Taiwan, Province of China": "TW",
    "Tanzania, United Republic of": "TZ",
    "Venezuela, Bolivarian Republic of": "VE",
    "Virgin Islands, British": "VG",
    "Virgin Islands, U.S.": "VI",
}

CONTINENTS = ("Africa", "Antarctica", "Asia", "Europe", "North America", "South America", "Oceania")

# Countries whose names are transliterated into English, in more ways than one.
TRANSLITERATED = frozenset(
    code
    for codes in (
        "AE AF AM BD BG BH BT BY CY DZ EG ER ET GE GR IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK LY MA",
        "MK MM MN MR NP OM PK PS QA RS RU SA SD SO SY TH TJ TN TW UA UZ YE",
    )
    for code in codes.split()
)

# English names that differ from the one GeoNames leads with, or older ones still in use.
EXONYMS = {
    ("BE", "Brugge"): ["Bruges"],
    ("BE", "Gent"): ["Ghent"],
    ("CN", "Beijing"): ["Peking"],
    ("CN", "Guangzhou"): ["Canton"],
    ("DE", "Frankfurt am Main"): ["Frankfurt"],
    ("DE", "Köln"): ["Cologne"],
    ("IN", "Bengaluru"): ["Bangalore"],
    ("IN", "Chennai"): ["Madras"],
    ("IN", "Kolkata"): ["Calcutta"],
    ("IN", "Mumbai"): ["Bombay"],
    ("IN", "Prayagraj"): ["Allahabad"],
    ("IQ", "Basrah"): ["Basra"],
    ("MM", "Yangon"): ["Rangoon"],
    ("PL", "Kraków"): ["Cracow"],
    ("SA", "Madinah"): ["Medina"],
    ("SA", "Makkah"): ["Mecca"],
    ("SY", "Al Qāmishlī"): ["Qamishli", "Qamishlo"],
    ("SY", "Dar‘ā"): ["Daraa", "Deraa"],
    ("SY", "Ḩamāh"): ["Hama"],
    ("SY", "Tadmur"): ["Palmyra"],
    ("SY", "‘Ayn al ‘Arab"): ["Kobani", "Kobane"],
    ("TR", "İzmir"): ["Smyrna"],
    ("US", "New York City"): ["New York", "NYC"],
    ("UA", "Kyiv"): ["Kiev"],
    ("UA", "Odesa"): ["Odessa"],
    ("VN", "Ho Chi Minh City"): ["Saigon"],
    ("YE", "Al Ḩudaydah"): ["Hodeidah", "Hodeida"],
}

# Well-known regions that are no first-level division, or have another English name: "name=other spelling".
REGIONS = """
AF: Panjshir Valley, Hindu Kush=Hindukush
AQ: Ross Ice Shelf, Antarctic Peninsula
AR,CL: Patagonia, Tierra del Fuego
AM,AZ: Nagorno-Karabakh=Karabakh=Artsakh=Nagorny Karabakh, Nakhchivan=Nakhichevan
AU: New South Wales, Great Barrier Reef, Outback, Gold Coast, Torres Strait Islands
BA: Republika Srpska
BE: Flanders, Wallonia
BR: Nordeste, Pantanal, Amazonia
CA: Alberta, British Columbia, Manitoba, New Brunswick, Newfoundland and Labrador=Newfoundland,
    Northwest Territories, Nova Scotia, Nunavut, Ontario, Prince Edward Island, Quebec, Saskatchewan, Yukon,
    Vancouver Island, Labrador
CD: North Kivu=Nord-Kivu, South Kivu=Sud-Kivu, Ituri, Katanga, Kasai
CN: Inner Mongolia, Tibet=Xizang, Xinjiang=Sinkiang, Manchuria, Guangxi, Pearl River Delta, Hainan
CO: Cauca, Catatumbo
CY: Northern Cyprus=Turkish Republic of Northern Cyprus
DE: Bavaria, Saxony, Lower Saxony, North Rhine-Westphalia, Rhineland, Ruhr=Ruhr Valley, Black Forest,
    Thuringia, Hesse, Rhineland-Palatinate, Saxony-Anhalt, Mecklenburg-Western Pomerania
EG: Sinai=Sinai Peninsula, North Sinai, South Sinai, Nile Delta, Upper Egypt
ES: Andalusia, Catalonia, Basque Country, Galicia, Canary Islands, Balearic Islands, Costa del Sol, Castile,
    Aragon
ET: Tigray, Amhara, Oromia, Ogaden, Afar
FR: Brittany, Normandy, Provence, Alsace, Lorraine, Corsica, Burgundy, Riviera=French Riviera, Ile-de-France
GB: England, Scotland, Wales, Northern Ireland=Ulster, Cornwall, Yorkshire, Midlands=West Midlands,
    East Anglia, Cumbria, Scottish Highlands, Kent, Essex, Sussex, Surrey, Lancashire, Merseyside,
    Greater Manchester, Tyneside, Home Counties, Devon, Dorset, Somerset, Norfolk, Suffolk, Shetland,
    Orkney, Hebrides, Isle of Wight, Lake District
GE: Abkhazia, South Ossetia, Adjara=Ajaria
GR: Crete, Macedonia, Thessaly, Peloponnese, Lesbos, Rhodes, Evia=Euboea
ID: Bali, Java, Sumatra, Sulawesi, Papua, West Papua, Aceh, Kalimantan, Lombok, Timor, Maluku
IL: Galilee, Negev, Golan
IL,PS: Holy Land
IN: Kashmir=Jammu and Kashmir, Ladakh, Punjab, Bengal=West Bengal, Kerala, Tamil Nadu, Uttar Pradesh, Assam,
    Goa
IQ: Kurdistan Region=Iraqi Kurdistan=Kurdistan Region of Iraq=KRG, Sinjar=Shingal, Nineveh=Ninewa,
    Anbar=Al-Anbar
IR: Khuzestan, Sistan and Baluchestan=Sistan-Baluchistan, Kurdistan Province
IT: Sicily, Sardinia, Tuscany, Lombardy, Piedmont, Veneto, Apulia=Puglia, Calabria, Umbria, Emilia-Romagna,
    Lampedusa, South Tyrol
JP: Hokkaido, Honshu, Kyushu, Okinawa, Shikoku, Tohoku, Fukushima, Kansai
KE: Rift Valley
KR,KP: Korean Peninsula, Demilitarized Zone=DMZ
LB: Bekaa Valley=Beqaa Valley=Bekaa=Beqaa, Mount Lebanon, South Lebanon=Southern Lebanon
LY: Cyrenaica, Tripolitania, Fezzan
MA,EH: Western Sahara
MD: Transnistria=Transdniestria, Gagauzia
MM: Rakhine=Rakhine State=Arakan, Shan State, Kachin, Kayin=Karen State, Chin State
MX: Yucatan=Yucatán Peninsula, Baja California, Sinaloa, Chiapas, Oaxaca
MZ: Cabo Delgado
NG: Niger Delta, Borno, Biafra, Middle Belt
NL: Holland, North Holland, South Holland, Limburg, Frisia
PH: Mindanao, Luzon, Visayas, Bangsamoro
PK: Balochistan=Baluchistan, Sindh, Khyber Pakhtunkhwa, Azad Kashmir=Pakistan-administered Kashmir,
    Gilgit-Baltistan, Waziristan=North Waziristan=South Waziristan, Swat Valley
PL: Silesia, Pomerania, Mazovia
PS: Gaza=Gaza Strip, West Bank=occupied West Bank, East Jerusalem, Judea, Samaria
PT: Azores, Madeira, Algarve
RO: Transylvania, Moldavia, Wallachia
RS: Vojvodina
RU: Chechnya=Chechen Republic, Dagestan, Ingushetia, North Ossetia, Siberia, Tatarstan, Bashkortostan,
    Kaliningrad, Sakhalin, Kamchatka, Karelia, Yakutia=Sakha, North Caucasus, Urals, Kursk, Belgorod
SD: Darfur=North Darfur=South Darfur=West Darfur, Kordofan=South Kordofan=North Kordofan, Blue Nile,
    Gezira=Al Jazirah
SO: Somaliland, Puntland, Jubaland
SY: Rojava=North and East Syria, Golan Heights=Syrian Golan, Ghouta=Eastern Ghouta=East Ghouta, Hauran
TR: Anatolia, Thrace, Cappadocia
TZ: Zanzibar
UA: Crimea, Donbas=Donbass, Donetsk=Donetsk People's Republic=DNR,
    Luhansk=Lugansk=Luhansk People's Republic=LNR, Zaporizhzhia=Zaporizhia=Zaporozhye, Kherson,
    Transcarpathia=Zakarpattia, Bukovina
US: New England, Midwest, Deep South, Silicon Valley, Appalachia, Rust Belt, Great Plains,
    Pacific Northwest, Cape Cod, Long Island, Florida Keys, Panhandle, Bay Area, Gulf Coast, East Coast,
    West Coast, Outer Banks, Napa Valley, District of Columbia=D.C.=DC, Manhattan, Brooklyn, Queens, Bronx,
    Staten Island, Hollywood
YE: Hadhramaut=Hadramawt, Marib=Ma'rib, Socotra
: Middle East=Mideast, Near East, Far East, Southeast Asia=South-East Asia, Central Asia, South Asia,
    East Asia, Levant, Maghreb=North Africa, Sahel, Horn of Africa, West Africa, East Africa,
    Central Africa, Southern Africa, sub-Saharan Africa, Great Lakes region, Latin America, Central America,
    Caribbean, West Indies, Balkans=Western Balkans, Scandinavia, Baltics=Baltic states, Eastern Europe,
    Western Europe, Central Europe, Southern Europe, Iberia, British Isles, Benelux,
    Caucasus=South Caucasus, Kurdistan, Asia-Pacific=Indo-Pacific, Eurasia, Persian Gulf states,
    Gulf states, Arabian Peninsula=Arabia, Indian subcontinent, Polynesia, Melanesia, Arctic, Global South,
    Lake Chad Basin, Golden Triangle, Bermuda Triangle, Indochina, Lapland, Chagos, Spratly Islands,
    Paracel Islands, Kuril Islands=Kurils, Senkaku Islands=Diaoyu Islands
"""

# Waters and mountains, with the countries they touch where they are few.
FEATURES = """
: Atlantic Ocean=Atlantic, Pacific Ocean=Pacific, Indian Ocean, Arctic Ocean, Southern Ocean,
    Mediterranean Sea=Mediterranean, Red Sea, Black Sea, Baltic Sea, North Sea, Caspian Sea,
    Aegean Sea=Aegean, Adriatic Sea=Adriatic, Ionian Sea, Irish Sea, Arabian Sea, South China Sea,
    East China Sea, Yellow Sea, Sea of Japan=East Sea, Caribbean Sea, Coral Sea, Tasman Sea, Bering Sea,
    Barents Sea, Andaman Sea, Java Sea, Sulu Sea, Tyrrhenian Sea, Dead Sea, Philippine Sea, Norwegian Sea,
    Gulf of Mexico=Gulf of America, Gulf of Aden, Persian Gulf=Arabian Gulf, Gulf of Oman, Gulf of Guinea,
    Bay of Bengal, Bay of Biscay, Gulf of Thailand, Gulf of Finland, Gulf of Aqaba,
    English Channel=the Channel, Taiwan Strait, Strait of Hormuz=Straits of Hormuz,
    Strait of Malacca=Malacca Strait, Bab el-Mandeb=Bab al-Mandab=Bab el-Mandeb Strait, Strait of Gibraltar,
    Bering Strait, Drake Passage, Himalayas=Himalaya, Alps, Andes, Pyrenees, Carpathians,
    Sahara=Sahara Desert, Amazon=Amazon rainforest, Amazon River, Nile=Nile River, Danube, Rhine, Euphrates,
    Tigris, Mekong, Congo River, Jordan River=River Jordan, Niger River, Ganges, Indus, Brahmaputra,
    Lake Victoria, Lake Chad, Lake Tanganyika, Lake Malawi, Kashmir Valley, Line of Control, Blue Line,
    Green Line
AR,CL: Aconcagua
AU: Uluru=Ayers Rock
BR: Iguazu Falls=Iguacu Falls
CA,US: Niagara Falls, Lake Ontario, Lake Erie, Lake Superior, Lake Huron, Great Lakes,
    Rocky Mountains=Rockies
CN: Yangtze=Yangtze River, Yellow River, Three Gorges
CN,NP: Mount Everest=Everest
CH,IT: Matterhorn
EG: Suez Canal, Aswan Dam
ET: Blue Nile River, Grand Ethiopian Renaissance Dam=GERD
FR,IT: Mont Blanc
GB: Thames=River Thames, Ben Nevis, Snowdon=Yr Wyddfa, Loch Ness
GB,FR: Channel Tunnel
IT: Mount Etna=Etna, Vesuvius=Mount Vesuvius, Stromboli, Lake Garda, Lake Como
IN: Yamuna
ID: Krakatoa=Krakatau, Mount Merapi, Sunda Strait
IL,LB,SY: Mount Hermon
IS: Eyjafjallajokull
JP: Mount Fuji=Mt Fuji, Mount Ontake
KE: Mount Kenya
KH: Tonle Sap
PA: Panama Canal, Darien Gap=Darién Gap
PE,BO: Lake Titicaca
PK: K2=Mount Godwin-Austen, Nanga Parbat
RU: Lake Baikal=Baikal, Volga, Mount Elbrus=Elbrus, Sea of Okhotsk, Kerch Strait
RU,UA: Sea of Azov=Azov Sea
SY: Mount Qasioun
TR: Bosphorus=Bosporus, Dardanelles, Sea of Marmara, Mount Ararat
TZ: Kilimanjaro=Mount Kilimanjaro, Serengeti
UA: Dnipro River=Dnieper=Dnieper River, Kakhovka Dam
US: Mississippi River, Missouri River, Colorado River, Hudson River, Potomac=Potomac River, Grand Canyon,
    Yellowstone, Yosemite, Lake Michigan, Lake Tahoe, Chesapeake Bay, Mount St. Helens, Mount Rainier,
    Kilauea, Rio Grande, Death Valley, Everglades, Hoover Dam, Pearl Harbor, Lake Mead
VE: Orinoco, Angel Falls
ZM,ZW: Victoria Falls, Kariba Dam, Zambezi
"""
