SB.part("checklists-en",{"stages":[{"id":"before-contract","title":"Before the contract"},{"id":"before-shipment","title":"Before shipment"},{"id":"on-arrival","title":"On arrival"},{"id":"before-use","title":"Before use"},{"id":"when-wrong","title":"When something is wrong"}],"items":[
{"id":"3a1ffd53f5","text":"Read the seller's business licence: the name, a credit code that passes its check, a scope that covers the goods."}
,{"id":"7ea15bb4a3","text":"Ask whether the seller makes or trades the goods, and see the production licence of the maker."}
,{"id":"1905ede752","text":"Look the registration number up yourself in the authority's register, not by the seller's link."}
,{"id":"ca30e01f29","text":"Compare holder, product, model and both dates in the register with the offer."}
,{"id":"a8f4d91787","text":"Ask for the evidence of the market the goods will be used in, and check the kind of each paper."}
,{"id":"7f5ba2c702","text":"Write to the issuer of each certificate and ask whether it issued it."}
,{"id":"9674987224","text":"Agree the intended use in words, medical or non-medical, for every model."}
,{"id":"5a7abac89a","text":"Put each standard into the contract with its year and class."}
,{"id":"5990b759c6","text":"Check each test report: laboratory accredited, sample model the same as the offer, all clauses tested."}
,{"id":"e48a803f2f","text":"Agree labels and instructions in the languages your users read."}
,{"id":"85e90dc9a6","text":"Agree the sampling plan, who inspects, who pays for a second inspection and what counts as critical."}
,{"id":"8c75520c21","text":"Name the Incoterms 2020 rule together with its place."}
,{"id":"0a4c005cab","text":"Tie payment to the inspection."}
,{"id":"2bcbf482e9","text":"Set the days for notice of defects, the retained samples, the governing law and the arbitration."}
,{"id":"5251093526","text":"Say who will use it: trained staff or people at home; the paper must name this user."}
,{"id":"795ebe3095","text":"Look the registration up: class III, code 40; a filing or a firm's registration is not enough."}
,{"id":"c3b143fc5f","text":"Ask for sensitivity and specificity and how they were found; WHO and ECDC ask for at least 80 % and 97 %."}
,{"id":"2bf8082ea5","text":"Check that the sample (nose, throat, saliva) is the one you can take."}
,{"id":"d501b39429","text":"Agree the temperature for the whole journey, the logger, and the shelf life left on arrival."}
,{"id":"288a088c51","text":"Ask which rule held on the day of shipment: Announcement 5 (1 to 25 April 2020), Announcement 12 (26 April 2020 to 27 August 2023), or neither."}
,{"id":"6d81176163","text":"For the five medical groups see the device registration, or from 26 April 2020 the foreign certificate and the maker on the Ministry's list."}
,{"id":"34f6a42889","text":"Read the number: authority, year, class, code; compare class and code with the product."}
,{"id":"63d59ecb64","text":"Take the end date from the certificate, not from the number."}
,{"id":"7e18a6126e","text":"See the production licence of the maker named in the registration."}
,{"id":"fdbe017a53","text":"Check that the goods also meet the standards of the destination; the registration does not show it."}
,{"id":"rule-cn-102","text":"See the Chinese device registration, or the foreign certificate and the maker on the list of the Ministry of Commerce.","from":"CN-102","weight":"must"}
,{"id":"rule-cn-104","text":"See the production licence of the site that makes the goods.","from":"CN-104","weight":"should"}
,{"id":"rule-cn-108","text":"See that a drug administration issued the registration.","from":"CN-108","weight":"must"}
,{"id":"rule-dir-401","text":"Read each number sign by sign: does it fit its kind of paper, the product and the day of issue?","from":"DIR-401","weight":"must"}
,{"id":"rule-dir-403","text":"See that the holder of each paper is the seller or the maker it names.","from":"DIR-403","weight":"should"}
,{"id":"rule-dir-404","text":"Have a private label say who makes the goods.","from":"DIR-404","weight":"must"}
,{"id":"rule-dir-407","text":"See one paper at least that can prove approval. Management-system and voluntary certificates, registrations of firms and test reports cannot.","from":"DIR-407","weight":"must"}
,{"id":"rule-dir-408","text":"Look for open recalls, alerts, withdrawals and delistings of the goods.","from":"DIR-408","weight":"must"}
,{"id":"rule-dir-409","text":"Work out the check digits of credit code, LEI, GLN and GTIN.","from":"DIR-409","weight":"must"}
,{"id":"rule-dir-412","text":"Compare the province in a Chinese registration number with that of the holder's credit code.","from":"DIR-412","weight":"should"}
,{"id":"rule-dir-414","text":"Read both days on each paper: was it issued while its law stood, and does it run no longer than the law allows?","from":"DIR-414","weight":"must"}
,{"id":"rule-dir-415","text":"Where a management-system certificate is shown, see that a certification body issued it.","from":"DIR-415","weight":"should"}
,{"id":"rule-dir-416","text":"Where a declaration of conformity is shown, see that the maker signed it.","from":"DIR-416","weight":"must"}
,{"id":"rule-us-309","text":"Where an American clearance, authorization or approval is shown, see that it comes from FDA or NIOSH.","from":"US-309","weight":"must"}
,{"id":"1306d7369e","text":"Have the goods inspected when at least 80 % are packed."}
,{"id":"3013fdb540","text":"Draw cartons at random, for instance the square root of their number."}
,{"id":"92be37466b","text":"Get the list of lots and production dates."}
,{"id":"e16630cc45","text":"Have a sample sealed by both sides and kept."}
,{"id":"4293da4550","text":"Compare model, lot and quantity on the papers with the goods."}
,{"id":"a7eec42c1a","text":"See the export papers and read the use they declare."}
,{"id":"15962fd93e","text":"Check that every box holds one lot and all parts: card, swab, buffer, instructions."}
,{"id":"c7a29eae44","text":"See loggers started and packed into the cartons."}
,{"id":"6c9a8552c6","text":"See the export declaration for medical goods with product, number and destination."}
,{"id":"206b752454","text":"For non-medical masks sign and keep the joint declaration (shipments 26 April 2020 to 27 August 2023)."}
,{"id":"5893d66fd7","text":"Check that the name on the customs papers is medical or non-medical as ordered."}
,{"id":"e1f2e0c4aa","text":"Compare the customs code with the product."}
,{"id":"rule-cn-103","text":"Get a copy of the exporter's declaration for medical supplies.","from":"CN-103","weight":"should"}
,{"id":"51b22e0030","text":"Check that cartons are sound and dry, and read the temperature log where there is one."}
,{"id":"f11ff59fa1","text":"Count, and write down every lot."}
,{"id":"2bb3adc214","text":"Compare the marks on product and pack with the papers."}
,{"id":"3e37038a30","text":"Photograph cartons, packs, marks and damage."}
,{"id":"1af160aeee","text":"Draw your own sample and hold all the rest unreleased."}
,{"id":"de717d22cf","text":"Read the logger before you sign: neither frost nor heat, usually 2 to 30 °C."}
,{"id":"19aa83dc6c","text":"Check pouches for holes, and lot and end date on pouch and box."}
,{"id":"8447df9f9d","text":"Put the Chinese declaration beside the order: the same goods, the same use?"}
,{"id":"455a9dd5c3","text":"Keep registration, declaration and customs papers with the lot list."}
,{"id":"rule-dir-413","text":"See that declaration, invoice and pack name the use you ordered; non-medical goods stay non-medical.","from":"DIR-413","weight":"must"}
,{"id":"sample","text":"Draw the sample by the plan: level II; critical defects none allowed, major AQL 2.5, minor AQL 4.0.","from":"Sampling"}
,{"id":"15f4188528","text":"Have the property that matters tested on this lot."}
,{"id":"1595a449a8","text":"Look the model and lot up in the recall lists and among the notices of this directory."}
,{"id":"6f0b6b305c","text":"Train the users with the maker's instructions."}
,{"id":"273f49fc0a","text":"Record which lot went where."}
,{"id":"d4aafdcf88","text":"Try each lot with known positive and negative material."}
,{"id":"40e5f7f39c","text":"Train the staff on sampling and on the time of reading, and have a timer at each place."}
,{"id":"7fc10360d3","text":"Put up what follows a positive, a negative and an invalid result."}
,{"id":"78e4be81c4","text":"Give non-medical goods to no medical use, whatever their filter class."}
,{"id":"e86dfef964","text":"Stop use, quarantine the lot and list where it went."}
,{"id":"1220962ef6","text":"Keep samples, packaging, photographs and logs."}
,{"id":"33c3d0b690","text":"Tell the seller in writing and at once what exactly is wrong."}
,{"id":"c51f107f07","text":"Arrange a joint inspection or one by a named third party."}
,{"id":"4a90299c0e","text":"Negotiate: replacement, repair, a lower price or return."}
,{"id":"29d8b81fd2","text":"Report to the authority at the same time, not afterwards."}
,{"id":"37e4bd3ff1","text":"Go to mediation and arbitration when talks fail."}
,{"id":"c975337aea","text":"Stop the lot when control lines are missing or known samples read wrong; test those people again."}
,{"id":"7d202d902a","text":"Keep unopened kits of the lot at the stated temperature, with the logger's record."}
,{"id":"634b94d171","text":"Send the seller the declaration, the contract clause on use and the findings together."}
,{"id":"419dfe910b","text":"Tell the Chinese authority that keeps the registration when a number does not fit."}
,{"id":"3c3d63f3cd","text":"Decide which law applies: protective equipment (2016/425), device (93/42/EEC to 25 May 2021, then 2017/745), or both."}
,{"id":"0e4e3c7fe9","text":"For protective equipment ask for three papers: EU type-examination certificate, module C2 or D, and the maker's declaration."}
,{"id":"8d45da17a3","text":"Check title, model, standard with year and end date of the type-examination; five years at most."}
,{"id":"49fea14c9b","text":"Look the body's number up in NANDO: law 2016/425, this kind of product, modules B and C2 or D."}
,{"id":"e719c20486","text":"Refuse \"certificate of compliance\", \"attestation\" or \"verification\" as ground for CE."}
,{"id":"03ecf33110","text":"For non-sterile medical masks ask for the declaration and the EN 14683 report; there is no body and no number."}
,{"id":"c6afd0493c","text":"For sterile or measuring devices ask for the notified body's certificate."}
,{"id":"df3c5e35b9","text":"Check the declaration: maker, object, law, standards with year, body and certificate number, place, date, signature and function."}
,{"id":"2fc302a66c","text":"Name the authorised representative and the importer; both belong on device or pack."}
,{"id":"rule-eu-221","text":"See the maker's declaration, or the certificate under Regulation (EU) 2017/746.","from":"EU-221","weight":"must"}
,{"id":"142be38b55","text":"Compare CE, four digits, class and standard on the goods with the papers."}
,{"id":"e60198866c","text":"Check that your name and address as importer are on the product or its pack."}
,{"id":"a2b805741f","text":"Check labels and instructions in the language of the member state."}
,{"id":"23787246ca","text":"Keep the declaration and certificates with the lot list, ready for the authority."}
,{"id":"e4d17efd45","text":"Refuse goods that carry the number of a United Kingdom body as an EU body after 31 December 2020."}
,{"id":"402a76221c","text":"Look the model up in Safety Gate; a notice with an unknown lot means all lots."}
,{"id":"5cafe4aa0f","text":"Issue no community mask as protective equipment or device."}
,{"id":"5d881123cf","text":"Tell the market surveillance authority of your country as well as the seller."}
,{"id":"22d02ed7b8","text":"Ask the notified body in writing whether it knows the certificate."}
,{"id":"91c93b0e18","text":"Settle where the goods go: England, Scotland and Wales follow the rules of Great Britain, Northern Ireland those of the European Union."}
,{"id":"899b34104f","text":"Ask which mark stands on the goods, CE or UKCA, and which law the declaration names."}
,{"id":"27e02fd0c4","text":"For respirators and suits ask for the type-examination certificate and the paper of module C2 or D, and look both bodies up."}
,{"id":"f5b75697c1","text":"Read 0086, 0120, 0194 and 0321 with the date: bodies of the European Union until 31 December 2020, approved bodies of the United Kingdom since."}
,{"id":"2b40e15a1b","text":"For a medical mask ask for the maker's declaration and the type under EN 14683; for a sterile one also for the certificate of a body."}
,{"id":"617cc52dcf","text":"For a thermometer or a ventilator ask for the certificate of the body, and whether it is one under Directive 93/42/EEC or under a later law."}
,{"id":"5dc027ee4b","text":"For a maker abroad ask for the name of the UK Responsible Person and look the device up in the MHRA's register."}
,{"id":"5347632f59","text":"For test kits ask what they may be used for in Great Britain and which approval they hold there."}
,{"id":"rule-uk-521","text":"See the maker's declaration of conformity, of a kind that counts in Great Britain.","from":"UK-521","weight":"must"}
,{"id":"paper-59c307275e","text":"See: MHRA registration of a device and its maker.","from":"papers wanted"}
,{"id":"9e32d0898b","text":"Compare maker, model and marks on pack and piece with certificate and declaration."}
,{"id":"b23a2de571","text":"See that no four digits stand beside the mark of a mask that is only class I and not sterile."}
,{"id":"160ccfa90d","text":"See that name and address of the importer or the Responsible Person are where the law wants them."}
,{"id":"5cf3cee25e","text":"Count the days: devices with a CE mark come in until 30 June 2028 or 30 June 2030, by the law behind the mark. A class I mask declared under Directive 93/42/EEC is out since 1 July 2023."}
,{"id":"5a52d34a6b","text":"Keep a dated copy of each register entry you looked up."}
,{"id":"51c3a1f887","text":"Look model and lot up in the alerts of the MHRA and of the Office for Product Safety and Standards."}
,{"id":"d4af1d08e7","text":"Fit-test wearers on the respirator that has arrived."}
,{"id":"a9efe53ed5","text":"Report a device to the MHRA by its Yellow Card scheme, protective equipment to the Health and Safety Executive or the local trading standards."}
,{"id":"e4402541b0","text":"Hold the goods, tell the maker and the Responsible Person, and keep samples of the lot."}
,{"id":"e9732dfaa8","text":"For a surgical mask look the K number up: decision, holder, device name, product code FXX."}
,{"id":"ca8445a256","text":"Read product code QKR as \"not cleared\"."}
,{"id":"236289388e","text":"Ask how the seller is related to the holder of the 510(k) when the names differ."}
,{"id":"c14c28d6cb","text":"For an N95 look the TC-84A number up at NIOSH: maker, model, and the private label if there is one."}
,{"id":"e8bfb47274","text":"For a surgical N95 ask for the FDA's side as well as the NIOSH approval."}
,{"id":"762e02ed1b","text":"For respirators from China without NIOSH approval read appendix A for maker and model; the authorisation held from 3 April 2020 to 5 July 2021."}
,{"id":"cbae50c1ca","text":"Refuse an \"FDA certificate\" and a registration number as proof of approval."}
,{"id":"rule-us-306","text":"See the emergency use authorization or the clearance by its number.","from":"US-306","weight":"must"}
,{"id":"rule-us-310","text":"See the maker's registration and listing with FDA beside the clearance, never in its place.","from":"US-310","weight":"should"}
,{"id":"62e4dd683e","text":"Compare maker, model and marks on pack and piece with the record looked up."}
,{"id":"4855b1e98f","text":"Refuse N95 with ear loops or decoration, and N95 for children."}
,{"id":"3567a91ebf","text":"Look for words of protection on general masks and have them taken off."}
,{"id":"e68d24434c","text":"Check the list of models no longer authorised for the day of arrival."}
,{"id":"1500a743a9","text":"Keep a dated copy of each record you looked up."}
,{"id":"4e03db30c4","text":"Look model and lot up in the FDA's recall notices and the NIOSH user notices."}
,{"id":"42e063b5e0","text":"Fit-test wearers on the model that has arrived."}
,{"id":"d711d66682","text":"Report a device problem to the FDA, and to NIOSH an N95 that does not fit its approval."}
,{"id":"95bc2ac046","text":"Tell the holder of the clearance or approval that its number is in use on these goods."}
,{"id":"d66b369b32","text":"Say whether splash is expected; if so, order EN 14683 type IIR, an ASTM level or YY 0469, not the basic type."}
,{"id":"c58dd91f9d","text":"Say whether the masks must be sterile, and ask for the notified body's papers if they go to the European Union."}
,{"id":"7fe3ecb9be","text":"For everyday masks write \"not for medical use\" into the contract and onto the pack."}
,{"id":"eaea32be51","text":"Ask for the tests of bacterial filtration, resistance, cleanliness and, where ordered, splash, on this model."}
,{"id":"rule-cn-106","text":"Have the medical standard named with its year, such as YY 0469-2011 or EN 14683:2019.","from":"CN-106","weight":"should"}
,{"id":"rule-us-313","text":"Where goods are called FDA approved, ask which is true, cleared, authorized or registered, and for the number.","from":"US-313","weight":"must"}
,{"id":"a44c8ddd33","text":"Compare the wording on the pack with the registration: name, sterile or not, model."}
,{"id":"84c2303cfb","text":"Look for medical words or medical standards on everyday masks."}
,{"id":"6969650f70","text":"Count the layers and check the nose strip on the drawn samples."}
,{"id":"rule-cn-109","text":"See that pack and leaflet claim no antiviral or antibacterial effect.","from":"CN-109","weight":"should"}
,{"id":"671e925426","text":"Check name, standard with year, lot, production or end date and maker on every pack drawn."}
,{"id":"089b6ef7b0","text":"Find out why a non-sterile mask carries CE with four digits."}
,{"id":"875040104d","text":"Pull the loops and look for holes, mould, stains and insects."}
,{"id":"ca960fb3f2","text":"Open no more packs of sterile masks than the sample asks for."}
,{"id":"0c79195844","text":"Have filtration and, for splash types, synthetic blood tested: 32 masks, 29 must pass."}
,{"id":"c041fdb2fb","text":"Store non-medical masks apart from medical ones, with their labels to the front."}
,{"id":"fbdf436a90","text":"Tell the wards which type it is and what it is not for."}
,{"id":"b5421b93bf","text":"Keep unopened packs of the lot as well as opened ones."}
,{"id":"ea3a3fb578","text":"If the use on the papers differs from the use on the ward, take the masks off the ward first."}
,{"id":"rule-eu-211","text":"See the maker's EU declaration of conformity.","from":"EU-211","weight":"must"}
,{"id":"rule-eu-213","text":"Have EN 14683 named with its year and the type I, II or IIR.","from":"EU-213","weight":"should"}
,{"id":"paper-87ce00e24b","text":"See: Test report.","from":"papers wanted"}
,{"id":"rule-uk-511","text":"See the maker's declaration of conformity, of a kind that counts in Great Britain.","from":"UK-511","weight":"must"}
,{"id":"rule-uk-513","text":"Have EN 14683 or BS EN 14683 named with its year and the type I, II or IIR.","from":"UK-513","weight":"should"}
,{"id":"rule-us-301","text":"See the 510(k) clearance by its K-number, or the entry on the emergency list.","from":"US-301","weight":"must"}
,{"id":"rule-us-312","text":"Have ASTM F2100 named with its edition and the level 1, 2 or 3.","from":"US-312","weight":"should"}
,{"id":"rule-cn-111","text":"Have the Chinese or foreign quality standard named with its year and class.","from":"CN-111","weight":"must"}
,{"id":"rule-cn-113","text":"For masks on a foreign standard find the maker on the list of the Ministry of Commerce.","from":"CN-113","weight":"should"}
,{"id":"rule-cn-112","text":"Sign the joint declaration of exporter and importer, and keep a copy.","from":"CN-112","weight":"must"}
,{"id":"rule-dir-406","text":"See that offer, pack and leaflet of non-medical masks claim nothing medical.","from":"DIR-406","weight":"must"}
,{"id":"766fe3fe68","text":"Say which glove it is: examination or surgical, sterile or not, nitrile, latex or vinyl, powder-free."}
,{"id":"99c02fff2f","text":"Name the standard: EN 455 in all parts, ASTM D6319, D3578, D5250 or D3577, or GB 10213, each with its year."}
,{"id":"0ae9b6eb8f","text":"For the United States ask for the 510(k), and refuse powdered gloves."}
,{"id":"79670c45f7","text":"For surgical gloves to the European Union ask for the certificate of a notified body; non-sterile examination gloves carry no four digits."}
,{"id":"3dbe71a8f5","text":"For a claim against chemicals or germs as protective equipment ask for the type examination and module C2 or D."}
,{"id":"02619c7478","text":"Agree the test for holes: general level I, AQL 1.5, at least 200 gloves from each lot."}
,{"id":"paper-cf975c3c32","text":"See: Chinese class I device filing or Chinese medical device registration certificate.","from":"papers wanted"}
,{"id":"688e35806c","text":"See the water test on gloves drawn at random from packed cartons."}
,{"id":"d6e74e59b4","text":"Compare lots and makers on glove box and carton; they must be the same."}
,{"id":"429df7bc15","text":"Count the pieces in drawn boxes and measure length and width."}
,{"id":"e083ebcdd0","text":"Smell and look: stains, damp, stuck or washed-looking gloves are not new goods."}
,{"id":"fa70ec0a39","text":"Check material, size, sterile or not, powder-free, lot and end date on every box drawn."}
,{"id":"eec32a2e5a","text":"Draw your own sample for the water test and hold the rest."}
,{"id":"sample","text":"Draw the sample by the plan: level I; critical defects none allowed, major AQL 1.5, minor AQL 4.0.","from":"Sampling"}
,{"id":"e8caf142d9","text":"Do the water test on this lot before any of it goes to a ward."}
,{"id":"f6f9350d56","text":"Store cool, dry and dark, away from motors and lamps that make ozone."}
,{"id":"ee4bac8c6c","text":"Ask for latex allergies, and tell the wards which material it is."}
,{"id":"7ea7900315","text":"Stop a lot with holes above the limit; hands that touched blood through it are exposed."}
,{"id":"1422ab4762","text":"Keep closed boxes of the lot and the torn gloves in a bag."}
,{"id":"paper-e52d4ab0d5","text":"See: EU declaration of conformity.","from":"papers wanted"}
,{"id":"paper-a8a0ebe10a","text":"See: UK declaration of conformity or EU declaration of conformity.","from":"papers wanted"}
,{"id":"paper-d55ac8e4c4","text":"See: FDA 510(k) clearance.","from":"papers wanted"}
,{"id":"paper-f8aafbe729","text":"See: FDA establishment registration.","from":"papers wanted"}
,{"id":"0d01a9c042","text":"Say against what: splash (EN 166 mark 3), dust (4 or 5), at work or in care; and single use or reusable."}
,{"id":"036bec2746","text":"For the European Union and Great Britain ask for the type examination of this model and the maker's declaration."}
,{"id":"9698c4f4b7","text":"From China expect a class I filing (备), not a registration."}
,{"id":"b15c894163","text":"For the United States ask for the tests to ANSI Z87.1; product code LYU is exempt from clearance."}
,{"id":"75306a1ef5","text":"For reusable ones agree cleaning agent, method and number of times."}
,{"id":"paper-950a06194c","text":"See: Chinese class I device filing.","from":"papers wanted"}
,{"id":"96e69d2de6","text":"Try a drawn sample over glasses and together with the mask or respirator you use."}
,{"id":"719fd55f5b","text":"Compare the marks on frame and screen with the papers: standard, mark of danger, maker."}
,{"id":"3894c86780","text":"Look for cracks, scratches in the field of view, sharp edges and remains of film."}
,{"id":"8657c5e3f8","text":"Pull the bands of the drawn samples over a head form or a head."}
,{"id":"82769d2688","text":"Hold the rest until the samples have passed."}
,{"id":"c2af8d9342","text":"Clean and disinfect one sample as often as the maker allows, and look through it again."}
,{"id":"f5ddab172f","text":"Check the seal of the respirator with the goggles on."}
,{"id":"16061a2a1e","text":"Tell the wards that a face shield does not replace a mask."}
,{"id":"4cbe666715","text":"Stop a lot whose bands break or that fogs so that people take it off at work."}
,{"id":"f1534c85dc","text":"Keep broken pieces with their bags and lot numbers."}
,{"id":"paper-c2b13e365e","text":"See: EU type-examination certificate for personal protective equipment (module B).","from":"papers wanted"}
,{"id":"paper-86605ef8c2","text":"See: UK type-examination certificate for personal protective equipment (module B) or EU type-examination certificate for personal protective equipment (module B).","from":"papers wanted"}
,{"id":"b8334c5ff4","text":"Write down the alcohol and its share: at least 60 % ethanol; WHO's and the USP's recipes hold 80 % ethanol or 75 % isopropanol."}
,{"id":"420e629ff0","text":"From China ask for the maker's hygiene licence (卫消证字); a device number does not belong on it."}
,{"id":"8e0c869721","text":"For the European Union ask for the biocide authorisation or the national rule; for the United States for the drug listing."}
,{"id":"46b7a2c3e4","text":"Ask for the laboratory's result on alcohol and methanol for each lot."}
,{"id":"e8030e138c","text":"Agree transport as a flammable liquid, and bottles that do not look like drinks."}
,{"id":"paper-c13f8a8547","text":"See: Chinese hygiene licence of a maker of disinfection products.","from":"papers wanted"}
,{"id":"4f9bd04741","text":"Compare name, share of alcohol, lot and maker on bottle and carton."}
,{"id":"51218c1a06","text":"Have a sealed sample of each lot kept by both sides."}
,{"id":"095356bbf7","text":"Look for leaks, swollen bottles and missing fire marks."}
,{"id":"c169f5e686","text":"Count, and store the goods at once where flammable liquids may stand."}
,{"id":"9d7b2a13f7","text":"Have alcohol and methanol tested on this lot by a laboratory."}
,{"id":"cf1c16f231","text":"Look maker and product up in the lists of warnings and recalls."}
,{"id":"1b4ef72e99","text":"Date bottles when they are opened, and check the dispensers daily."}
,{"id":"9f884fc654","text":"Stop the lot when methanol is found, and collect every bottle that was given out."}
,{"id":"4cc6cfc370","text":"Send people who drank it, or whose skin or eyes are hurt, to a physician."}
,{"id":"paper-74fa0ae945","text":"See: European authorisation of a biocidal product.","from":"papers wanted"}
,{"id":"paper-60f6fd7f76","text":"See: FDA drug listing (NDC).","from":"papers wanted"}
,{"id":"09becb8609","text":"Look the registration up and compare class and model: thermometers, oximeters and oxygen concentrators class II, ventilators class III, monitors and PCR instruments class II or III."}
,{"id":"6f7d0b330d","text":"For all of them but PCR instruments ask for the notified body's certificate (European Union) or the 510(k) (United States); a maker's own declaration alone does not do."}
,{"id":"20f9548ae7","text":"Refuse industrial infrared meters and over-the-counter finger oximeters for patients."}
,{"id":"03b12adc1d","text":"Check plugs, voltage, oxygen fittings and the language of display and instructions."}
,{"id":"5c9e3b1109","text":"Order accessories, consumables and spares for three months with each ventilator."}
,{"id":"25e61dd99d","text":"Name the service partner in your country, the service interval and the training."}
,{"id":"cbc06518dd","text":"For a PCR instrument name the kits whose instructions list it."}
,{"id":"485290d786","text":"Get the list of serial numbers and a factory test or calibration record for each."}
,{"id":"fd89226d49","text":"See the self-test and the alarms of a machine drawn at random."}
,{"id":"573e6c0ea7","text":"Compare each serial number with the list and the papers."}
,{"id":"924fffd66f","text":"Look for shock and damp, and let the machine reach room temperature before it is switched on."}
,{"id":"72764b769e","text":"Check that filters, circuits, sensors and batteries are in the boxes and in date."}
,{"id":"a28ff4d904","text":"Test every machine, not a sample: self-test, leak test, alarms, battery, oxygen."}
,{"id":"71bd6205bf","text":"Have thermometers checked at two temperatures or more against a black body."}
,{"id":"3e72c18e51","text":"Read oximeters beside a reference on the same person, and trip each alarm of a monitor with its limit."}
,{"id":"c1be1039f0","text":"Measure the oxygen of each concentrator at its highest flow with an analyser: 93 % ± 3 %."}
,{"id":"ce268d9783","text":"Run a PCR instrument with known samples and all colour channels."}
,{"id":"0dbb1b6ecc","text":"Look model and serial number up in the recall lists."}
,{"id":"7e7110a6bb","text":"Train the staff on this model and keep the list of those trained."}
,{"id":"33e25843d1","text":"Take the machine from the patient safely first, then label it and lock it away."}
,{"id":"73b035809e","text":"Keep settings, logs, circuit and filters as they were."}
,{"id":"94d8587765","text":"Report the incident to the authority and to the maker with the serial number."}
,{"id":"rule-eu-212","text":"See the device certificate of the notified body, with its number and end date.","from":"EU-212","weight":"must"}
,{"id":"rule-eu-214","text":"See the maker's EU declaration of conformity for this product.","from":"EU-214","weight":"should"}
,{"id":"rule-eu-215","text":"See that the body of the device certificate is notified for medical devices.","from":"EU-215","weight":"must"}
,{"id":"rule-uk-512","text":"See the device certificate of a body, of a kind that counts in Great Britain.","from":"UK-512","weight":"must"}
,{"id":"rule-uk-514","text":"See that the body of the device certificate is one for medical devices.","from":"UK-514","weight":"must"}
,{"id":"rule-us-304","text":"See the 510(k) clearance by its K-number.","from":"US-304","weight":"must"}
,{"id":"09e55831f8","text":"Say which gown it is: isolation or surgical, single use or washable, sterile or not."}
,{"id":"3ccd73b5b5","text":"Choose the level by the fluid expected: AAMI PB70 level 1 to 4, or EN 13795 standard or high performance for surgery."}
,{"id":"dffbb2aabc","text":"For an isolation gown from China expect a class I filing (备), for a surgical gown a class II registration."}
,{"id":"80cf557986","text":"For a sterile gown to the European Union ask for the certificate of a notified body beside the maker's declaration."}
,{"id":"5f163ca0ee","text":"Ask for the tests of the level, on cloth and seam of the critical areas, on this model."}
,{"id":"d0eef035ba","text":"For washable gowns put the number of washings and the method into the contract."}
,{"id":"521fc547de","text":"Open each sample: seams, ties, cuffs, length of sleeves against the stated size."}
,{"id":"ddf369c2e0","text":"Hold sterile packs flat and look at the seals; open no more than the sample asks for."}
,{"id":"188af40641","text":"Compare the wording with the papers: \"surgical\", \"sterile\", level, standard with year."}
,{"id":"280f89f3ee","text":"Check that packs are closed and dry; a damp or torn sterile pack is not sterile."}
,{"id":"a3268fd4b1","text":"Check level or class, size, lot and end date on every pack drawn."}
,{"id":"f0d7b5013c","text":"Draw gowns of every lot and size and hold the rest."}
,{"id":"3072c3ce28","text":"Have water resistance tested on this lot; AAMI PB70 works with an AQL of 4 % and a rejectable level of 20 %."}
,{"id":"5a62e1aca4","text":"Tell the wards which level it is and that an isolation gown is not for surgery."}
,{"id":"a08290f846","text":"Train putting on and taking off: ties first, then away from neck and shoulders, inside out."}
,{"id":"7fff2b65ed","text":"Stop the lot when fluid comes through in use; treat the wearer as exposed."}
,{"id":"1ac118d356","text":"If \"sterile\" cannot be shown, take the gowns out of the operating rooms first."}
,{"id":"78b10ce9b5","text":"Name the class and the law: FFP2 to EN 149:2001+A1:2009, N95 to 42 CFR 84, or GB 19083-2010 with grade."}
,{"id":"678b11196a","text":"Do not accept \"equivalent to\": ask for the approval of the class named."}
,{"id":"4ac781ae71","text":"Ask for the EU type-examination certificate with end date, and for the papers of module C2 or D."}
,{"id":"7ea864381a","text":"Look the TC-84A number up at NIOSH and compare maker and model; a private label needs a listed relation."}
,{"id":"7e5be6b37f","text":"Say whether splash protection is needed; a plain N95 or FFP2 does not state it."}
,{"id":"fd3163416c","text":"Order models without a valve where others must be protected."}
,{"id":"f476538c78","text":"For KN95 to GB 2626 write \"not for medical use\" into the contract."}
,{"id":"4419127bcb","text":"Check the marks on every sample piece: standard with year, class, NR or R, CE and four digits."}
,{"id":"2889cff9c4","text":"Compare the model on the piece with the model on the certificate, letter by letter."}
,{"id":"2cbaee4bdc","text":"Pull the straps, and look at nose foam and nose piece."}
,{"id":"d2490c7c26","text":"Check that the export papers declare the use you ordered."}
,{"id":"7e12ece746","text":"Hold the whole lot until filter and leakage are tested."}
,{"id":"78604a1d17","text":"Check end dates and storage limits on the box."}
,{"id":"569d458da7","text":"Have filtration and leakage tested on pieces of this lot."}
,{"id":"2e5d197610","text":"Fit-test each wearer on this model and size."}
,{"id":"c2d3bda630","text":"Teach the user seal check and ask for it at every donning."}
,{"id":"0ac47cc36d","text":"Note which ward got which lot."}
,{"id":"50a4310364","text":"Count failed seal checks by lot and model; several from one lot stop the lot."}
,{"id":"519fc98b13","text":"Give the wearers another model at once."}
,{"id":"efa9ddfdde","text":"Keep the failed pieces, each in its own bag with date and name of the tester."}
,{"id":"rule-eu-201","text":"See the EU type-examination certificate of the model, with its number and end date.","from":"EU-201","weight":"must"}
,{"id":"rule-eu-202","text":"See the paper of module C2 or D by which a notified body supervises the production.","from":"EU-202","weight":"must"}
,{"id":"rule-eu-203","text":"See that the body of the type examination is notified for this product.","from":"EU-203","weight":"must"}
,{"id":"rule-eu-204","text":"See the maker's EU declaration of conformity for this product.","from":"EU-204","weight":"should"}
,{"id":"rule-eu-205","text":"See that the body that supervises the production is notified for this product.","from":"EU-205","weight":"must"}
,{"id":"rule-eu-206","text":"Have EN 149 named with its edition, the class FFP1, FFP2 or FFP3, and NR or R.","from":"EU-206","weight":"should"}
,{"id":"rule-uk-501","text":"See the type-examination certificate of the model, of a kind that counts in Great Britain.","from":"UK-501","weight":"must"}
,{"id":"rule-uk-502","text":"See the paper of module C2 or D by which a body supervises the production.","from":"UK-502","weight":"must"}
,{"id":"rule-uk-503","text":"See that the body of the type examination may give it for this product.","from":"UK-503","weight":"must"}
,{"id":"rule-uk-504","text":"See the maker's declaration of conformity for this product.","from":"UK-504","weight":"should"}
,{"id":"rule-uk-505","text":"See that the body that supervises the production may do so for this product.","from":"UK-505","weight":"must"}
,{"id":"rule-uk-506","text":"Have EN 149 or BS EN 149 named with its edition, the class, and NR or R.","from":"UK-506","weight":"should"}
,{"id":"rule-us-303","text":"See the NIOSH approval of the model by its number.","from":"US-303","weight":"must"}
,{"id":"rule-us-302","text":"See the NIOSH approval by its number, or the entry in Appendix A while it stands.","from":"US-302","weight":"must"}
,{"id":"rule-us-311","text":"See that pack and leaflet offer the respirator for no children; NIOSH approves none for them.","from":"US-311","weight":"should"}
,{"id":"5ea60f3118","text":"Look the registration up: class III, code 40; a filing or a firm's registration is not enough."}
,{"id":"50b7f28b54","text":"Check that sample type, extraction and instrument of the instructions are those of your laboratory."}
,{"id":"927eefe93a","text":"Agree the temperature for the whole journey, the logger and who answers for a break."}
,{"id":"39eda71ac3","text":"Agree the shelf life left on arrival."}
,{"id":"ea1e317e69","text":"Check that every box holds one lot and that the lots are on the list."}
,{"id":"539d456758","text":"See loggers started and packed into the cartons."}
,{"id":"a2e60b8464","text":"Read the logger before you sign, and photograph the ice."}
,{"id":"fe4e7d4eb2","text":"Put the goods into the freezer at once, and the count into the record."}
,{"id":"bb61359bf8","text":"Run each lot with known positive and negative material on your own instrument."}
,{"id":"5be1f9595e","text":"Keep the areas for reagents, samples and amplification apart."}
,{"id":"77fe2cc4f8","text":"Train the staff and have the waste route ready."}
,{"id":"a95f4e22b2","text":"Stop the lot when controls drift, and repeat every sample tested since the last good run."}
,{"id":"48c231d6da","text":"Keep unopened kits of the lot frozen, with the logger's record."}
,{"id":"paper-61a02405cd","text":"See: Chinese medical device registration certificate.","from":"papers wanted"}
,{"id":"paper-bf282c7175","text":"See: EU device certificate of a notified body (MDR) or EU device certificate under the old directive (MDD).","from":"papers wanted"}
,{"id":"paper-14d82a8f37","text":"See: UKCA certificate of an approved body for medical devices, EU device certificate of a notified body (MDR) or EU device certificate under the old directive (MDD).","from":"papers wanted"}
,{"id":"rule-cn-105","text":"See the Chinese device registration of the instrument.","from":"CN-105","weight":"must"}
,{"id":"rule-eu-222","text":"See the EU declaration of conformity of the instrument.","from":"EU-222","weight":"must"}
,{"id":"rule-us-307","text":"See the clearance of the instrument, or the authorization of a kit that names it.","from":"US-307","weight":"should"}
,{"id":"fae93eeb3c","text":"Name the standard with year: GB 19082-2009, or EN 14126 with suit type and blood class."}
,{"id":"60dc9f4a60","text":"Check that the type carries a B (as in 4-B) where protection against infective agents is ordered."}
,{"id":"9b9c658dca","text":"Ask for a registration of class II; a filing number (械备) is for another product."}
,{"id":"db1f8af31a","text":"Ask for the EU type-examination certificate and the papers of module C2 or D for this model."}
,{"id":"7e7c9985e1","text":"Ask for tests of the seam, not of the cloth alone."}
,{"id":"42547803fe","text":"Order sizes for the people you have, and say whether the suits must be sterile."}
,{"id":"rule-cn-107","text":"Have GB 19082 named with its year, or EN 14126 or NFPA 1999.","from":"CN-107","weight":"should"}
,{"id":"64f11cf68f","text":"Unfold each sample, hold the seams against the light and look at tapes, zip, flap and cuffs."}
,{"id":"668f282f1d","text":"Measure one suit of each size."}
,{"id":"446902fafc","text":"Compare pictogram, type, standard and CE digits with the certificate."}
,{"id":"7e96aeee89","text":"Check that packs are closed, dry and of the lots on the list."}
,{"id":"fce8a7cb38","text":"Draw suits of every lot and size and hold the rest."}
,{"id":"9361d1b1cc","text":"Have water and blood resistance of cloth and seam tested on this lot."}
,{"id":"beaa8fb7f0","text":"Read the maker's notes on static charge and flame before use near oxygen."}
,{"id":"45c303e06e","text":"Train donning and taking off with a trained observer, and post the steps on the wall."}
,{"id":"98c9ea64f0","text":"Stop the lot when a seam opens in use; treat the wearer as exposed."}
,{"id":"7159a38414","text":"Keep the suit only if it can be made safe; else photograph it and keep unopened suits of the lot."}
,{"id":"rule-eu-207","text":"Have EN 14126 named, and the type of suit with its B, such as type 4-B.","from":"EU-207","weight":"should"}
,{"id":"rule-uk-507","text":"Have EN 14126 or BS EN 14126 named, and the type of suit with its B.","from":"UK-507","weight":"should"}
,{"id":"rule-us-308","text":"Have NFPA 1999, ANSI/AAMI PB70 with its level, or ASTM F1671 named.","from":"US-308","weight":"should"}
,{"id":"rule-us-305","text":"See the 510(k) clearance by its K-number.","from":"US-305","weight":"must"}],"lists":{
"antigen-kit,CN-EXPORT,medical":{"page":"checklists/antigen-kit-cn-export-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38],[39,40,41,42,43,44,45,46,47,48,49,50,51],[52,53,54,55,56,57,58,59,60,61,62],[63,64,65,66,67,68,69,70],[71,72,73,74,75,76,77,78,79,80,81]]}
,"antigen-kit,EU,medical":{"page":"checklists/antigen-kit-eu-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,82,83,84,85,86,87,88,89,90,28,29,30,31,32,33,34,35,36,37,91,38],[39,40,41,42,43,44,45,46,92,93,94],[52,53,54,55,56,57,58,95,96,61,62],[63,64,65,66,67,68,69,97,98],[71,72,73,74,75,76,77,78,79,99,100]]}
,"antigen-kit,UK,medical":{"page":"checklists/antigen-kit-uk-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,101,102,103,104,105,106,107,108,28,29,30,31,32,33,34,35,36,37,109,38,110],[39,40,41,42,43,44,45,46,111,112,113],[52,53,54,55,56,57,58,114,115,61,62],[63,64,65,66,67,68,69,116,117],[71,72,73,74,75,76,77,78,79,118,119]]}
,"antigen-kit,US,medical":{"page":"checklists/antigen-kit-us-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,120,121,122,123,124,125,126,28,29,30,31,32,33,34,35,36,37,127,38,128],[39,40,41,42,43,44,45,46,129,130,131],[52,53,54,55,56,57,58,132,133,61,62],[63,64,65,66,67,68,69,134,135],[71,72,73,74,75,76,77,78,79,136,137]]}
,"disposable-medical-mask,CN-EXPORT,medical":{"page":"checklists/disposable-medical-mask-cn-export-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,138,139,140,141,19,20,21,22,23,24,25,26,142,27,28,29,30,31,32,33,34,35,36,37,38,143],[39,40,41,42,43,44,144,145,146,47,48,49,50,51,147],[52,53,54,55,56,148,149,150,151,59,60,61,62],[63,64,65,66,152,153,154,70],[71,72,73,74,75,76,77,155,156,80,81]]}
,"disposable-medical-mask,EU,medical":{"page":"checklists/disposable-medical-mask-eu-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,138,139,140,141,82,83,84,85,86,87,88,89,90,28,29,30,31,32,33,34,35,36,37,157,158,38,143,159],[39,40,41,42,43,44,144,145,146,92,93,94],[52,53,54,55,56,148,149,150,151,95,96,61,62],[63,64,65,66,152,153,154,97,98],[71,72,73,74,75,76,77,155,156,99,100]]}
,"disposable-medical-mask,UK,medical":{"page":"checklists/disposable-medical-mask-uk-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,138,139,140,141,101,102,103,104,105,106,107,108,28,29,30,31,32,33,34,35,36,37,160,161,38,143,110],[39,40,41,42,43,44,144,145,146,111,112,113],[52,53,54,55,56,148,149,150,151,114,115,61,62],[63,64,65,66,152,153,154,116,117],[71,72,73,74,75,76,77,155,156,118,119]]}
,"disposable-medical-mask,US,medical":{"page":"checklists/disposable-medical-mask-us-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,138,139,140,141,120,121,122,123,124,125,126,28,29,30,31,32,33,34,35,36,37,162,38,128,163,143],[39,40,41,42,43,44,144,145,146,129,130,131],[52,53,54,55,56,148,149,150,151,132,133,61,62],[63,64,65,66,152,153,154,134,135],[71,72,73,74,75,76,77,155,156,136,137]]}
,"everyday-mask,CN-EXPORT,non-medical":{"page":"checklists/everyday-mask-cn-export-non-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,138,139,140,141,19,20,21,22,23,24,164,165,28,29,30,32,33,34,35,36,37,38,159],[39,40,41,42,43,44,144,145,146,47,48,49,50,166,167],[52,53,54,55,56,148,149,150,151,59,60,61,62],[63,64,65,66,152,153,154,70],[71,72,73,74,75,76,77,155,156,80,81]]}
,"everyday-mask,EU,non-medical":{"page":"checklists/everyday-mask-eu-non-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,138,139,140,141,82,83,84,85,86,87,88,89,90,28,29,30,32,33,34,35,36,37,38],[39,40,41,42,43,44,144,145,146,92,93,94,167],[52,53,54,55,56,148,149,150,151,95,96,61,62],[63,64,65,66,152,153,154,97,98],[71,72,73,74,75,76,77,155,156,99,100]]}
,"everyday-mask,UK,non-medical":{"page":"checklists/everyday-mask-uk-non-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,138,139,140,141,101,102,103,104,105,106,107,108,28,29,30,32,33,34,35,36,37,38],[39,40,41,42,43,44,144,145,146,111,112,113,167],[52,53,54,55,56,148,149,150,151,114,115,61,62],[63,64,65,66,152,153,154,116,117],[71,72,73,74,75,76,77,155,156,118,119]]}
,"everyday-mask,US,non-medical":{"page":"checklists/everyday-mask-us-non-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,138,139,140,141,120,121,122,123,124,125,126,28,29,30,32,33,34,35,36,37,38],[39,40,41,42,43,44,144,145,146,129,130,131,167],[52,53,54,55,56,148,149,150,151,132,133,61,62],[63,64,65,66,152,153,154,134,135],[71,72,73,74,75,76,77,155,156,136,137]]}
,"examination-gloves,CN-EXPORT,medical":{"page":"checklists/examination-gloves-cn-export-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,168,169,170,171,172,173,19,20,21,22,23,24,28,29,30,31,32,33,34,35,36,37,38,174],[39,40,41,42,43,44,175,176,177,47,48,49,50],[52,53,54,55,56,178,179,180,59,60,61,181],[63,64,65,66,182,183,184,70],[71,72,73,74,75,76,77,185,186,80,81]]}
,"examination-gloves,EU,medical":{"page":"checklists/examination-gloves-eu-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,168,169,170,171,172,173,82,83,84,85,86,87,88,89,90,28,29,30,31,32,33,34,35,36,37,38,187],[39,40,41,42,43,44,175,176,177,92,93,94],[52,53,54,55,56,178,179,180,95,96,61,181],[63,64,65,66,182,183,184,97,98],[71,72,73,74,75,76,77,185,186,99,100]]}
,"examination-gloves,UK,medical":{"page":"checklists/examination-gloves-uk-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,168,169,170,171,172,173,101,102,103,104,105,106,107,108,28,29,30,31,32,33,34,35,36,37,38,188,110],[39,40,41,42,43,44,175,176,177,111,112,113],[52,53,54,55,56,178,179,180,114,115,61,181],[63,64,65,66,182,183,184,116,117],[71,72,73,74,75,76,77,185,186,118,119]]}
,"examination-gloves,US,medical":{"page":"checklists/examination-gloves-us-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,168,169,170,171,172,173,120,121,122,123,124,125,126,28,29,30,31,32,33,34,35,36,37,38,189,190],[39,40,41,42,43,44,175,176,177,129,130,131],[52,53,54,55,56,178,179,180,132,133,61,181],[63,64,65,66,182,183,184,134,135],[71,72,73,74,75,76,77,185,186,136,137]]}
,"face-shield,CN-EXPORT,medical":{"page":"checklists/face-shield-cn-export-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,191,192,193,194,195,19,20,21,22,23,24,28,29,30,31,32,33,34,35,36,37,38,196],[39,40,41,42,43,44,197,198,47,48,49,50],[52,53,54,55,56,199,200,201,59,60,61,62],[63,64,65,66,202,203,204,70],[71,72,73,74,75,76,77,205,206,80,81]]}
,"face-shield,CN-EXPORT,non-medical":{"page":"checklists/face-shield-cn-export-non-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,191,192,193,194,195,19,20,21,22,23,24,28,29,30,32,33,34,35,36,37,38],[39,40,41,42,43,44,197,198,47,48,49,50],[52,53,54,55,56,199,200,201,59,60,61,62],[63,64,65,66,202,203,204,70],[71,72,73,74,75,76,77,205,206,80,81]]}
,"face-shield,EU,medical":{"page":"checklists/face-shield-eu-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,191,192,193,194,195,82,83,84,85,86,87,88,89,90,28,29,30,31,32,33,34,35,36,37,38,207,187],[39,40,41,42,43,44,197,198,92,93,94],[52,53,54,55,56,199,200,201,95,96,61,62],[63,64,65,66,202,203,204,97,98],[71,72,73,74,75,76,77,205,206,99,100]]}
,"face-shield,EU,non-medical":{"page":"checklists/face-shield-eu-non-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,191,192,193,194,195,82,83,84,85,86,87,88,89,90,28,29,30,32,33,34,35,36,37,38,207,187],[39,40,41,42,43,44,197,198,92,93,94],[52,53,54,55,56,199,200,201,95,96,61,62],[63,64,65,66,202,203,204,97,98],[71,72,73,74,75,76,77,205,206,99,100]]}
,"face-shield,UK,medical":{"page":"checklists/face-shield-uk-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,191,192,193,194,195,101,102,103,104,105,106,107,108,28,29,30,31,32,33,34,35,36,37,38,208,188],[39,40,41,42,43,44,197,198,111,112,113],[52,53,54,55,56,199,200,201,114,115,61,62],[63,64,65,66,202,203,204,116,117],[71,72,73,74,75,76,77,205,206,118,119]]}
,"face-shield,UK,non-medical":{"page":"checklists/face-shield-uk-non-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,191,192,193,194,195,101,102,103,104,105,106,107,108,28,29,30,32,33,34,35,36,37,38,208,188],[39,40,41,42,43,44,197,198,111,112,113],[52,53,54,55,56,199,200,201,114,115,61,62],[63,64,65,66,202,203,204,116,117],[71,72,73,74,75,76,77,205,206,118,119]]}
,"face-shield,US,medical":{"page":"checklists/face-shield-us-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,191,192,193,194,195,120,121,122,123,124,125,126,28,29,30,31,32,33,34,35,36,37,38,190],[39,40,41,42,43,44,197,198,129,130,131],[52,53,54,55,56,199,200,201,132,133,61,62],[63,64,65,66,202,203,204,134,135],[71,72,73,74,75,76,77,205,206,136,137]]}
,"face-shield,US,non-medical":{"page":"checklists/face-shield-us-non-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,191,192,193,194,195,120,121,122,123,124,125,126,28,29,30,32,33,34,35,36,37,38],[39,40,41,42,43,44,197,198,129,130,131],[52,53,54,55,56,199,200,201,132,133,61,62],[63,64,65,66,202,203,204,134,135],[71,72,73,74,75,76,77,205,206,136,137]]}
,"goggles,CN-EXPORT,medical":{"page":"checklists/goggles-cn-export-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,191,192,193,194,195,19,20,21,22,23,24,28,29,30,31,32,33,34,35,36,37,38,196],[39,40,41,42,43,44,197,198,47,48,49,50],[52,53,54,55,56,199,200,201,59,60,61,62],[63,64,65,66,202,203,204,70],[71,72,73,74,75,76,77,205,206,80,81]]}
,"goggles,CN-EXPORT,non-medical":{"page":"checklists/goggles-cn-export-non-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,191,192,193,194,195,19,20,21,22,23,24,28,29,30,32,33,34,35,36,37,38],[39,40,41,42,43,44,197,198,47,48,49,50],[52,53,54,55,56,199,200,201,59,60,61,62],[63,64,65,66,202,203,204,70],[71,72,73,74,75,76,77,205,206,80,81]]}
,"goggles,EU,medical":{"page":"checklists/goggles-eu-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,191,192,193,194,195,82,83,84,85,86,87,88,89,90,28,29,30,31,32,33,34,35,36,37,38,207,187],[39,40,41,42,43,44,197,198,92,93,94],[52,53,54,55,56,199,200,201,95,96,61,62],[63,64,65,66,202,203,204,97,98],[71,72,73,74,75,76,77,205,206,99,100]]}
,"goggles,EU,non-medical":{"page":"checklists/goggles-eu-non-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,191,192,193,194,195,82,83,84,85,86,87,88,89,90,28,29,30,32,33,34,35,36,37,38,207,187],[39,40,41,42,43,44,197,198,92,93,94],[52,53,54,55,56,199,200,201,95,96,61,62],[63,64,65,66,202,203,204,97,98],[71,72,73,74,75,76,77,205,206,99,100]]}
,"goggles,UK,medical":{"page":"checklists/goggles-uk-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,191,192,193,194,195,101,102,103,104,105,106,107,108,28,29,30,31,32,33,34,35,36,37,38,208,188],[39,40,41,42,43,44,197,198,111,112,113],[52,53,54,55,56,199,200,201,114,115,61,62],[63,64,65,66,202,203,204,116,117],[71,72,73,74,75,76,77,205,206,118,119]]}
,"goggles,UK,non-medical":{"page":"checklists/goggles-uk-non-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,191,192,193,194,195,101,102,103,104,105,106,107,108,28,29,30,32,33,34,35,36,37,38,208,188],[39,40,41,42,43,44,197,198,111,112,113],[52,53,54,55,56,199,200,201,114,115,61,62],[63,64,65,66,202,203,204,116,117],[71,72,73,74,75,76,77,205,206,118,119]]}
,"goggles,US,medical":{"page":"checklists/goggles-us-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,191,192,193,194,195,120,121,122,123,124,125,126,28,29,30,31,32,33,34,35,36,37,38,190],[39,40,41,42,43,44,197,198,129,130,131],[52,53,54,55,56,199,200,201,132,133,61,62],[63,64,65,66,202,203,204,134,135],[71,72,73,74,75,76,77,205,206,136,137]]}
,"goggles,US,non-medical":{"page":"checklists/goggles-us-non-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,191,192,193,194,195,120,121,122,123,124,125,126,28,29,30,32,33,34,35,36,37,38],[39,40,41,42,43,44,197,198,129,130,131],[52,53,54,55,56,199,200,201,132,133,61,62],[63,64,65,66,202,203,204,134,135],[71,72,73,74,75,76,77,205,206,136,137]]}
,"hand-sanitizer,CN-EXPORT,medical":{"page":"checklists/hand-sanitizer-cn-export-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,209,210,211,212,213,19,20,21,22,23,24,28,29,30,31,32,33,34,35,36,37,38,214],[39,40,41,42,43,44,215,216,47,48,49,50],[52,53,54,55,56,217,218,59,60,61,62],[63,64,65,66,219,220,221,70],[71,72,73,74,75,76,77,222,223,80,81]]}
,"hand-sanitizer,CN-EXPORT,non-medical":{"page":"checklists/hand-sanitizer-cn-export-non-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,209,210,211,212,213,19,20,21,22,23,24,28,29,30,32,33,34,35,36,37,38,214],[39,40,41,42,43,44,215,216,47,48,49,50],[52,53,54,55,56,217,218,59,60,61,62],[63,64,65,66,219,220,221,70],[71,72,73,74,75,76,77,222,223,80,81]]}
,"hand-sanitizer,EU,medical":{"page":"checklists/hand-sanitizer-eu-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,209,210,211,212,213,82,83,84,85,86,87,88,89,90,28,29,30,31,32,33,34,35,36,37,38,224],[39,40,41,42,43,44,215,216,92,93,94],[52,53,54,55,56,217,218,95,96,61,62],[63,64,65,66,219,220,221,97,98],[71,72,73,74,75,76,77,222,223,99,100]]}
,"hand-sanitizer,EU,non-medical":{"page":"checklists/hand-sanitizer-eu-non-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,209,210,211,212,213,82,83,84,85,86,87,88,89,90,28,29,30,32,33,34,35,36,37,38,224],[39,40,41,42,43,44,215,216,92,93,94],[52,53,54,55,56,217,218,95,96,61,62],[63,64,65,66,219,220,221,97,98],[71,72,73,74,75,76,77,222,223,99,100]]}
,"hand-sanitizer,UK,medical":{"page":"checklists/hand-sanitizer-uk-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,209,210,211,212,213,101,102,103,104,105,106,107,108,28,29,30,31,32,33,34,35,36,37,38],[39,40,41,42,43,44,215,216,111,112,113],[52,53,54,55,56,217,218,114,115,61,62],[63,64,65,66,219,220,221,116,117],[71,72,73,74,75,76,77,222,223,118,119]]}
,"hand-sanitizer,UK,non-medical":{"page":"checklists/hand-sanitizer-uk-non-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,209,210,211,212,213,101,102,103,104,105,106,107,108,28,29,30,32,33,34,35,36,37,38],[39,40,41,42,43,44,215,216,111,112,113],[52,53,54,55,56,217,218,114,115,61,62],[63,64,65,66,219,220,221,116,117],[71,72,73,74,75,76,77,222,223,118,119]]}
,"hand-sanitizer,US,medical":{"page":"checklists/hand-sanitizer-us-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,209,210,211,212,213,120,121,122,123,124,125,126,28,29,30,31,32,33,34,35,36,37,38,225],[39,40,41,42,43,44,215,216,129,130,131],[52,53,54,55,56,217,218,132,133,61,62],[63,64,65,66,219,220,221,134,135],[71,72,73,74,75,76,77,222,223,136,137]]}
,"hand-sanitizer,US,non-medical":{"page":"checklists/hand-sanitizer-us-non-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,209,210,211,212,213,120,121,122,123,124,125,126,28,29,30,32,33,34,35,36,37,38,225],[39,40,41,42,43,44,215,216,129,130,131],[52,53,54,55,56,217,218,132,133,61,62],[63,64,65,66,219,220,221,134,135],[71,72,73,74,75,76,77,222,223,136,137]]}
,"infrared-thermometer,CN-EXPORT,medical":{"page":"checklists/infrared-thermometer-cn-export-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,226,227,228,229,230,231,232,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,143],[39,40,41,42,43,44,233,234,47,48,49,50,51],[52,53,54,55,56,235,236,237,59,60,61,62],[63,64,65,66,238,239,240,241,242,243,244,70],[71,72,73,74,75,76,77,245,246,247,80,81]]}
,"infrared-thermometer,EU,medical":{"page":"checklists/infrared-thermometer-eu-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,226,227,228,229,230,231,232,82,83,84,85,86,87,88,89,90,28,29,30,31,32,33,34,35,36,37,248,249,250,38,143],[39,40,41,42,43,44,233,234,92,93,94],[52,53,54,55,56,235,236,237,95,96,61,62],[63,64,65,66,238,239,240,241,242,243,244,97,98],[71,72,73,74,75,76,77,245,246,247,99,100]]}
,"infrared-thermometer,UK,medical":{"page":"checklists/infrared-thermometer-uk-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,226,227,228,229,230,231,232,101,102,103,104,105,106,107,108,28,29,30,31,32,33,34,35,36,37,251,252,38,143,188,110],[39,40,41,42,43,44,233,234,111,112,113],[52,53,54,55,56,235,236,237,114,115,61,62],[63,64,65,66,238,239,240,241,242,243,244,116,117],[71,72,73,74,75,76,77,245,246,247,118,119]]}
,"infrared-thermometer,US,medical":{"page":"checklists/infrared-thermometer-us-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,226,227,228,229,230,231,232,120,121,122,123,124,125,126,28,29,30,31,32,33,34,35,36,37,253,38,128,143],[39,40,41,42,43,44,233,234,129,130,131],[52,53,54,55,56,235,236,237,132,133,61,62],[63,64,65,66,238,239,240,241,242,243,244,134,135],[71,72,73,74,75,76,77,245,246,247,136,137]]}
,"isolation-gown,CN-EXPORT,medical":{"page":"checklists/isolation-gown-cn-export-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,254,255,256,257,258,259,19,20,21,22,23,24,28,29,30,31,32,33,34,35,36,37,38,196],[39,40,41,42,43,44,260,261,262,47,48,49,50],[52,53,54,55,56,263,264,265,59,60,61,62],[63,64,65,66,266,267,268,70],[71,72,73,74,75,76,77,269,270,80,81]]}
,"isolation-gown,EU,medical":{"page":"checklists/isolation-gown-eu-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,254,255,256,257,258,259,82,83,84,85,86,87,88,89,90,28,29,30,31,32,33,34,35,36,37,38,187],[39,40,41,42,43,44,260,261,262,92,93,94],[52,53,54,55,56,263,264,265,95,96,61,62],[63,64,65,66,266,267,268,97,98],[71,72,73,74,75,76,77,269,270,99,100]]}
,"isolation-gown,UK,medical":{"page":"checklists/isolation-gown-uk-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,254,255,256,257,258,259,101,102,103,104,105,106,107,108,28,29,30,31,32,33,34,35,36,37,38,188,110],[39,40,41,42,43,44,260,261,262,111,112,113],[52,53,54,55,56,263,264,265,114,115,61,62],[63,64,65,66,266,267,268,116,117],[71,72,73,74,75,76,77,269,270,118,119]]}
,"isolation-gown,US,medical":{"page":"checklists/isolation-gown-us-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,254,255,256,257,258,259,120,121,122,123,124,125,126,28,29,30,31,32,33,34,35,36,37,38,190],[39,40,41,42,43,44,260,261,262,129,130,131],[52,53,54,55,56,263,264,265,132,133,61,62],[63,64,65,66,266,267,268,134,135],[71,72,73,74,75,76,77,269,270,136,137]]}
,"kn95-mask,CN-EXPORT,non-medical":{"page":"checklists/kn95-mask-cn-export-non-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,271,272,273,274,275,276,277,19,20,21,22,23,24,164,165,28,29,30,32,33,34,35,36,37,38,159],[39,40,41,42,43,44,278,279,280,47,48,49,50,166,167],[52,53,54,55,56,281,282,283,59,60,61,62],[63,64,65,66,284,285,286,287,70],[71,72,73,74,75,76,77,288,289,290,80,81]]}
,"kn95-mask,EU,non-medical":{"page":"checklists/kn95-mask-eu-non-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,271,272,273,274,275,276,277,82,83,84,85,86,87,88,89,90,28,29,30,32,33,34,35,36,37,291,292,293,294,295,296,38],[39,40,41,42,43,44,278,279,280,92,93,94,167],[52,53,54,55,56,281,282,283,95,96,61,62],[63,64,65,66,284,285,286,287,97,98],[71,72,73,74,75,76,77,288,289,290,99,100]]}
,"kn95-mask,UK,non-medical":{"page":"checklists/kn95-mask-uk-non-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,271,272,273,274,275,276,277,101,102,103,104,105,106,107,108,28,29,30,32,33,34,35,36,37,297,298,299,300,301,302,38],[39,40,41,42,43,44,278,279,280,111,112,113,167],[52,53,54,55,56,281,282,283,114,115,61,62],[63,64,65,66,284,285,286,287,116,117],[71,72,73,74,75,76,77,288,289,290,118,119]]}
,"kn95-mask,US,non-medical":{"page":"checklists/kn95-mask-us-non-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,271,272,273,274,275,276,277,120,121,122,123,124,125,126,28,29,30,32,33,34,35,36,37,303,38],[39,40,41,42,43,44,278,279,280,129,130,131,167],[52,53,54,55,56,281,282,283,132,133,61,62],[63,64,65,66,284,285,286,287,134,135],[71,72,73,74,75,76,77,288,289,290,136,137]]}
,"medical-respirator,CN-EXPORT,medical":{"page":"checklists/medical-respirator-cn-export-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,271,272,273,274,275,276,277,19,20,21,22,23,24,25,26,142,27,28,29,30,31,32,33,34,35,36,37,38,143],[39,40,41,42,43,44,278,279,280,47,48,49,50,51,147],[52,53,54,55,56,281,282,283,59,60,61,62],[63,64,65,66,284,285,286,287,70],[71,72,73,74,75,76,77,288,289,290,80,81]]}
,"medical-respirator,CN-EXPORT,non-medical":{"page":"checklists/medical-respirator-cn-export-non-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,271,272,273,274,275,276,277,19,20,21,22,23,24,164,28,29,30,32,33,34,35,36,37,38,159],[39,40,41,42,43,44,278,279,280,47,48,49,50,166],[52,53,54,55,56,281,282,283,59,60,61,62],[63,64,65,66,284,285,286,287,70],[71,72,73,74,75,76,77,288,289,290,80,81]]}
,"medical-respirator,EU,medical":{"page":"checklists/medical-respirator-eu-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,271,272,273,274,275,276,277,82,83,84,85,86,87,88,89,90,28,29,30,31,32,33,34,35,36,37,291,292,293,294,295,296,38,143],[39,40,41,42,43,44,278,279,280,92,93,94],[52,53,54,55,56,281,282,283,95,96,61,62],[63,64,65,66,284,285,286,287,97,98],[71,72,73,74,75,76,77,288,289,290,99,100]]}
,"medical-respirator,EU,non-medical":{"page":"checklists/medical-respirator-eu-non-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,271,272,273,274,275,276,277,82,83,84,85,86,87,88,89,90,28,29,30,32,33,34,35,36,37,291,292,293,294,295,296,38],[39,40,41,42,43,44,278,279,280,92,93,94],[52,53,54,55,56,281,282,283,95,96,61,62],[63,64,65,66,284,285,286,287,97,98],[71,72,73,74,75,76,77,288,289,290,99,100]]}
,"medical-respirator,UK,medical":{"page":"checklists/medical-respirator-uk-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,271,272,273,274,275,276,277,101,102,103,104,105,106,107,108,28,29,30,31,32,33,34,35,36,37,297,298,299,300,301,302,38,143],[39,40,41,42,43,44,278,279,280,111,112,113],[52,53,54,55,56,281,282,283,114,115,61,62],[63,64,65,66,284,285,286,287,116,117],[71,72,73,74,75,76,77,288,289,290,118,119]]}
,"medical-respirator,UK,non-medical":{"page":"checklists/medical-respirator-uk-non-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,271,272,273,274,275,276,277,101,102,103,104,105,106,107,108,28,29,30,32,33,34,35,36,37,297,298,299,300,301,302,38],[39,40,41,42,43,44,278,279,280,111,112,113],[52,53,54,55,56,281,282,283,114,115,61,62],[63,64,65,66,284,285,286,287,116,117],[71,72,73,74,75,76,77,288,289,290,118,119]]}
,"medical-respirator,US,medical":{"page":"checklists/medical-respirator-us-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,271,272,273,274,275,276,277,120,121,122,123,124,125,126,28,29,30,31,32,33,34,35,36,37,304,38,143],[39,40,41,42,43,44,278,279,280,129,130,131,305],[52,53,54,55,56,281,282,283,132,133,61,62],[63,64,65,66,284,285,286,287,134,135],[71,72,73,74,75,76,77,288,289,290,136,137]]}
,"medical-respirator,US,non-medical":{"page":"checklists/medical-respirator-us-non-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,271,272,273,274,275,276,277,120,121,122,123,124,125,126,28,29,30,32,33,34,35,36,37,303,38],[39,40,41,42,43,44,278,279,280,129,130,131,305],[52,53,54,55,56,281,282,283,132,133,61,62],[63,64,65,66,284,285,286,287,134,135],[71,72,73,74,75,76,77,288,289,290,136,137]]}
,"nucleic-acid-kit,CN-EXPORT,medical":{"page":"checklists/nucleic-acid-kit-cn-export-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,306,307,308,309,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38],[39,40,41,42,43,44,310,311,47,48,49,50,51],[52,53,54,55,56,312,313,59,60,61,62],[63,64,65,66,314,315,316,70],[71,72,73,74,75,76,77,317,318,80,81]]}
,"nucleic-acid-kit,EU,medical":{"page":"checklists/nucleic-acid-kit-eu-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,306,307,308,309,82,83,84,85,86,87,88,89,90,28,29,30,31,32,33,34,35,36,37,91,38],[39,40,41,42,43,44,310,311,92,93,94],[52,53,54,55,56,312,313,95,96,61,62],[63,64,65,66,314,315,316,97,98],[71,72,73,74,75,76,77,317,318,99,100]]}
,"nucleic-acid-kit,UK,medical":{"page":"checklists/nucleic-acid-kit-uk-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,306,307,308,309,101,102,103,104,105,106,107,108,28,29,30,31,32,33,34,35,36,37,109,38,110],[39,40,41,42,43,44,310,311,111,112,113],[52,53,54,55,56,312,313,114,115,61,62],[63,64,65,66,314,315,316,116,117],[71,72,73,74,75,76,77,317,318,118,119]]}
,"nucleic-acid-kit,US,medical":{"page":"checklists/nucleic-acid-kit-us-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,306,307,308,309,120,121,122,123,124,125,126,28,29,30,31,32,33,34,35,36,37,127,38,128],[39,40,41,42,43,44,310,311,129,130,131],[52,53,54,55,56,312,313,132,133,61,62],[63,64,65,66,314,315,316,134,135],[71,72,73,74,75,76,77,317,318,136,137]]}
,"oxygen-concentrator,CN-EXPORT,medical":{"page":"checklists/oxygen-concentrator-cn-export-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,226,227,228,229,230,231,232,19,20,21,22,23,24,26,28,29,30,31,32,33,34,35,36,37,38,319],[39,40,41,42,43,44,233,234,47,48,49,50],[52,53,54,55,56,235,236,237,59,60,61,62],[63,64,65,66,238,239,240,241,242,243,244,70],[71,72,73,74,75,76,77,245,246,247,80,81]]}
,"oxygen-concentrator,EU,medical":{"page":"checklists/oxygen-concentrator-eu-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,226,227,228,229,230,231,232,82,83,84,85,86,87,88,89,90,28,29,30,31,32,33,34,35,36,37,38,320,187],[39,40,41,42,43,44,233,234,92,93,94],[52,53,54,55,56,235,236,237,95,96,61,62],[63,64,65,66,238,239,240,241,242,243,244,97,98],[71,72,73,74,75,76,77,245,246,247,99,100]]}
,"oxygen-concentrator,UK,medical":{"page":"checklists/oxygen-concentrator-uk-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,226,227,228,229,230,231,232,101,102,103,104,105,106,107,108,28,29,30,31,32,33,34,35,36,37,38,321,188,110],[39,40,41,42,43,44,233,234,111,112,113],[52,53,54,55,56,235,236,237,114,115,61,62],[63,64,65,66,238,239,240,241,242,243,244,116,117],[71,72,73,74,75,76,77,245,246,247,118,119]]}
,"oxygen-concentrator,US,medical":{"page":"checklists/oxygen-concentrator-us-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,226,227,228,229,230,231,232,120,121,122,123,124,125,126,28,29,30,31,32,33,34,35,36,37,38,189,190],[39,40,41,42,43,44,233,234,129,130,131],[52,53,54,55,56,235,236,237,132,133,61,62],[63,64,65,66,238,239,240,241,242,243,244,134,135],[71,72,73,74,75,76,77,245,246,247,136,137]]}
,"patient-monitor,CN-EXPORT,medical":{"page":"checklists/patient-monitor-cn-export-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,226,227,228,229,230,231,232,19,20,21,22,23,24,26,28,29,30,31,32,33,34,35,36,37,38,319],[39,40,41,42,43,44,233,234,47,48,49,50],[52,53,54,55,56,235,236,237,59,60,61,62],[63,64,65,66,238,239,240,241,242,243,244,70],[71,72,73,74,75,76,77,245,246,247,80,81]]}
,"patient-monitor,EU,medical":{"page":"checklists/patient-monitor-eu-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,226,227,228,229,230,231,232,82,83,84,85,86,87,88,89,90,28,29,30,31,32,33,34,35,36,37,38,320,187],[39,40,41,42,43,44,233,234,92,93,94],[52,53,54,55,56,235,236,237,95,96,61,62],[63,64,65,66,238,239,240,241,242,243,244,97,98],[71,72,73,74,75,76,77,245,246,247,99,100]]}
,"patient-monitor,UK,medical":{"page":"checklists/patient-monitor-uk-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,226,227,228,229,230,231,232,101,102,103,104,105,106,107,108,28,29,30,31,32,33,34,35,36,37,38,321,188,110],[39,40,41,42,43,44,233,234,111,112,113],[52,53,54,55,56,235,236,237,114,115,61,62],[63,64,65,66,238,239,240,241,242,243,244,116,117],[71,72,73,74,75,76,77,245,246,247,118,119]]}
,"patient-monitor,US,medical":{"page":"checklists/patient-monitor-us-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,226,227,228,229,230,231,232,120,121,122,123,124,125,126,28,29,30,31,32,33,34,35,36,37,38,189,190],[39,40,41,42,43,44,233,234,129,130,131],[52,53,54,55,56,235,236,237,132,133,61,62],[63,64,65,66,238,239,240,241,242,243,244,134,135],[71,72,73,74,75,76,77,245,246,247,136,137]]}
,"pcr-instrument,CN-EXPORT,medical":{"page":"checklists/pcr-instrument-cn-export-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,226,227,228,229,230,231,232,19,20,21,22,23,24,26,322,28,29,30,31,32,33,34,35,36,37,38],[39,40,41,42,43,44,233,234,47,48,49,50],[52,53,54,55,56,235,236,237,59,60,61,62],[63,64,65,66,238,239,240,241,242,243,244,70],[71,72,73,74,75,76,77,245,246,247,80,81]]}
,"pcr-instrument,CN-EXPORT,non-medical":{"page":"checklists/pcr-instrument-cn-export-non-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,226,227,228,229,230,231,232,19,20,21,22,23,24,28,29,30,32,33,34,35,36,37,38],[39,40,41,42,43,44,233,234,47,48,49,50],[52,53,54,55,56,235,236,237,59,60,61,62],[63,64,65,66,238,239,240,241,242,243,244,70],[71,72,73,74,75,76,77,245,246,247,80,81]]}
,"pcr-instrument,EU,medical":{"page":"checklists/pcr-instrument-eu-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,226,227,228,229,230,231,232,82,83,84,85,86,87,88,89,90,28,29,30,31,32,33,34,35,36,37,323,38],[39,40,41,42,43,44,233,234,92,93,94],[52,53,54,55,56,235,236,237,95,96,61,62],[63,64,65,66,238,239,240,241,242,243,244,97,98],[71,72,73,74,75,76,77,245,246,247,99,100]]}
,"pcr-instrument,EU,non-medical":{"page":"checklists/pcr-instrument-eu-non-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,226,227,228,229,230,231,232,82,83,84,85,86,87,88,89,90,28,29,30,32,33,34,35,36,37,38],[39,40,41,42,43,44,233,234,92,93,94],[52,53,54,55,56,235,236,237,95,96,61,62],[63,64,65,66,238,239,240,241,242,243,244,97,98],[71,72,73,74,75,76,77,245,246,247,99,100]]}
,"pcr-instrument,UK,medical":{"page":"checklists/pcr-instrument-uk-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,226,227,228,229,230,231,232,101,102,103,104,105,106,107,108,28,29,30,31,32,33,34,35,36,37,109,38,110],[39,40,41,42,43,44,233,234,111,112,113],[52,53,54,55,56,235,236,237,114,115,61,62],[63,64,65,66,238,239,240,241,242,243,244,116,117],[71,72,73,74,75,76,77,245,246,247,118,119]]}
,"pcr-instrument,UK,non-medical":{"page":"checklists/pcr-instrument-uk-non-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,226,227,228,229,230,231,232,101,102,103,104,105,106,107,108,28,29,30,32,33,34,35,36,37,38],[39,40,41,42,43,44,233,234,111,112,113],[52,53,54,55,56,235,236,237,114,115,61,62],[63,64,65,66,238,239,240,241,242,243,244,116,117],[71,72,73,74,75,76,77,245,246,247,118,119]]}
,"pcr-instrument,US,medical":{"page":"checklists/pcr-instrument-us-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,226,227,228,229,230,231,232,120,121,122,123,124,125,126,28,29,30,31,32,33,34,35,36,37,324,38,128],[39,40,41,42,43,44,233,234,129,130,131],[52,53,54,55,56,235,236,237,132,133,61,62],[63,64,65,66,238,239,240,241,242,243,244,134,135],[71,72,73,74,75,76,77,245,246,247,136,137]]}
,"pcr-instrument,US,non-medical":{"page":"checklists/pcr-instrument-us-non-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,226,227,228,229,230,231,232,120,121,122,123,124,125,126,28,29,30,32,33,34,35,36,37,38],[39,40,41,42,43,44,233,234,129,130,131],[52,53,54,55,56,235,236,237,132,133,61,62],[63,64,65,66,238,239,240,241,242,243,244,134,135],[71,72,73,74,75,76,77,245,246,247,136,137]]}
,"protective-clothing,CN-EXPORT,medical":{"page":"checklists/protective-clothing-cn-export-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,325,326,327,328,329,330,19,20,21,22,23,24,25,26,331,27,28,29,30,31,32,33,34,35,36,37,38,143],[39,40,41,42,43,44,332,333,334,47,48,49,50,51],[52,53,54,55,56,335,336,59,60,61,62],[63,64,65,66,337,338,339,70],[71,72,73,74,75,76,77,340,341,80,81]]}
,"protective-clothing,EU,medical":{"page":"checklists/protective-clothing-eu-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,325,326,327,328,329,330,82,83,84,85,86,87,88,89,90,28,29,30,31,32,33,34,35,36,37,291,292,293,294,295,342,38,143],[39,40,41,42,43,44,332,333,334,92,93,94],[52,53,54,55,56,335,336,95,96,61,62],[63,64,65,66,337,338,339,97,98],[71,72,73,74,75,76,77,340,341,99,100]]}
,"protective-clothing,UK,medical":{"page":"checklists/protective-clothing-uk-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,325,326,327,328,329,330,101,102,103,104,105,106,107,108,28,29,30,31,32,33,34,35,36,37,297,298,299,300,301,343,38,143],[39,40,41,42,43,44,332,333,334,111,112,113],[52,53,54,55,56,335,336,114,115,61,62],[63,64,65,66,337,338,339,116,117],[71,72,73,74,75,76,77,340,341,118,119]]}
,"protective-clothing,US,medical":{"page":"checklists/protective-clothing-us-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,325,326,327,328,329,330,120,121,122,123,124,125,126,28,29,30,31,32,33,34,35,36,37,344,38,128,143],[39,40,41,42,43,44,332,333,334,129,130,131],[52,53,54,55,56,335,336,132,133,61,62],[63,64,65,66,337,338,339,134,135],[71,72,73,74,75,76,77,340,341,136,137]]}
,"pulse-oximeter,CN-EXPORT,medical":{"page":"checklists/pulse-oximeter-cn-export-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,226,227,228,229,230,231,232,19,20,21,22,23,24,26,28,29,30,31,32,33,34,35,36,37,38,319],[39,40,41,42,43,44,233,234,47,48,49,50],[52,53,54,55,56,235,236,237,59,60,61,62],[63,64,65,66,238,239,240,241,242,243,244,70],[71,72,73,74,75,76,77,245,246,247,80,81]]}
,"pulse-oximeter,EU,medical":{"page":"checklists/pulse-oximeter-eu-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,226,227,228,229,230,231,232,82,83,84,85,86,87,88,89,90,28,29,30,31,32,33,34,35,36,37,38,320,187],[39,40,41,42,43,44,233,234,92,93,94],[52,53,54,55,56,235,236,237,95,96,61,62],[63,64,65,66,238,239,240,241,242,243,244,97,98],[71,72,73,74,75,76,77,245,246,247,99,100]]}
,"pulse-oximeter,UK,medical":{"page":"checklists/pulse-oximeter-uk-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,226,227,228,229,230,231,232,101,102,103,104,105,106,107,108,28,29,30,31,32,33,34,35,36,37,38,321,188,110],[39,40,41,42,43,44,233,234,111,112,113],[52,53,54,55,56,235,236,237,114,115,61,62],[63,64,65,66,238,239,240,241,242,243,244,116,117],[71,72,73,74,75,76,77,245,246,247,118,119]]}
,"pulse-oximeter,US,medical":{"page":"checklists/pulse-oximeter-us-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,226,227,228,229,230,231,232,120,121,122,123,124,125,126,28,29,30,31,32,33,34,35,36,37,38,189,190],[39,40,41,42,43,44,233,234,129,130,131],[52,53,54,55,56,235,236,237,132,133,61,62],[63,64,65,66,238,239,240,241,242,243,244,134,135],[71,72,73,74,75,76,77,245,246,247,136,137]]}
,"surgical-gloves,CN-EXPORT,medical":{"page":"checklists/surgical-gloves-cn-export-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,168,169,170,171,172,173,19,20,21,22,23,24,26,28,29,30,31,32,33,34,35,36,37,38,319],[39,40,41,42,43,44,175,176,177,47,48,49,50],[52,53,54,55,56,178,179,180,59,60,61,181],[63,64,65,66,182,183,184,70],[71,72,73,74,75,76,77,185,186,80,81]]}
,"surgical-gloves,EU,medical":{"page":"checklists/surgical-gloves-eu-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,168,169,170,171,172,173,82,83,84,85,86,87,88,89,90,28,29,30,31,32,33,34,35,36,37,38,320,187],[39,40,41,42,43,44,175,176,177,92,93,94],[52,53,54,55,56,178,179,180,95,96,61,181],[63,64,65,66,182,183,184,97,98],[71,72,73,74,75,76,77,185,186,99,100]]}
,"surgical-gloves,UK,medical":{"page":"checklists/surgical-gloves-uk-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,168,169,170,171,172,173,101,102,103,104,105,106,107,108,28,29,30,31,32,33,34,35,36,37,38,321,188,110],[39,40,41,42,43,44,175,176,177,111,112,113],[52,53,54,55,56,178,179,180,114,115,61,181],[63,64,65,66,182,183,184,116,117],[71,72,73,74,75,76,77,185,186,118,119]]}
,"surgical-gloves,US,medical":{"page":"checklists/surgical-gloves-us-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,168,169,170,171,172,173,120,121,122,123,124,125,126,28,29,30,31,32,33,34,35,36,37,38,189,190],[39,40,41,42,43,44,175,176,177,129,130,131],[52,53,54,55,56,178,179,180,132,133,61,181],[63,64,65,66,182,183,184,134,135],[71,72,73,74,75,76,77,185,186,136,137]]}
,"surgical-gown,CN-EXPORT,medical":{"page":"checklists/surgical-gown-cn-export-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,254,255,256,257,258,259,19,20,21,22,23,24,26,28,29,30,31,32,33,34,35,36,37,38,319],[39,40,41,42,43,44,260,261,262,47,48,49,50],[52,53,54,55,56,263,264,265,59,60,61,62],[63,64,65,66,266,267,268,70],[71,72,73,74,75,76,77,269,270,80,81]]}
,"surgical-gown,EU,medical":{"page":"checklists/surgical-gown-eu-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,254,255,256,257,258,259,82,83,84,85,86,87,88,89,90,28,29,30,31,32,33,34,35,36,37,38,320,187],[39,40,41,42,43,44,260,261,262,92,93,94],[52,53,54,55,56,263,264,265,95,96,61,62],[63,64,65,66,266,267,268,97,98],[71,72,73,74,75,76,77,269,270,99,100]]}
,"surgical-gown,UK,medical":{"page":"checklists/surgical-gown-uk-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,254,255,256,257,258,259,101,102,103,104,105,106,107,108,28,29,30,31,32,33,34,35,36,37,38,321,188,110],[39,40,41,42,43,44,260,261,262,111,112,113],[52,53,54,55,56,263,264,265,114,115,61,62],[63,64,65,66,266,267,268,116,117],[71,72,73,74,75,76,77,269,270,118,119]]}
,"surgical-gown,US,medical":{"page":"checklists/surgical-gown-us-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,254,255,256,257,258,259,120,121,122,123,124,125,126,28,29,30,31,32,33,34,35,36,37,38,189,190],[39,40,41,42,43,44,260,261,262,129,130,131],[52,53,54,55,56,263,264,265,132,133,61,62],[63,64,65,66,266,267,268,134,135],[71,72,73,74,75,76,77,269,270,136,137]]}
,"surgical-mask,CN-EXPORT,medical":{"page":"checklists/surgical-mask-cn-export-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,138,139,140,141,19,20,21,22,23,24,25,26,142,27,28,29,30,31,32,33,34,35,36,37,38,143],[39,40,41,42,43,44,144,145,146,47,48,49,50,51,147],[52,53,54,55,56,148,149,150,151,59,60,61,62],[63,64,65,66,152,153,154,70],[71,72,73,74,75,76,77,155,156,80,81]]}
,"surgical-mask,EU,medical":{"page":"checklists/surgical-mask-eu-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,138,139,140,141,82,83,84,85,86,87,88,89,90,28,29,30,31,32,33,34,35,36,37,157,158,38,143,159],[39,40,41,42,43,44,144,145,146,92,93,94],[52,53,54,55,56,148,149,150,151,95,96,61,62],[63,64,65,66,152,153,154,97,98],[71,72,73,74,75,76,77,155,156,99,100]]}
,"surgical-mask,UK,medical":{"page":"checklists/surgical-mask-uk-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,138,139,140,141,101,102,103,104,105,106,107,108,28,29,30,31,32,33,34,35,36,37,160,161,38,143,110],[39,40,41,42,43,44,144,145,146,111,112,113],[52,53,54,55,56,148,149,150,151,114,115,61,62],[63,64,65,66,152,153,154,116,117],[71,72,73,74,75,76,77,155,156,118,119]]}
,"surgical-mask,US,medical":{"page":"checklists/surgical-mask-us-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,138,139,140,141,120,121,122,123,124,125,126,28,29,30,31,32,33,34,35,36,37,162,38,128,163,143],[39,40,41,42,43,44,144,145,146,129,130,131],[52,53,54,55,56,148,149,150,151,132,133,61,62],[63,64,65,66,152,153,154,134,135],[71,72,73,74,75,76,77,155,156,136,137]]}
,"ventilator,CN-EXPORT,medical":{"page":"checklists/ventilator-cn-export-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,226,227,228,229,230,231,232,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,143],[39,40,41,42,43,44,233,234,47,48,49,50,51],[52,53,54,55,56,235,236,237,59,60,61,62],[63,64,65,66,238,239,240,241,242,243,244,70],[71,72,73,74,75,76,77,245,246,247,80,81]]}
,"ventilator,EU,medical":{"page":"checklists/ventilator-eu-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,226,227,228,229,230,231,232,82,83,84,85,86,87,88,89,90,28,29,30,31,32,33,34,35,36,37,248,249,250,38,143],[39,40,41,42,43,44,233,234,92,93,94],[52,53,54,55,56,235,236,237,95,96,61,62],[63,64,65,66,238,239,240,241,242,243,244,97,98],[71,72,73,74,75,76,77,245,246,247,99,100]]}
,"ventilator,UK,medical":{"page":"checklists/ventilator-uk-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,226,227,228,229,230,231,232,101,102,103,104,105,106,107,108,28,29,30,31,32,33,34,35,36,37,251,252,38,143,188,110],[39,40,41,42,43,44,233,234,111,112,113],[52,53,54,55,56,235,236,237,114,115,61,62],[63,64,65,66,238,239,240,241,242,243,244,116,117],[71,72,73,74,75,76,77,245,246,247,118,119]]}
,"ventilator,US,medical":{"page":"checklists/ventilator-us-medical.html","items":[[0,1,2,3,4,5,6,7,8,9,10,11,12,13,226,227,228,229,230,231,232,120,121,122,123,124,125,126,28,29,30,31,32,33,34,35,36,37,345,38,128,143],[39,40,41,42,43,44,233,234,129,130,131],[52,53,54,55,56,235,236,237,132,133,61,62],[63,64,65,66,238,239,240,241,242,243,244,134,135],[71,72,73,74,75,76,77,245,246,247,136,137]]}}});
