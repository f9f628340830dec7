package cn.zhunying.cases.search;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.application.Submission;
import cn.zhunying.identity.Accounts;
import cn.zhunying.law.Outcome;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.register.LicenceRegister;
import cn.zhunying.support.Office;
import cn.zhunying.support.RowsRead;
import cn.zhunying.support.TestDatabase;
import cn.zhunying.support.ZhunyingTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** F29: cases and licences are found by parts of what people remember of them. */
@ZhunyingTest
class CaseSearchTest {

  @Autowired private Office office;
  @Autowired private Accounts accounts;
  @Autowired private CaseSearch search;
  @Autowired private LicenceRegister register;
  @Autowired private JdbcClient jdbc;
  @Autowired private RowsRead rows;

  @Test
  void byPartOfTheNamePinyinInitialsAndEndsOfNumbers() {
    String licence = licensed("渝州许愿井人力资源有限公司");
    Licence granted = office.licence(application(licence)).orElseThrow();
    for (String asked :
        List.of(
            "许愿井",
            "xuyuanjing",
            "xyj",
            "yuzhouxuyuan",
            granted.uscc().substring(12),
            licence,
            licence.substring(licence.length() - 6))) {
      assertThat(licences("window", asked)).as(asked).contains(licence);
      assertThat(cases("applicant", asked.equals(licence) ? "许愿井" : asked)).as(asked).isNotEmpty();
      assertThat(licences("jb-window", asked))
          .as("%s in another bureau", asked)
          .doesNotContain(licence);
      assertThat(licences("applicant2", asked)).as("%s of another", asked).doesNotContain(licence);
    }
    assertThat(
            ((Outcome.Done<List<cn.zhunying.licence.register.RegisteredLicence>>)
                    register.find("xuyuanjing", 0, 20))
                .value())
        .anyMatch(l -> l.number().equals(licence));
    assertThat(search.find(accounts.find("window").orElseThrow(), "许").refusals())
        .extracting(r -> r.rule())
        .containsExactly("search-too-short");
  }

  @Test
  void aRowFromBeforeThereWereKeysIsFoundToo() {
    String licence = licensed("渝州旧许愿井人力资源有限公司");
    String number = application(licence);
    TestDatabase.asOwner(jdbc)
        .sql("update application set search_keys = null where number = ?")
        .param(number)
        .update();
    assertThat(cases("window", "旧许愿井")).doesNotContain(number);
    search.fill();
    assertThat(cases("window", "旧许愿井")).contains(number);
    assertThat(cases("applicant", number.substring(number.length() - 6))).contains(number);
  }

  @Test
  void noSearchReadsMoreRowsTheMoreThereAre() {
    String licence = licensed("渝州新许愿井人力资源有限公司");
    String number = application(licence);
    JdbcClient owner = TestDatabase.asOwner(jdbc);
    owner
        .sql(
            """
            insert into application (number, item, action, region, district, bureau, procedure, status, account, uscc, subject_name,
              subject_type, legal_representative, personal, answers, terms, submitted_at, received_on, search_keys, licence_ended)
            select 'MANY' || n, item, action, region, district, bureau, procedure, 'withdrawn', account, 'M' || lpad(n::text, 17, '0'), '单位' || n,
              subject_type, legal_representative, personal, answers, terms, submitted_at, received_on, array[n], false
            from application, generate_series(1, 20000) n where number = ?""")
        .param(number)
        .update();
    try {
      owner.sql("vacuum analyze application").update();
      assertThat(rows.of("application", () -> cases("window", "新许愿井"))).isLessThan(20);
      assertThat(rows.of("application", () -> cases("window", "xinxuyuan"))).isLessThan(20);
    } finally {
      owner.sql("delete from application where number like 'MANY%'").update();
    }
  }

  private List<String> cases(String username, String asked) {
    return found(username, asked).cases().stream().map(FoundCase::number).toList();
  }

  private List<String> licences(String username, String asked) {
    return found(username, asked).licences().stream().map(FoundLicence::number).toList();
  }

  private Found found(String username, String asked) {
    return ((Outcome.Done<Found>) search.find(accounts.find(username).orElseThrow(), asked))
        .value();
  }

  private String licensed(String name) {
    Submission s =
        office.subject(
            office.example("commitment"),
            subject ->
                new Submission.Subject(
                    subject.type(),
                    name,
                    subject.uscc(),
                    subject.registeredCapital(),
                    subject.legalRepresentative(),
                    subject.contact()));
    String number = office.applied(s);
    office.signed(number);
    return office.licence(number).orElseThrow().number();
  }

  private String application(String licence) {
    return jdbc.sql("select application_number from licence where number = ?")
        .param(licence)
        .query(String.class)
        .single();
  }
}
