import DirectoryModel
import TestSupport
import Testing

@testable import RegistryImport

@Suite struct DayStyleTests {
  @Test(arguments: [
    ("YYYY-MM-DD", "2020-06-08", "2020-06-08"), ("MM/DD/YYYY", "05/07/2020", "2020-05-07"),
    ("YYYYMMDD", "20140604", "2014-06-04"), ("MMMM D, YYYY", "March 3, 2022", "2022-03-03"),
    ("D MMM YYYY", "4 Sept. 2021", "2021-09-04"), ("YYYY/MM/DD", "2013/8/7", "2013-08-07"),
    ("*, MM/DD/YYYY*", "Wed, 06/08/2022 - 13:08", "2022-06-08"),
    ("YYYY-MM-DDT*", "2020-01-25T16:00:00.000Z", "2020-01-25"),
    ("YYYY年MM月DD日", "2020年2月6日", "2020-02-06"),
  ])
  func `a day is read by its style`(style: String, text: String, day: String) throws {
    let style = try #require(DayStyle(style))
    #expect(style.day(in: text)?.description == day)
  }

  @Test(arguments: [
    ("YYYY-MM-DD", "2020-02-30"), ("MM/DD/YYYY", "13/13/2020"), ("YYYYMMDD", "2014064"),
    ("MMMM D, YYYY", "Ma 3, 2022"), ("YYYY-MM-DD", "2020-02-03 and later"),
  ])
  func `what is no day in the style is none`(style: String, text: String) throws {
    let style = try #require(DayStyle(style))
    #expect(style.day(in: text) == nil)
  }

  @Test(arguments: ["YYYY-MM", "YY-MM-DD", "DD.MM.YYYY DD", "soon"])
  func `a style names year, month and day once each`(style: String) {
    #expect(DayStyle(style) == nil)
  }
}
