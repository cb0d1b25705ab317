/// Places that firms put into their names, in Latin letters and in Chinese.
enum PlaceWords {
  static let numbers: [String: Int] = Dictionary(
    zip(latin.split(whereSeparator: \.isWhitespace).map(String.init), 0...),
    uniquingKeysWith: { first, _ in first })

  static let han: [String: Int] = Dictionary(
    zip(chinese.split(whereSeparator: \.isWhitespace).map(String.init), 1_000...),
    uniquingKeysWith: { first, _ in first })

  private static let latin = """
    anhui asia australia austria beijing canada changchun changsha changyuan changzhou chengdu china
    chongqing dalian danmark denmark deutschland dongguan espana europe foshan france fujian fuzhou
    gansu germany guangdong guangxi guangzhou guiyang guizhou haikou hainan hangzhou harbin hebei
    hefei heilongjiang henan hongkong huizhou hubei hunan huzhou iberica india indonesia israel
    italia italy japan jiangmen jiangsu jiangxi jiaxing jilin jinan jinhua korea kunming lanzhou
    liaoning linyi malaysia mexico nanchang nanjing nanning nantong nederland netherlands ningbo
    polska poland qingdao quanzhou schweiz seoul shaanxi shandong shanghai shantou shanxi shaoxing
    shenyang shenzhen shijiazhuang sichuan singapore spain suisse suzhou sweden switzerland taipei
    taiwan taiyuan taizhou thailand tianjin tokyo turkey turkiye uk usa vietnam weifang weihai
    wenzhou wuhan wuxi xiamen xian xiantao xinxiang xuzhou yancheng yangzhou yantai yichang yiwu
    yunnan zhangzhou zhejiang zhengzhou zhenjiang zhongshan zhuhai zibo
    """

  private static let chinese = """
    北京 上海 天津 重庆 广东 广州 深圳 东莞 佛山 中山 珠海 惠州 汕头 江门 江苏 南京 苏州 无锡 常州 南通 扬州 镇江
    徐州 盐城 泰州 浙江 杭州 宁波 温州 嘉兴 湖州 绍兴 金华 义乌 台州 福建 福州 厦门 泉州 漳州 山东 济南 青岛 烟台
    潍坊 威海 淄博 临沂 湖北 武汉 仙桃 宜昌 湖南 长沙 河南 郑州 新乡 长垣 河北 安徽 合肥 江西 南昌 四川 成都 辽宁
    沈阳 大连 吉林 长春 陕西 西安 山西 太原 云南 昆明 贵州 贵阳 广西 南宁 海南 海口 甘肃 兰州 中国 香港 台湾 台北
    新北 台中 台南 高雄 桃园 新竹 石家庄 黑龙江 哈尔滨 内蒙古 新疆 宁夏 青海 西藏 日本 韩国 新加坡
    """
}
