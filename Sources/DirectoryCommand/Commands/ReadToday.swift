import DirectoryModel
import Glibc

/// The day in UTC, from SOURCE_DATE_EPOCH where it is set.
///
/// - Throws: `WrongUsage` when the variable is no number.
func readToday() throws(WrongUsage) -> CalendarDay {
  CalendarDay(number: Int32((try readSourceDate() ?? time(nil)) / 86_400))
}

/// Seconds since 1970 as SOURCE_DATE_EPOCH says them, nil where it is not set.
///
/// - Throws: `WrongUsage` when the variable is no number.
func readSourceDate() throws(WrongUsage) -> Int? {
  guard let epoch = getenv("SOURCE_DATE_EPOCH") else { return nil }
  let text = String(cString: epoch)
  guard let seconds = Int(text), (0..<253_402_300_800).contains(seconds) else {
    throw WrongUsage(
      "SOURCE_DATE_EPOCH is `\(text)`", help: "set it to seconds since 1970-01-01, or unset it")
  }
  return seconds
}
