"""What the derivation of exonyms has to know of languages and of English usage."""

from wordfreq import available_languages

CATALOGUES = "fr de es it pl nl pt tr cs sv da nb fi hu ro hr sk ca et lt lv sl sq az is vi id ms sw".split()
TERRITORIES = [*CATALOGUES, "sr_Latn"]
LARGE = frozenset("fr de es it pl nl pt tr".split())
"""Languages from which much news is translated: their names of smaller towns count too."""
NORM = {"az": "tr", "sr": "sh", "hr": "sh"}
"""Languages whose words are counted with those of another."""
FREQUENCIES = set(available_languages())
OWN = {
    "fr": "FR BE CH LU CA MC SN CI ML CD CG TN DZ MA HT MG GA CM BF NE TD DJ KM BJ TG GN CF RE GP MQ GF PF NC LB",
    "de": "DE AT CH LI LU IT", "it": "IT CH SM VA", "nl": "NL BE SR AW", "pl": "PL", "pt": "PT BR AO MZ CV GW ST TL",
    "es": "ES MX AR CO PE VE CL EC GT CU BO DO HN PY SV NI CR PA UY GQ PR", "tr": "TR CY", "cs": "CZ", "sv": "SE FI",
    "da": "DK", "nb": "NO", "fi": "FI", "hu": "HU", "ro": "RO MD", "hr": "HR BA", "sk": "SK", "ca": "ES AD FR",
    "et": "EE", "lt": "LT", "lv": "LV", "sl": "SI", "sq": "AL XK", "az": "AZ", "is": "IS", "vi": "VN", "id": "ID",
    "ms": "MY",
    "sw": "KE TZ",
}  # fmt: skip
"""Where a language is at home: there its accents are the right spelling, not a foreign one."""
COUNTRIES = {"TR": "Turkey", "CD": "DR Congo", "CG": "Republic of Congo", "HK": "Hong Kong", "MO": "Macau"}
COUNTRIES["PS"] = "Palestine"
"""Where the news uses another form than CLDR."""
OFFICIAL = {"Zaporizhzhya": "Zaporizhzhia", "Mykolayiv": "Mykolaiv", "Chornobyl": "Chernobyl"}
"""English forms that have changed, or that the news prefers."""
ANGLOPHONE = frozenset("US GB AU CA IE NZ ZA".split())
DULL = frozenset("East West North South Northern Southern Central Northeast Unity Eurozone".split()) | {
    "The Marches", "Outlying Oceania", "Unknown Region", "Heard and McDonald Islands", "Clipperton Island",
}  # fmt: skip
