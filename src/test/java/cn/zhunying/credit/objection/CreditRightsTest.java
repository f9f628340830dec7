package cn.zhunying.credit.objection;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.credit.CreditStanding;
import cn.zhunying.credit.CreditStandings;
import cn.zhunying.credit.proposal.Proposal;
import cn.zhunying.licence.Licences;
import cn.zhunying.support.Api;
import cn.zhunying.support.Office;
import cn.zhunying.support.Visitor;
import cn.zhunying.support.Visitor.Seen;
import cn.zhunying.support.ZhunyingTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * From what an officer found to points, and back: told, heard, confirmed, objected to, corrected.
 */
@ZhunyingTest
class CreditRightsTest {

  private static final String FALSE_OFFERS = "A14-8";

  @Autowired private Office office;
  @Autowired private Licences licences;
  @Autowired private CreditStandings standings;
  @Autowired private Objections objections;
  @Autowired private Api api;

  private String uscc;
  private String page;
  private Visitor officer;
  private Visitor holder;

  @BeforeEach
  void grantsALicence() {
    uscc = licences.require(office.licensed()).uscc();
    page = "/credit/" + uscc;
    officer = new Visitor(api.url("")).signedInAs("credit");
    holder = new Visitor(api.url("")).signedInAs("applicant");
  }

  @Test
  void theOfficerSeesTheEffectBeforeDecidingAndTheSubjectIsHeardFirst() {
    assertThat(propose("JC-9", "A13-1," + FALSE_OFFERS).html()).contains("积分由 10 变为 7");
    assertThat(officer.get("/credit").html()).contains("告知机构");
    Seen effect = officer.get(proposal());
    assertThat(effect.html()).contains("10 → 7", "渝人社发〔2021〕58号 第十四条（八）", "第二十一条");
    assertThat(officer.post(proposal() + "/confirm", Map.of()).html()).contains("还没有告知该机构");
    assertThat(officer.post(proposal() + "/tell", Map.of()).html()).contains("可以陈述申辩");
    assertThat(officer.post(proposal() + "/confirm", Map.of()).html()).contains("尚未届满");
    assertThat(holder.get("/messages").html()).contains("拟扣减诚信积分");
    assertThat(holder.get(page).html()).contains("拟扣分，2026年3月9日前可以陈述申辩");
    holder.post(proposal() + "/statement", Map.of("statement", "招聘信息已更正"));
    assertThat(officer.get(proposal()).html()).contains("招聘信息已更正");
    assertThat(standing().score()).isEqualTo(10);
    String path = proposal();
    assertThat(officer.post(path + "/confirm", Map.of()).html()).contains("现为 7 分");
    assertThat(holder.get(page).html()).contains("为什么是 7 分", "依据 检查记录1号（编号 JC-9）", "<polyline");
  }

  @Test
  void anObjectionIsMarkedAnsweredAndWhenUpheldCorrectsTheScore() {
    deducted();
    holder.get(page);
    Seen filed = holder.post(page + "/objections", objection("objection", "不是我公司发布的"));
    assertThat(filed.html()).contains("2026年3月9日", "异议处理中", "不是我公司发布的");
    assertThat(standing().score()).isEqualTo(7);
    assertThat(holder.post(page + "/objections", objection("objection", "再说一次")).html())
        .contains("正在处理");
    assertThat(officer.get("/credit").html()).contains("2026年3月5日前核实，2026年3月9日前答复");
    officer.get(page);
    assertThat(answer("true", "核实属实")).contains("已答复该机构", "不再计分：核实属实");
    assertThat(standing().score()).isEqualTo(10);
    assertThat(holder.get(page).html()).contains("为什么是 10 分").doesNotContain("异议处理中");
    assertThat(office.acts("subject:" + uscc))
        .endsWith(
            "credit-objection-filed", "credit-incident-corrected", "credit-objection-answered");
  }

  @Test
  void aRejectedObjectionMayBeReviewedAndTheSameReasonIsNotTakenTwice() {
    deducted();
    holder.get(page);
    holder.post(page + "/objections", objection("objection", "情节轻微"));
    officer.get(page);
    answer("false", "情形属实");
    assertThat(holder.post(page + "/objections", objection("objection", "情节轻微")).html())
        .contains("同一理由");
    assertThat(holder.get(page).html()).contains("申请复核");
    String review = page + "/objections/" + objectionId() + "/review";
    assertThat(holder.post(review, Map.of()).html()).contains("2026年3月5日前处理完毕", "异议处理中");
    officer.get(page);
    assertThat(answer("true", "复核认为不属于该条")).contains("复核认为不属于该条");
    assertThat(standing().score()).isEqualTo(10);
  }

  /** gaps G-40: the points stay, sharing and restrictions end. */
  @Test
  void aRepairGivesNoPointsBackAndCostsNothing() {
    deducted();
    assertThat(holder.get(page).html()).contains("修复不收费");
    assertThat(holder.post(page + "/objections", objection("repair", "已整改，影响已消除")).html())
        .contains("2026年3月4日");
    officer.get(page);
    answer("true", "经核实已消除");
    assertThat(holder.get(page).html()).contains("已修复", "为什么是 7 分");
  }

  @Test
  void anObjectionGoesToWhoGaveTheInformation() {
    deducted();
    holder.get(page);
    holder.post(page + "/objections", objection("objection", "不是我公司"));
    officer.get(page);
    Seen moved =
        officer.post(
            page + "/objections/" + objectionId() + "/transfer", Map.of("bureau", "jiangbei"));
    assertThat(moved.html()).contains("已转交");
  }

  @Test
  void strangersAndOtherDesksDecideNothing() {
    propose("JC-9", FALSE_OFFERS);
    Visitor window = new Visitor(api.url("")).signedInAs("window");
    assertThat(window.get("/credit").status()).isEqualTo(403);
    Visitor stranger = new Visitor(api.url("")).signedInAs("applicant2");
    stranger.get("/account");
    assertThat(stranger.post(proposal() + "/statement", Map.of("statement", "代答")).status())
        .isEqualTo(404);
    assertThat(stranger.get(page).status()).isEqualTo(404);
  }

  private Seen propose(String incident, String rules) {
    officer.get(page);
    return officer.post(
        page + "/proposals",
        Map.of(
            "incident", incident,
            "rule", rules,
            "occurredOn", "2026-03-02",
            "document", "检查记录1号",
            "reason", "发布虚假招聘信息"));
  }

  private void deducted() {
    propose("JC-9", FALSE_OFFERS);
    String path = "/api/v1/credit/subjects/" + uscc + "/proposals/" + open().id();
    api.post("credit", path + "/tell", Map.of());
    holder.get("/account");
    holder.post(proposal() + "/statement", Map.of("statement", "无异议"));
    assertThat(api.post("credit", path + "/confirm", Map.of()).status()).isEqualTo(201);
  }

  private static Map<String, String> objection(String kind, String reason) {
    return Map.of("incident", "JC-9", "kind", kind, "reason", reason);
  }

  private String answer(String upheld, String answer) {
    return officer
        .post(
            page + "/objections/" + objectionId() + "/answer",
            Map.of("upheld", upheld, "answer", answer))
        .html();
  }

  private long objectionId() {
    List<Objection> all = objections.of(uscc);
    return all.get(all.size() - 1).id();
  }

  private String proposal() {
    return page + "/proposals/" + open().id();
  }

  private Proposal open() {
    return standing().pending().proposals().get(0);
  }

  private CreditStanding standing() {
    return standings.of(uscc).orElseThrow();
  }
}
