/// How people write numbers: what stands around them, and which characters are taken for each other.
///
/// Data, so that the page that reads numbers in a browser forgives the same as the command.
package enum NumberWriting {
  /// Words before a number that are not part of it; folded, longest first where one begins another.
  package static let labels = [
    "医疗器械注册证编号", "医疗器械注册证号", "统一社会信用代码", "备案凭证编号", "注册证编号", "生产许可证编号", "许可证编号",
    "注册证号", "许可证号", "备案编号", "证书编号", "批准文号", "备案号", "注册号", "证书号", "编号", "REGISTRATIONNO.",
    "REGISTRATIONNUMBER", "CERTIFICATENO.", "CERTIFICATENUMBER", "APPROVALNO.", "APPROVALNUMBER",
    "NUMBER", "NUMERO", "REG.NO.", "CERT.NO.", "NO.", "NR.", "№", "510(K)", "FDA510(K)", "NIOSH",
    "USCC", "LEI", "SRN", "GTIN", "GLN", "GMN", "BASICUDI-DI", "UDI-DI", "DUNS", "FEI",
  ]

  /// Marks around a number that are not part of it.
  package static let marks = #"()[]{}<>"'.,;:!?#*、。，；：！？（）【】《》“”‘’「」"#

  /// Where a number can end and a remark begin, beside blanks.
  package static let breaks = ",;，；、([（【"

  /// The last character of a number that may be written or not.
  package static let ending = "号"

  /// Characters and those they are taken for.
  package static let lookAlikes = ["O": "0", "0": "O", "I": "1", "L": "1", "1": "I"]
}
