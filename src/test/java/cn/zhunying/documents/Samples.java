package cn.zhunying.documents;

import cn.zhunying.documents.IssueDocument.Issuer;
import cn.zhunying.law.ProcessFolders;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A complete, fictional document of each kind. */
final class Samples {

  static final DocumentKinds KINDS = new DocumentKinds(new ProcessFolders(""));
  static final DocumentKind HR_LICENCE = DocumentKind.of("hr-licence");
  static final Issuer YUZHONG = new Issuer("yuzhong", "重庆市渝中区人力资源和社会保障局", "500103", "渝中人社");
  static final String VERIFY_URL = "https://zhunying.example.cn/verify/HR5001032027000001";
  static final String RELIEF =
      "如不服本决定，可以自收到本决定之日起 60 日内向重庆市渝中区人民政府申请行政复议，也可以自收到本决定之日起 6 个月内依法向有管辖权的人民法院提起行政诉讼。";
  static final Point FUND =
      new Point("开办资金20万元，低于规定的最低数额30万元", "补足开办资金后可重新申请", "渝人社办〔2021〕174号 全市第三项·许可条件二");
  static final Point STAFF = Point.of("专职工作人员2名，少于规定的3名", "渝人社办〔2021〕174号 全市第三项·许可条件三");
  static final Point BASIS = Point.of("当场作出行政许可决定", "渝府办发〔2021〕23号 三（二）");

  private Samples() {}

  static IssueDocument of(DocumentKind kind) {
    return of(kind, Map.of());
  }

  static IssueDocument of(DocumentKind kind, Map<String, ?> more) {
    Map<String, Object> data = new HashMap<>(data(kind));
    data.put("subjectName", "重庆朝天门人力资源服务有限公司");
    data.put("subjectUscc", "91500103MA0000001X");
    data.put("itemName", "人力资源服务许可");
    data.putAll(more);
    String licence = KINDS.terms(kind).isAboutLicence() ? "HR5001032027000001" : null;
    return new IssueDocument(kind, "SQ20270331000001", licence, YUZHONG, data);
  }

  static Document issued(DocumentKind kind) {
    IssueDocument cmd = of(kind);
    return new Document(
        kind,
        KINDS.terms(kind).prefix() + "-5001032027000012",
        "渝中人社" + KINDS.terms(kind).word() + "〔2027〕12号",
        KINDS.terms(kind).title(),
        cmd.caseNumber(),
        cmd.licenceNumber(),
        "yuzhong",
        Instant.parse("2027-03-31T01:30:00Z"));
  }

  private static Map<String, Object> data(DocumentKind kind) {
    return switch (kind.code()) {
      case "licence-decision" ->
          Map.of(
              "appliedOn",
              day(29),
              "actionName",
              "设立",
              "scope",
              "职业中介活动",
              "finding",
              "你单位已书面承诺具备许可条件，本机关依据告知承诺进行形式审查",
              "basis",
              List.of(Point.of("对确需保留的许可事项，实行告知承诺", "渝府发〔2021〕2号 二（二）3"), BASIS),
              "findings",
              List.of(Point.of("承诺已具备：有明确的章程和管理制度", "渝人社办〔2021〕174号 全市第三项·许可条件一"), FUND),
              "notes",
              List.of(Point.of("应当在经营场所明示营业执照、许可证、服务项目和收费标准")),
              "relief",
              RELIEF,
              "verifyUrl",
              VERIFY_URL);
      case "filing-receipt" ->
          Map.of(
              "filedOn", day(31),
              "basis", List.of(Point.of("依法取得许可或者备案", "渝人社发〔2021〕58号 第二条")),
              "clause", "渝府发〔2021〕16号 二（二）2");
      case "proof-letter" ->
          Map.of(
              "told",
              List.of(Point.of("证明内容：经营场所由申请人合法使用", "渝府办发〔2021〕9号 二（三）")),
              "promise",
              "本申请人承诺经营场所由申请人合法使用，愿意承担不实承诺的法律责任。",
              "signatory",
              "张示例",
              "signedOn",
              day(31));
      case "report-receipt" ->
          Map.of(
              "filedOn", day(31),
              "basis", List.of(Point.of("完成工商登记和书面报告即可开展业务", "渝人社发〔2021〕49号 一（二）")),
              "notes", List.of(Point.of("本次报告晚于规定的期限", "渝人社发〔2021〕58号 第十四条（二）")),
              "clause", "渝人社发〔2021〕49号 一（二）");
      case "counterpart-letter" ->
          Map.of(
              "to",
              "成都市人力资源和社会保障局",
              "word",
              "书面报告",
              "particulars",
              List.of(Point.of("分支机构名称：示例人力资源有限公司渝中分公司")),
              "basis",
              List.of(Point.of("两地相互通报", "渝人社发〔2021〕49号 二")));
      case "publicity-notice" ->
          Map.of(
              "actionName", "设立",
              "until", day(31),
              "basis", List.of(Point.of("对达标院校公示", "人社部发〔2021〕43号 全国方案第四项·办理程序3")));
      case "submission-letter" ->
          Map.of(
              "to", "重庆市人民政府",
              "actionName", "设立",
              "opinion", "拟同意。经专家评审达标，公示无异议。",
              "basis", List.of(Point.of("审批层级为市人民政府", "渝人社办〔2021〕174号 全市第五项·审批层级")));
      case "decision-copy" ->
          Map.of(
              "to",
              "人力资源和社会保障部，各省、自治区、直辖市人力资源社会保障厅（局）",
              "scope",
              "国外职业资格证书考试和发证：示例国际焊接技师证书",
              "grantedOn",
              day(31),
              "verifyUrl",
              VERIFY_URL,
              "basis",
              List.of(Point.of("审批后抄报人力资源社会保障部", "人社部发〔2021〕43号 全国方案第八项")));
      case "denial-decision" ->
          Map.of(
              "appliedOn", day(1),
              "actionName", "设立",
              "reasons", List.of(FUND, STAFF),
              "basis", List.of(Point.of("不予许可的，书面告知理由", "人社部发〔2021〕43号 全国方案第三项")),
              "relief", RELIEF);
      case "hr-licence" ->
          Map.of(
              "legalRepresentative", "罗晓岚",
              "address", "重庆市渝中区朝天门街道新华路1号6层",
              "scope", "职业中介活动（为求职者介绍职业、为用人单位推荐劳动者、组织开展招聘会、开展网络招聘、高级人才寻访）",
              "verifyUrl", VERIFY_URL);
      case "dispatch-licence" ->
          Map.of(
              "legalRepresentative", "罗晓岚",
              "address", "重庆市渝中区朝天门街道新华路1号6层",
              "registeredCapital", "200 万元",
              "scope", "劳务派遣业务",
              "verifyUrl", VERIFY_URL,
              "validFrom", day(31),
              "validUntil", LocalDate.of(2030, 3, 31));
      case "school-licence" ->
          Map.of(
              "legalRepresentative", "罗晓岚",
              "address", "重庆市渝中区朝天门街道新华路1号6层",
              "schoolName", "重庆市渝中区示例职业技能培训学校有限责任公司",
              "principal", "钱示例",
              "scope", "职业技能培训：电工、美容师",
              "points", "解放碑办学点，重庆市渝中区民权路2号",
              "verifyUrl", VERIFY_URL,
              "validFrom", day(31),
              "validUntil", LocalDate.of(2030, 3, 31));
      case "preparation-approval" ->
          Map.of(
              "address",
              "重庆市渝中区朝天门街道新华路1号6层",
              "validUntil",
              LocalDate.of(2030, 3, 31),
              "basis",
              List.of(Point.of("设立可以分筹设、正式设立两个阶段", "渝人社发〔2021〕24号 第十八条")),
              "notes",
              List.of(Point.of("筹设期内不得招生", "国务院令第741号 第十七条")),
              "relief",
              RELIEF,
              "verifyUrl",
              VERIFY_URL);
      case "permit-certificate" ->
          Map.of(
              "certificateName", "示例许可证",
              "legalRepresentative", "罗晓岚",
              "address", "重庆市渝中区朝天门街道新华路1号6层",
              "scope", "示例活动",
              "verifyUrl", VERIFY_URL);
      case "cancellation-announcement" ->
          Map.of(
              "endedOn",
              day(31),
              "reason",
              "不再开展劳务派遣业务",
              "basis",
              List.of(Point.of("被许可人申请注销的，准予注销并公告", "渝府发〔2021〕20号 附件序号16")),
              "verifyUrl",
              VERIFY_URL);
      case "annual-conclusion" ->
          Map.of(
              "year",
              "2026 年",
              "conclusion",
              "基本合格",
              "concludedOn",
              day(31),
              "grounds",
              List.of(Point.of("财务制度不健全、未按规定收费退费", "渝人社发〔2021〕24号 第三十九条（八）")),
              "basis",
              List.of(Point.of("年度检查结论记于许可证副本并向社会公告", "渝人社发〔2021〕24号 第三十九条")),
              "verifyUrl",
              VERIFY_URL);
      case "consent-notice" ->
          Map.of(
              "actionName",
              "使用学校发展和风险准备金",
              "consent",
              "同意使用风险准备金 5 万元，用于学员退费。",
              "particulars",
              List.of(Point.of("拟使用的金额：5 万元"), Point.of("用途：学员退费")),
              "basis",
              List.of(Point.of("使用应当报审批机关审核同意", "渝人社发〔2021〕24号 第三十四条")),
              "relief",
              RELIEF);
      case "rating-conclusion" ->
          Map.of(
              "name",
              "办学质量和诚信等级评估",
              "year",
              "2026 年",
              "conclusion",
              "合格",
              "concludedOn",
              day(31),
              "grounds",
              List.of(Point.of("财务制度不健全", "渝人社发〔2021〕24号 第四十条")),
              "basis",
              List.of(Point.of("评估结果向社会公布", "渝人社发〔2021〕24号 第四十条")),
              "verifyUrl",
              VERIFY_URL);
      case "invalidity-announcement" ->
          Map.of(
              "announcedOn",
              day(31),
              "reason",
              "经催交仍未交回",
              "basis",
              List.of(Point.of("不交回许可证的，可以公告失效", "渝人社发〔2021〕24号 第二十九条")),
              "verifyUrl",
              VERIFY_URL);
      case "commitment-letter" ->
          Map.of(
                  "legalRepresentative",
                  "罗晓岚",
                  "basis",
                  List.of(Point.of("从事职业中介活动应当取得行政许可", "人社部发〔2021〕43号 全国方案第三项")),
                  "conditions",
                  List.of(
                      Point.of("有明确的章程和管理制度", "渝人社办〔2021〕174号 全市第三项·许可条件一"),
                      Point.of("有开展业务必备的固定场所、办公设施和一定数额的开办资金", "渝人社办〔2021〕174号 全市第三项·许可条件二"),
                      Point.of("有一定数量具备相应职业资格的专职工作人员", "渝人社办〔2021〕174号 全市第三项·许可条件三")),
                  "materials",
                  List.of(Point.of("申请表"), Point.of("告知承诺书")),
                  "method",
                  "申请人自主选择是否采用告知承诺方式；不愿承诺或者无法承诺的，按一般程序办理。",
                  "liability",
                  List.of(
                      Point.of("承诺不实的，依法终止办理、责令限期整改、撤销行政决定或者予以行政处罚，并纳入信用记录", "渝府办发〔2021〕23号 三（三）"),
                      Point.of("涉嫌犯罪的，依法移送司法机关", "渝府办发〔2021〕23号 三（三）")),
                  "verification",
                  List.of(Point.of("本机关自决定之日起两个月内核查承诺情况", "渝府办发〔2021〕23号 三（三）")),
                  "publicity",
                  "承诺书公开单位名称、事项、承诺事项和履行情况，公开至许可失效之日，自然人信息脱敏。",
                  "commitments",
                  List.of(
                      Point.of("已有明确的章程和管理制度"),
                      Point.of("固定场所使用面积120平方米，开办资金50万元"),
                      Point.of("专职工作人员5名，均具备相应职业资格")),
                  "statements",
                  List.of(
                      Point.of("已知晓告知事项", "渝府办发〔2021〕23号 三（二）"),
                      Point.of("已符合相关条件", "渝府办发〔2021〕23号 三（二）"),
                      Point.of("愿意承担不实承诺的法律责任", "渝府办发〔2021〕23号 三（二）"),
                      Point.of("承诺的意思表示真实", "渝府办发〔2021〕23号 三（二）")))
              .entrySet()
              .stream()
              .collect(
                  HashMap::new,
                  (all, e) -> {
                    all.put(e.getKey(), e.getValue());
                    all.put("signatory", "罗晓岚");
                    all.put("signedOn", day(31));
                    all.put("measures", List.of(Point.of("按双随机、一公开开展抽查", "渝府办发〔2021〕23号 三（三）")));
                    all.put(
                        "terms",
                        Collections.nCopies(
                            7,
                            Point.of(
                                "期限：签署时已具备。核查：现场核查；逐项对照。不履行的后果：责令限期整改、撤销行政许可（渝府办发〔2021〕23号 三（三））。")));
                    all.put("stated", Collections.nCopies(7, Point.of("开办资金：50 万元")));
                  },
                  HashMap::putAll);
      case "acceptance-notice" ->
          Map.of(
              "receivedOn", day(8),
              "acceptedOn", day(8),
              "legalDeadline", LocalDate.of(2027, 4, 7),
              "promisedDeadline", LocalDate.of(2027, 3, 22),
              "basis", List.of(Point.of("申请材料齐全、符合法定形式的，予以受理", "人社部发〔2021〕43号 全国方案第七项")));
      case "correction-notice" ->
          Map.of(
              "receivedOn", day(8),
              "corrections",
                  List.of(
                      new Point("章程缺少签章页", "上传加盖公章的完整章程", "渝人社办〔2021〕174号 全市第三项·材料二"),
                      new Point("场所证明已过期", "上传有效的租赁合同", null)),
              "answerBy", LocalDate.of(2027, 4, 8),
              "consequence", "逾期未补正的，终止办理，可重新申请。",
              "basis", List.of(Point.of("一次告知需要补正的全部内容", "人社部发〔2021〕43号 全国方案第七项")));
      case "rejection-decision" ->
          Map.of(
              "receivedOn", day(8),
              "reasons", List.of(Point.of("申请事项不属于本机关职权范围", "渝人社办〔2021〕174号 全市第三项·审批层级")),
              "relief", RELIEF);
      case "extension-notice" ->
          Map.of(
              "acceptedOn", day(1),
              "originalDeadline", day(29),
              "newDeadline", LocalDate.of(2027, 4, 13),
              "reason", "需就经营场所权属情况向有关部门核实。",
              "basis",
                  List.of(Point.of("经本行政机关负责人批准可以延长十个工作日，并将理由告知申请人", "人社部发〔2021〕43号 全国方案第七项")));
      case "rectification-order" ->
          Map.of(
              "findings", List.of(Point.of("核查时专职工作人员2名，与承诺的5名不符", "渝人社办〔2021〕174号 全市第三项·许可条件三")),
              "requirements", List.of(Point.of("配齐具备职业资格的专职工作人员并提交名册")),
              "rectifyBy", LocalDate.of(2027, 6, 30),
              "consequence", "逾期不整改或者整改后仍达不到要求的，依法撤销许可。",
              "basis", List.of(Point.of("不符合承诺条件开展经营的，责令限期整改", "渝府发〔2021〕2号 二（二）3")));
      case "hearing-notice" ->
          Map.of(
              "facts", List.of(Point.of("责令限期整改期满，专职工作人员仍为2名", "渝府发〔2021〕2号 二（二）3")),
              "basis", List.of(Point.of("整改后仍达不到要求的，依法撤销许可证件", "渝府发〔2021〕16号 四（二）")),
              "hearingUntil", LocalDate.of(2027, 4, 12),
              "rights", "你单位有权向本机关陈述、申辩，本机关将充分听取意见，不因陈述、申辩加重处理。");
      case "revocation-decision" ->
          Map.of(
              "facts", List.of(Point.of("责令限期整改期满，专职工作人员仍为2名", "渝府发〔2021〕2号 二（二）3")),
              "statement", "本机关已于2027年3月15日告知拟撤销事项，你单位在规定期限内未提出陈述、申辩。",
              "basis", List.of(Point.of("整改后仍达不到要求的，依法撤销许可证件", "渝府发〔2021〕16号 四（二）")),
              "consequences", List.of(Point.of("自收到本决定书之日起停止职业中介活动，并交回许可证")),
              "relief", RELIEF);
      default -> throw new IllegalArgumentException("no sample of " + kind.code());
    };
  }

  private static LocalDate day(int dayOfMarch) {
    return LocalDate.of(2027, 3, dayOfMarch);
  }
}
