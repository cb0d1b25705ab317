"""Words the made-up firms are named from, and the places they are said to be in."""

NAMES = """
abbot acorn adder afton agate alder almond alpine amber amity anchor anvil apex apple arbor arcade archer ardent
argent arrow ascot ash aspen aster atlas auburn august aurora avon axle azure badger bamboo banner barley baron basalt
basin bastion bayou beacon beaver beech bell berg berry beryl birch bishop bison blaze bloom bluff bobbin bonnet border
boulder bower bramble brass breeze briar bridge bright brook buckle burrow butter byre cabin cable cactus cadet cairn
calm camber camel canal candle canopy canyon cape caravan cardinal carob carver cascade castle cedar cello chalk
channel chapel charter cherry chestnut chime cider cinder cirrus citron clarion clay clearing cliff clover cobalt
cobble comet compass copper coral cotton cove crane crater creek crescent crest crocus crown crystal cumulus curlew
cypress dahlia daisy dale damson dapple dawn deer delta denim dew diamond dipper dock dolphin dome dove draper drift
druid dune dusk dynamo eagle early earth east ebony echo eddy edge elder electric elk elm ember emerald emperor
endeavour ermine estuary evening evergreen exeter fable facet falcon fallow fathom fawn feather fennel fern ferry
field finch fir fjord flag flax fleet flint flora flume foam forest forge fox foxglove frost furrow gable gale galleon
garden garnet gate gazelle gem gentian geyser gilt ginger glacier glade glen globe gold gorse granite grape grass grove
gull gypsum habit halcyon halo hamlet harbour hare harvest hawk hazel heath heather heddle helm hemlock heron hickory
highland hill hollow holly honey horizon hornbeam humble hyacinth ibex ibis icefield idle iguana indigo ingot inlet
iris iron island ivory ivy jackdaw jade jasmine jasper jay jetty jewel jonquil journey jubilee juniper jute kayak keel
kelp kernel kestrel kettle keystone kiln kindle kingfisher kite knoll knot koala krill lagoon lake lantern lapis larch
lark lattice laurel lava lavender leaf ledge lemon lever lichen lilac lily lime linden linen linnet lodge loom lotus
lumen lupin lynx lyric magnet magpie mallow maple marble marlin marsh mason meadow medlar merlin mesa mica mill mint
mirror mist moor mosaic moss mulberry mustard myrtle nacre narrow nebula nectar needle nettle nickel night nimbus noble
north nougat nova nugget nutmeg oak oasis oat obsidian ocean ochre olive onyx opal orbit orchard orchid oriole osier
osprey otter outpost oval owl oxbow oyster paddock palm pansy paper parasol partridge pasture pearl pebble pelican peony
pepper petal pewter pheasant pillar pine pinion piper plaza plough plover plum polar pollen poplar poppy prairie prism
puffin pyramid quail quarry quartz quay quill quince quiver rabbit radial rain ram rapid raven reed reef regal ridge
river robin rocket rook rose rowan ruby rudder russet rustic rye sable saddle saffron sage salmon sand sapphire savanna
scarlet seal sedge sequoia shale shamrock shell shire shoal sierra signal silk silver skylark slate sleet snow solar
sorrel sparrow spindle spring spruce squall star steel steppe sterling stone stork stream summit sun swallow swan
swift sycamore syrup talon tamarind tangent tarn teal teasel tempo terrace thicket thistle thorn thrush thyme tidal
tiger timber topaz torrent tower trellis trout tulip tundra turret twill twin umber union upland urchin usher valley
vane vault velvet verdant vesper viaduct village vine violet viper vista vivid voyage walnut warbler warren water wave
weaver well west wharf wheat whistle wicker willow wind winter wisteria wolf wood wren yarrow yellow yew yonder zebra
zenith zephyr zest zinc zircon zodiac
""".split()

TRADES = [
    "Medical", "Hygiene", "Protective Goods", "Health Supplies", "Safety Products", "Nonwovens", "Instruments",
    "Biotech", "Medical Devices", "Textiles", "Care Products", "Technologies",
]

# country, legal form, then region: (sign of the Chinese authority or "", area code, cities)
COUNTRIES = {
    "CN": ("Co., Ltd.", {
        "Hunan": ("湘", "43", ["Changsha", "Zhuzhou", "Xiangtan"]),
        "Guangdong": ("粤", "44", ["Guangzhou", "Shenzhen", "Dongguan", "Foshan"]),
        "Jiangsu": ("苏", "32", ["Nanjing", "Suzhou", "Wuxi", "Taizhou"]),
        "Zhejiang": ("浙", "33", ["Hangzhou", "Ningbo", "Wenzhou"]),
        "Shandong": ("鲁", "37", ["Jinan", "Qingdao", "Weifang"]),
        "Henan": ("豫", "41", ["Zhengzhou", "Xinxiang"]),
        "Hubei": ("鄂", "42", ["Wuhan", "Xiantao"]),
        "Fujian": ("闽", "35", ["Fuzhou", "Xiamen", "Quanzhou"]),
        "Yunnan": ("滇", "53", ["Kunming", "Qujing"]),
        "Sichuan": ("川", "51", ["Chengdu", "Mianyang"]),
        "Shanghai": ("沪", "31", ["Shanghai"]),
        "Anhui": ("皖", "34", ["Hefei", "Anqing"]),
    }),
    "TW": ("Co., Ltd.", {"Taoyuan": ("", "", ["Zhongli"]), "Changhua": ("", "", ["Changhua"])}),
    "US": ("Inc.", {
        "Texas": ("", "", ["Dallas", "Fort Worth"]), "Ohio": ("", "", ["Columbus", "Dayton"]),
        "California": ("", "", ["Fresno", "San Diego"]), "Minnesota": ("", "", ["Duluth"]),
        "Georgia": ("", "", ["Augusta", "Macon"]),
    }),
    "DE": ("GmbH", {
        "Bavaria": ("", "", ["Augsburg", "Bamberg"]), "Saxony": ("", "", ["Zwickau"]),
        "Hesse": ("", "", ["Kassel"]),
    }),
    "NL": ("B.V.", {"Gelderland": ("", "", ["Arnhem"]), "North Brabant": ("", "", ["Tilburg"])}),
    "IT": ("S.r.l.", {"Lombardy": ("", "", ["Bergamo", "Mantova"]), "Veneto": ("", "", ["Padova"])}),
    "KR": ("Co., Ltd.", {"Gyeonggi": ("", "", ["Suwon"]), "Daegu": ("", "", ["Daegu"])}),
    "CA": ("Ltd.", {"Ontario": ("", "", ["London", "Guelph"]), "Quebec": ("", "", ["Sherbrooke"])}),
}

COUNTRY_SHARES = [
    ("CN", 0.56), ("US", 0.12), ("DE", 0.08), ("TW", 0.07), ("IT", 0.05), ("KR", 0.05), ("NL", 0.04), ("CA", 0.03),
]

STREETS = ["Harbour Road", "Mill Lane", "Industry Avenue", "Science Park Road", "Canal Street", "East Ring Road",
           "Station Street", "Weaver Lane", "Logistics Road", "North Gate Street"]
