extension DiagnosticCode {
  /// The explanation in simplified Chinese.
  package var chineseExplanation: String {
    switch self {
    case .importMap:
      "导入映射文件写了不存在的字段、步骤或记录，或缺少必需的内容。各键见docs/guide/import.md。"
    case .importFile:
      "交给导入的文件不是行表，无法按映射读取，或不属于映射中的任何表。同一登记库的文件须一并导入，否则缺少的记录会被当作已消失。"
    case .importColumn:
      "映射读取的列（或JSON键）在文件中不存在。登记库可能改了列名，请对照文件中的列名与映射的fields。"
    case .importRow:
      "登记库的一行已损坏：字段过多或过少、引号有误，或字节不符合所述编码。改正之前不导入任何内容；如要略过这些行，请加--skip-broken-rows，它们会列入清单。"
    case .importValue:
      "某行的值不是日期、国家（地区）、网址或规定的选项，或不在取值表中。该值留空，表示未知。请在映射中补上它的写法。"
    case .importIDTwice:
      "名称不同的两行得到同一标识，一方会遮住另一方。请用能区分它们的字段（如登记编号）作标识，或用merge说明它们是同一企业。"
    case .importConflict:
      "上次导入之后，此值既被手工修改，登记库也有变动。在有人决定之前保留内容中的值：写入登记库的值，或用--conflicts keep或take导入一次。"
    case .importSpellings:
      "content/imports中的写法文件说明哪个名称属于哪家供应商。其中一行没有供应商，或写了不能作标识的文字。"
    case .importLedger:
      "content/imports中的台账记着上次导入所写内容的摘要。台账损坏后无法分辨手工修改与登记库变动，请从版本库恢复。"
    case .fileTooLarge:
      "内容文件过大，超出人工编写的范围，未予读取。Markdown 和 YAML 文件上限为 4 MiB，登记表上限为 1 GiB。请拆分文件，或将不属于该文件的内容移出。"
    case .invalidUTF8:
      "内容文件须采用 UTF-8 编码。所指字节不构成任何 UTF-8 字符，通常是文件以其他编码（GBK、Latin-1）保存所致。请另存为 UTF-8。"
    case .byteOrderMark:
      "文件以字节顺序标记（BOM）开头，UTF-8 不需要该标记，已跳过。请保存为不带 BOM 的 UTF-8。"
    case .carriageReturns:
      "文件的行以回车加换行（CRLF）结尾，已按换行读取。请将编辑器设为 LF，以保证相同内容生成相同字节。"
    case .badFileName:
      "文件名即编号，并用作网页地址：只能使用小写英文字母、数字和连字符，最长 64 个字符。请重命名文件，并修改引用之处。"
    case .unexpectedFile:
      "该位置不在内容约定之内，文件不会被读取。请移走文件，或更正文件名。"
    case .missingFile:
      "缺少网站必需的文件或文件夹。各类文件的位置见 docs/content-format.md。"
    case .controlCharacter:
      "文本中含有控制字符或改变阅读方向的标记，读者看不见，部分程序却会据此动作。请删除。"
    case .tooManyMistakes:
      "表格中的错误过多，逐条列出已无意义，通常是各列错位。其余各行未读取。请先改正已列出的错误，再重新检查。"
    case .frontMatterMissing:
      "Markdown 记录应以一行三个连字符开头，其后为各键，再以同样一行结束。该文件不是这样开头的。"
    case .frontMatterUnclosed:
      "文件头以三个连字符开始，但没有同样的一行结束，其下正文会被当作键读取。请补上结束行。"
    case .frontMatterNotMapping:
      "文件头是列表或单个文本。请写成键和值，每行一对。"
    case .tabInYAML:
      "YAML 不允许用制表符缩进，而制表符看上去与空格相同。请将制表符改为空格。"
    case .yamlSyntax:
      "此处的 YAML 无法读取。常见原因：文本未加引号而含有冒号、引号未闭合、缩进不一致。"
    case .duplicateKey:
      "同一映射中同一个键出现两次，以哪个为准不明确。请只保留一个。"
    case .aliasBomb:
      "文件中的别名展开后超过一万个值。请在需要之处直接写出各值。"
    case .tooDeep:
      "值的嵌套超过 32 层。名录中的记录不需要这样的嵌套。"
    case .csvHeader:
      "登记表首行为列名。列名缺少、不认识或重复。"
    case .csvTooFewFields:
      "该行的字段少于首行的列数，各值可能错列。请补上缺少的逗号。"
    case .csvTooManyFields:
      "该行的字段多于首行的列数，通常是含逗号的值未加引号。"
    case .csvOpenQuote:
      "带引号的字段到文件末尾仍未闭合。请补上引号；字段内的引号须写两次。"
    case .csvStrayQuote:
      "引号出现在未以引号开头的字段之中，或闭合引号之后还有文字。请给整个字段加引号，字段内的引号写两次。"
    case .rawHTML:
      "供应商提供的文本不予信任，其中的 HTML 一律不发布。请改用 Markdown。"
    case .linkNotAllowed:
      "链接只能指向 https、http、mailto、tel 地址、本页位置或本站文件。该地址还原字符实体后不属于以上任何一种。文字保留，链接去除。"
    case .proseTooDeep:
      "引用、列表和强调的嵌套超过 64 层。请减少嵌套。"
    case .unknownStage:
      "核查表由各阶段组成：每个阶段一个标题，用语与 `stage` 下的译文一致，标题下为核查项列表。页面由这些列表汇编而成；写在其他标题下、第一个标题之前或列表之外的内容会丢失。"
    case .tasksDiffer:
      "核查表同一阶段在两种语言中的项数不同。位置相同的项视为同一项，读者的勾选随语言切换。请使两种语言的项数和顺序一致。"
    case .unknownKey:
      "该键不在内容约定之内，其值会丢失。请更正拼写，或删除该键。"
    case .missingKey:
      "此类记录必须填写该键，而该键未写、为空，或列表中没有内容。"
    case .wrongKind:
      "此处应为文本、列表、映射三者之一，实际写成了另一种。"
    case .unknownValue:
      "该键只能取规定的几个值，所写的值不在其中。"
    case .impossibleDay:
      "日期写作 YYYY-MM-DD，且须为实际存在的日期；2021-02-29 并不存在。"
    case .badNumber:
      "此处应为规定范围内的整数。"
    case .emptyText:
      "应向读者显示的文本为空。"
    case .unknownLanguage:
      "文字使用了网站不发布的语言。作为错误：该键根本不是语言代码。作为警告（每种语言只提示一次）：在 site.yaml 列入该语言之前，这些文字不予显示；已有短语文件的语言不作提示。"
    case .badPattern:
      "编号格式的每一段必须且只能写明 text、choice、digits、letters、year、han、check-digit 七种形式之一；一个格式拆分编号的方式须尽量少，因为每个编号都要逐一试过。"
    case .valueTooLong:
      "值、单元格或段落超出任何实际内容的长度，未予读取，因为恶意超长的文本会耗费数小时。值上限为 2,000 字节，句子和单元格上限为 20,000 字节，中间没有空行的段落或列表上限为 32,768 字节。"
    case .duplicateID:
      "两条记录的编号、代码或号码相同，引用时无法区分。"
    case .idsDifferInCase:
      "两个编号仅大小写不同。在 Windows 和 U 盘上，两者的网页会互相覆盖。"
    case .unknownReference:
      "引用的记录不存在。提示中给出最接近的现有记录。"
    case .numberNotInRegister:
      "供货引用的证书在各登记表中均未找到，该供货按未证实处理。请补充登记，或更正编号。"
    case .orphanTranslation:
      "其他语言的正文缺少对应的主文件。请重命名，或补上主文件。"
    case .waiverExpired:
      "豁免已到期，须重新决定或删除。到期的豁免按错误处理，以免例外在理由消失后继续存在。"
    case .waiverTooLong:
      "豁免的期限自基准日起超过一年。"
    case .waiverUnused:
      "豁免没有对应的不符合项，可能已不再需要，也可能写错了供应商、产品或市场。"
    case .daysOutOfOrder:
      "结束日期早于开始日期，两者必有一误。"
    case .duplicateRow:
      "登记表中同一行出现两次。请删除一行。"
    case .listedTwice:
      "列表中同一项出现两次，网页上也会显示两次。请删除一项。"
    case .makerIsItself:
      "供货的 `made-by` 写明由供应商自己生产。该键仅用于他人生产的产品；自产产品请勿填写。"
    case .unknownSource:
      "使用说明以指向“#source-”加来源编号的链接引用来源，而该产品文件头的 sources 中没有这一编号，读者无从知道该说法的依据。请更正编号，或补充该来源。"
    case .statementWithoutSource:
      "使用说明中的一项说法（列表的每一项，以及除引出列表以外的每一段）没有引用来源，读者无从知道其依据。请在句末加上指向“#source-”加来源编号的链接，编号须在 sources 中列出。没有网址的来源条目可以写明属于通行做法或制造商说明书。"
    case .unknownCheck:
      "规则使用了不存在的检查项。各检查项见 docs/content-format.md。"
    case .badCheckParameter:
      "规则的 `check` 不是一个检查项及其参数，或参数为空、过大。"
    case .exampleMalformed:
      "以 `supplier` 开头的示例无法读取：首行应为“supplier 结果 on 日期”，内容应为供应商档案的文件头。"
    case .exampleFails:
      "规则文件中的示例即其测试。该示例的结果与所写不符，或不符合项出现在另一行、文字与标注不同。"
    case .periodsOverlap:
      "同一规则的两个有效期有重叠的日期，当日的法律依据不明确。"
    case .exampleMissing:
      "规则文件中的示例即其测试。没有通过和不通过各一例，就无法确认规则所查正是其本意。"
    case .ruleNeverFired:
      "由 `check --rules` 提示。一条现行规则对任何供货都无可查问，要么无人供应此类产品，要么 `applies-to` 写错了对象。"
    case .periodsLeaveGap:
      "由 `check --rules` 提示。同一规则的两个时段之间有若干日不在有效期内。可能确实如此，如两个公告之间，也可能是日期写错。"
    case .combinationUncovered:
      "由 `check --rules` 提示。没有针对该市场、对该产品该用途起决定作用的规则，因此无论列出何种证书，其供货在该市场均为未证实。"
    case .templateSyntax:
      "此处的模板无法读取。标签采用 Mustache 语法，各区块须按顺序闭合。"
    case .templateUnknownName:
      "模板引用了该页面未提供的名称。全部名称见 templates/README.md。"
    case .templateWrongUse:
      "名称的用法与其类型不符：标记未用三重花括号、文本用作地址、列表用作文本。"
    case .templateMissing:
      "某类页面没有模板，或模板引用了不存在的局部模板或版式。"
    case .phraseMissing:
      "网站的某一语言缺少短语，或同一短语在各语言中的占位不一致。"
    case .phraseUnused:
      "短语文件中有未被使用的短语。"
    case .deadLink:
      "生成的网页链接到本版中不存在的文件或位置。未发布任何内容。"
    case .outsideResource:
      "生成的网页需要本版之外的资源，存于 U 盘时将无法取得。未发布任何内容。"
    case .pathTooLong:
      "文件路径过长，U 盘内容解压到较深的 Windows 文件夹时将无法使用。"
    case .pathClash:
      "文件名并非所有系统都能使用，或与另一文件名仅大小写不同。"
    case .inlineScript:
      "每个网页的内容安全策略都禁止内联脚本和样式，写了也不会运行。"
    case .duplicateAnchor:
      "同一网页上同一标识出现两次，指向该标识的链接不明确。"
    case .policyMissing:
      "网页没有内容安全策略。"
    }
  }
}
