/// The stages of a purchase, in the order a buyer goes through them.
package enum ChecklistStage: String, Sendable, CaseIterable {
  case beforeContract = "before-contract"
  case beforeShipment = "before-shipment"
  case onArrival = "on-arrival"
  case beforeUse = "before-use"
  case whenWrong = "when-wrong"
}
