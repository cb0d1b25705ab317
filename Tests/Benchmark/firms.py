"""Made-up suppliers, one after the other, the same ones for the same seed.

Only `random.Random.random` is used, whose sequence is promised to stay the same between versions of Python. A firm
depends on the seed and on the firms before it, so the first thousand of ten thousand are those of a site of a thousand.
"""

import random
from datetime import date, timedelta

from prose import running_text
from words import COUNTRIES, COUNTRY_SHARES, NAMES, STREETS, TRADES

AS_OF = date(2020, 11, 30)

# product: short name, uses, class and category digits of a Chinese registration, standards, model prefix
PRODUCTS = {
    "surgical-mask": ("surgical mask", "medical", "214", ["YY 0469-2011", "EN 14683:2019 type IIR"], "SM"),
    "disposable-medical-mask": ("disposable medical mask", "medical", "214",
                                ["YY/T 0969-2013", "EN 14683:2019 type I"], "DM"),
    "medical-respirator": ("medical respirator", "medical", "214",
                           ["GB 19083-2010", "EN 149:2001+A1:2009 FFP2 NR"], "RP"),
    "kn95-mask": ("KN95 mask", "non-medical", "", ["GB 2626-2019 KN95"], "KN"),
    "everyday-mask": ("everyday mask", "non-medical", "", ["GB/T 32610-2016"], "EV"),
    "protective-clothing": ("protective suit", "medical", "214", ["GB 19082-2009", "EN 14126:2003"], "PC"),
    "infrared-thermometer": ("infrared thermometer", "medical", "207",
                             ["GB/T 21417.1-2008", "ISO 80601-2-56:2017"], "TH"),
    "ventilator": ("ventilator", "medical", "308", ["GB 9706.28-2006", "ISO 80601-2-12:2020"], "VT"),
    "nucleic-acid-kit": ("nucleic acid kit", "medical", "340", ["YY/T 1579-2018"], "NA"),
    "pcr-instrument": ("PCR instrument", "medical", "322", ["YY/T 1173-2010"], "PI"),
}

PRODUCT_SHARES = [
    ("surgical-mask", 0.19), ("disposable-medical-mask", 0.15), ("medical-respirator", 0.14), ("kn95-mask", 0.12),
    ("everyday-mask", 0.10), ("protective-clothing", 0.10), ("infrared-thermometer", 0.08), ("ventilator", 0.04),
    ("nucleic-acid-kit", 0.05), ("pcr-instrument", 0.03),
]

# papers wanted for a product in a market, the most telling one first
PAPERS = {
    ("surgical-mask", "EU"): ["eu-doc"],
    ("disposable-medical-mask", "EU"): ["eu-doc"],
    ("medical-respirator", "EU"): ["eu-type-exam", "eu-module-d", "eu-doc"],
    ("kn95-mask", "EU"): ["eu-type-exam", "eu-module-c2", "eu-doc"],
    ("protective-clothing", "EU"): ["eu-type-exam", "eu-module-d", "eu-doc"],
    ("infrared-thermometer", "EU"): ["mdr-certificate"],
    ("ventilator", "EU"): ["mdr-certificate"],
    ("nucleic-acid-kit", "EU"): ["eu-doc"],
    ("pcr-instrument", "EU"): ["eu-doc"],
    ("medical-respirator", "US"): ["niosh"],
    ("kn95-mask", "CN-EXPORT"): ["cn-joint-declaration"],
    ("everyday-mask", "CN-EXPORT"): ["cn-joint-declaration"],
}

BESIDE = ["iso13485", "iso9001", "test-report", "fda-registration"]
YEARS_OF_LIFE = {
    "nmpa-registration": 5, "eu-type-exam": 5, "eu-module-d": 3, "eu-module-c2": 1, "mdr-certificate": 5,
    "iso13485": 3, "iso9001": 3, "fda-registration": 1,
}
OLDEST = {  # days before the standpoint a running paper may have been issued
    "nmpa-registration": 1700, "eu-type-exam": 900, "eu-module-d": 900, "eu-module-c2": 340, "mdr-certificate": 1000,
    "eu-doc": 500, "fda-510k": 8000, "fda-registration": 330, "cn-joint-declaration": 210, "iso13485": 1000,
    "iso9001": 1000, "test-report": 500,
}
OLD_CODES = {"214": "264", "207": "220", "308": "354", "322": "340", "340": "340"}

STATES = [("sound", 0.80), ("ended", 0.87), ("declared", 0.92), ("open-ended", 0.95), ("withdrawn", 0.965),
          ("missing", 1.0)]
EXPECTED = {"sound": "cleared", "ended": "lapsed", "declared": "unproven", "open-ended": "unproven",
            "withdrawn": "withdrawn", "missing": "not-cleared"}
GRAVITY = ["cleared", "lapsed", "unproven", "not-cleared", "withdrawn"]

CREDIT_LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]


def credit_code(area, serial):
    """A unified social credit code with a right check letter and an organisation part nobody was given."""
    body = f"91{area}0000WW{serial:07d}"
    total = sum(CREDIT_LETTERS.index(letter) * weight for letter, weight in zip(body, CREDIT_WEIGHTS))
    return body + CREDIT_LETTERS[(31 - total % 31) % 31]


def entity_identifier(serial):
    """An LEI with right check digits under a prefix no issuer of LEIs has."""
    body = f"ZZZZ00{serial:012d}"
    figures = "".join(str(int(letter, 36)) for letter in body) + "00"
    return body + f"{98 - int(figures) % 97:02d}"


def trade_number(serial):
    """A GTIN-14 out of the range shops use for themselves."""
    body = f"00200{serial:08d}"
    total = sum(int(figure) * (3 if place % 2 == 0 else 1) for place, figure in enumerate(body))
    return body + str((10 - total % 10) % 10)


class Firms:
    """Makes firms; remembers which serials were given out, so that no two papers share a number by accident."""

    def __init__(self, seed, products, numberless, issuers):
        """`issuers`: for each scheme a list of (id, product ids or nothing for all of them)."""
        self.seed = seed
        self.products = shares([(name, share) for name, share in PRODUCT_SHARES if name in products])
        self.countries = shares(COUNTRY_SHARES)
        self.numberless = numberless
        self.issuers = issuers
        self.serials = {}
        self.random = random.Random()

    def below(self, limit):
        return int(self.random.random() * limit)

    def pick(self, choices):
        return choices[int(self.random.random() * len(choices))]

    def serial(self, key, start=1):
        self.serials[key] = value = self.serials.get(key, start - 1) + 1
        return value

    def firm(self, place):
        self.random.seed(self.seed * 1_000_003 + place)
        country = drawn(self.countries, self.random.random())
        legal_form, regions = COUNTRIES[country]
        region = self.pick(list(regions))
        sign, area, cities = regions[region]
        words = [self.pick(NAMES) for _ in range(2 + self.below(2))]
        ident = "-".join(words) + f"-{place}"
        name = " ".join([word.title() for word in words] + [self.pick(TRADES), legal_form])
        draw = self.random.random()
        firm = {
            "id": ident, "name": name, "country": country, "region": region, "city": self.pick(cities),
            "address": f"{1 + self.below(299)} {self.pick(STREETS)}",
            "roles": ["manufacturer"] if draw < 0.72 else ["trader"] if draw < 0.9 else ["manufacturer", "trader"],
            "identifiers": {"uscc": credit_code(area, place)} if country == "CN"
            else {"lei": entity_identifier(place)},
            "website": f"https://{ident}.example/", "email": f"sales@{ident}.example",
            "source": f"https://records.example/firms/{place}",
            "recorded": str(date(2020, 2, 1) + timedelta(self.below(280))),
            "offers": [], "papers": [],
        }
        self.add_offers(firm, sign)
        main = firm["offers"][0]
        firm["text"] = running_text(self.below, {
            "name": name, "city": firm["city"], "region": region, "site": firm["website"], "id": ident,
            "product": PRODUCTS[main["product"]][0], "model": main["model"],
        })
        return firm

    def add_offers(self, firm, sign):
        count = min(drawn([(1, 0.38), (2, 0.70), (3, 0.90), (4, 1.0)], self.random.random()), len(self.products))
        kinds = []
        while len(kinds) < count:
            kind = drawn(self.products, self.random.random())
            if kind not in kinds:
                kinds.append(kind)
        for kind in kinds:
            _, use, _, standards, prefix = PRODUCTS[kind]
            abroad = [market for market in ("EU", "US") if self.random.random() < (0.45 if sign else 0.7)]
            markets = ["CN-EXPORT"] + abroad if sign else abroad or ["EU"]
            offer = {
                "product": kind, "model": f"{prefix}-{10 + self.below(90)}{self.pick(['', 'A', 'B', ' Plus'])}",
                "use": use, "markets": markets, "standards": standards if "EU" in markets else standards[:1], "certificates": [],
                "gtin": trade_number(self.serial("gtin")) if self.random.random() < 0.4 else "", "states": {},
            }
            firm["offers"].append(offer)
            for market in markets:
                offer["states"][market] = self.add_papers(firm, offer, market, sign)
        if not firm["papers"] or (len(firm["papers"]) < 6 and self.random.random() < 0.35):
            self.add_paper(firm, firm["offers"][0], self.pick(BESIDE), "sound", sign)

    def add_papers(self, firm, offer, market, sign):
        """Adds what the offer needs in the market; answers with the status a reader should expect from it."""
        wanted = papers_wanted(offer, market)
        worst = "cleared" if wanted else "unproven"
        for scheme in wanted:
            state = drawn(STATES, self.random.random()) if len(firm["papers"]) < 6 else "missing"
            if state in ("ended", "open-ended") and scheme not in YEARS_OF_LIFE:
                state = "sound"
            if state != "missing":
                self.add_paper(firm, offer, scheme, state, sign)
            worst = max(worst, EXPECTED[state], key=GRAVITY.index)
        return worst

    def add_paper(self, firm, offer, scheme, state, sign):
        issued, expires = self.days(scheme, state)
        number = self.number(scheme, sign, PRODUCTS[offer["product"]][2], issued)
        checked = date(2020, 9, 1) + timedelta(self.below(85))
        if issued:
            checked = max(checked, issued + timedelta(1))
        firm["papers"].append({
            "scheme": scheme, "number": number, "holder": firm["name"],
            "issuer": self.issuer(scheme, offer["product"], number, firm["region"]),
            "product": offer["product"], "models": offer["model"],
            "standard": offer["standards"][0], "use": offer["use"],
            "issued": str(issued or ""), "expires": str(expires or ""),
            "status": {"withdrawn": "withdrawn", "declared": ""}.get(state, "valid"),
            "recorded": str(checked), "checked": "" if state == "declared" else str(checked),
            "evidence": "declared" if state == "declared" else self.pick(["register", "register", "document"]),
            "source": f"https://records.example/papers/{scheme}/{self.serial('source')}",
            "supplier": firm["id"], "since": "2020-11-02" if state == "withdrawn" else "",
        })
        if (number or scheme) not in offer["certificates"]:
            offer["certificates"].append(number or scheme)

    def days(self, scheme, state):
        if scheme == "niosh":
            return None, None
        life = YEARS_OF_LIFE.get(scheme)
        if state == "ended":
            expires = AS_OF - timedelta(1 + self.below(200))
            return expires - timedelta(364 if life > 1 and scheme != "nmpa-registration" else 182), expires
        issued = AS_OF - timedelta(30 + self.below(OLDEST[scheme] - 30))
        if not life or state == "open-ended":
            return issued, None
        return issued, issued.replace(year=issued.year + life, day=min(issued.day, 28)) - timedelta(1)

    def number(self, scheme, sign, digits, issued):
        if scheme in self.numberless:
            return ""
        if scheme == "nmpa-registration":
            year = issued.year
            prefix = "国" if digits.startswith("3") else sign
            kind = digits if year > 2018 else OLD_CODES[digits]
            return f"{prefix}械注准{year}{kind}{self.serial((prefix, year, kind)):04d}"
        if scheme == "fda-510k":
            return f"K{issued.year % 100:02d}{self.serial((scheme, issued.year), 1001):04d}"
        if scheme == "niosh":
            return f"TC-84A-{self.serial(scheme, 20001)}"
        if scheme == "fda-registration":
            return str(self.serial(scheme, 9900000001))
        return f"{scheme.upper()}-{issued.year}-{self.serial(scheme, 100001)}"

    def issuer(self, scheme, product, number, region):
        known = [ident for ident, products in self.issuers.get(scheme, ()) if not products or product in products]
        if scheme == "nmpa-registration":
            start = "nmpa" if number.startswith("国") else region.lower()
            known = [ident for ident in known if ident.startswith(start)]
        return self.pick(known) if known else ""


def papers_wanted(offer, market):
    wanted = PAPERS.get((offer["product"], market))
    if wanted is not None or offer["use"] == "non-medical":
        return wanted or []
    return ["nmpa-registration"] if market == "CN-EXPORT" else ["fda-510k"]


def shares(pairs):
    """Turns shares into running sums that end in 1."""
    whole, total, sums = sum(share for _, share in pairs), 0, []
    for name, share in pairs:
        total += share / whole
        sums.append((name, total))
    return sums[:-1] + [(sums[-1][0], 1.0)]


def drawn(sums, draw):
    return next(name for name, limit in sums if draw < limit)
