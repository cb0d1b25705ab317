"""The running text of a made-up profile: 150 to 400 words of CommonMark, picked sentence by sentence."""

OPENINGS = [
    "{name} is a made-up firm. It stands in this directory to give the compiler realistic work to do.",
    "This firm does not exist. {name} was made up for a measurement, with its people, papers and figures.",
    "{name} is invented, like every other firm of this edition, and nobody can order from it.",
]

ABOUT = [
    "The works stand in {city}, {region}, about {km} km from the nearest *container terminal*.",
    "It was set up in {founded} and has {staff} people, of whom {inspectors} work in inspection.",
    "The buildings cover {area} m², with a clean room of class {iso} for the last steps of assembly.",
    "Most orders are between {small} and {large} pieces; smaller trial orders are taken **once a month**.",
    "Until {founded} the same lines made filter cloth for ventilation plants, a trade that still fills the winter.",
    "The firm answers letters in English and in the language of {region}; see [its own pages]({site}).",
    "Raw cloth comes from two mills, and each roll keeps its own number from the bale to the carton.",
    "Visits by buyers are welcome on working days; a notice of *ten days* is asked for.",
    "A second shift runs from March to September, when orders from schools and workshops are highest.",
    "The firm rents its store from a neighbour and counts the stock on the first Monday of each quarter.",
]

GOODS = [
    "The main product is the {product}, model `{model}`, packed in boxes of {box} and cartons of {carton}.",
    "Model `{model}` has been unchanged since {founded}; a change of cloth or strap gets a new model name.",
    "Each carton of `{model}` carries lot number, date of making and the *address of the maker*.",
    "The label says what the goods are for, and says it **on the smallest box** as well as on the carton.",
    "Samples are kept for {years} years at {degrees} °C so that a complaint can be compared with its own lot.",
    "For the {product} the drawing number stands on the order, since two older drawings are still in use.",
    "Instructions are printed in the language of the country the goods are sent to, never only in English.",
    "Cartons are weighed twice; a difference of more than {grams} g sends the pallet back to the line.",
    "A change of printing on the box is announced {weeks} weeks ahead, with a picture of both sides.",
]

QUALITY = [
    "Incoming cloth is tested for weight and for breathing resistance before it reaches a machine.",
    "Each lot is sampled by attributes as [the standard describes](https://standards.example/iso-2859-1), level II.",
    "The last test report named here was made by an *outside laboratory* on pieces taken from the store.",
    "Complaints get a number on the day they arrive and an answer within {weeks} weeks.",
    "Measuring tools are calibrated every {months} months; the list with dates can be asked for.",
    "A lot that fails is **closed, marked and kept apart** until two people have signed what happens to it.",
    "The records of one lot fit on one sheet, which is sent together with the invoice.",
    "In {founded} the firm stopped buying straps by weight, after three lots tore below the stated force.",
    "Nothing leaves the store before the sheet has been checked against the carton by a second person.",
    "Two people count each pallet: one reads the label aloud, the other ticks the list.",
]

POINTS = [
    "Lead time: **{days} days** after the drawing is signed",
    "Smallest order: {small} pieces of one model",
    "Port of loading: the one nearest to {city}",
    "Terms: thirty per cent ahead, the rest against papers",
    "Lot size: {lot} pieces, one lot to a pallet",
    "Shelf life as printed: {years} years in a dry store",
    "Packing: {box} to a box, {carton} to a carton, [drawing on request]({site}packing)",
    "Spare straps and filters: with the first order only",
    "Language of the instructions: *as ordered*",
    "Inspection before loading: by the buyer or by a body the buyer names",
    "Pallets: treated wood, 1,200 by 800 mm",
    "Complaints: by post or to [the address of the firm](mailto:quality@{id}.example)",
]

STEPS = [
    "Send the model name, the use it is bought for and the country it goes to.",
    "Ask for the papers by number and compare each with the register it comes from.",
    "Sign the drawing, which names cloth, strap, box and printing.",
    "Name the body that inspects before loading, and its sampling plan.",
    "Compare the lot numbers on the cartons with the sheet that came with the invoice.",
    "Keep ten pieces of each lot until the last box has been used.",
]

REMARKS = [
    "> A paper is good for the model it names. Ask again when the model on the box is another one.",
    "> The use printed on the box decides where these goods may be handed out, not the look of the goods.",
    "> Prices of this spring were not those of last spring, and the firm says so before it signs.",
]

CLOSINGS = [
    "What is written here was last read over in {month} 2020, and [a short history]({site}history) is kept by the firm.",
    "Corrections to this text are welcome at the address above; *the day of the change* is noted with it.",
    "Photographs of line, store and carton can be asked for; none are shown here.",
]

MONTHS = ["March", "April", "May", "June", "July", "August", "September", "October"]


def running_text(number_below, slots):
    """Composes one text; `number_below(n)` gives the next pseudo-random whole number below n."""

    def pick(choices):
        return choices[number_below(len(choices))]

    def some(choices, least, most):
        rest = list(choices)
        count = least + number_below(most - least + 1)
        return [rest.pop(number_below(len(rest))) for _ in range(min(count, len(choices)))]

    founded = 1962 + number_below(56)
    slots = dict(
        slots,
        km=3 + number_below(180), founded=founded, staff=12 + number_below(900), inspectors=2 + number_below(30),
        area=f"{400 + 10 * number_below(3000):,}", iso=7 + number_below(2), box=pick([5, 10, 20, 25, 50]),
        small=f"{500 * (1 + number_below(20)):,}", large=f"{50000 * (1 + number_below(40)):,}",
        carton=pick([200, 400, 500, 1000, 2000]), years=2 + number_below(4), degrees=15 + number_below(9),
        grams=5 * (2 + number_below(20)), weeks=2 + number_below(5), months=3 * (1 + number_below(6)),
        days=7 + number_below(50), lot=f"{1000 * (5 + number_below(60)):,}", month=pick(MONTHS),
    )
    first = some(ABOUT, 2, 5)
    parts = [
        " ".join([pick(OPENINGS)] + first[:2]),
        "## What it makes",
        " ".join(some(GOODS, 1, 4)),
        "\n".join("- " + point for point in some(POINTS, 3, 6)),
        "## How it checks",
        " ".join(some(QUALITY, 1, 4)),
    ]
    if first[2:]:
        parts.insert(1, " ".join(first[2:]))
    if number_below(10) < 4:
        parts.append(pick(REMARKS))
    if number_below(10) < 5:
        parts.append("### Before an order")
        steps = STEPS[number_below(3):]
        parts.append("\n".join(f"{place}. {step}" for place, step in enumerate(steps, 1)))
    parts.append(pick(CLOSINGS))
    return "\n\n".join(parts).format_map(slots) + "\n"
