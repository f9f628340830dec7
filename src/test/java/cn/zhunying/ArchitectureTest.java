package cn.zhunying;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.catalogue.Items;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;

/** Few rules, each seen to fail once. */
class ArchitectureTest {

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("cn.zhunying");

  private static final JavaClasses TESTS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.OnlyIncludeTests())
          .importPackages("cn.zhunying");

  /** Where the terms of a case or a duty are looked up; else they come with it. */
  private static final Set<String> MAY_LOOK_UP_TERMS =
      Set.of(
          "Cases",
          "Terms",
          // a duty that is only being written has a version and nothing else yet
          "DutySchedule",
          // shows any version of an item
          "GuidePages");

  @Test
  void modulesDependInOneDirectionOnly() {
    ApplicationModules.of(ZhunyingApplication.class).verify();
  }

  /** What may be null is said in the type, and what says nothing is never null. */
  @Test
  void everyPackageSaysWhatMayBeNull() {
    assertThat(PRODUCT.stream().map(JavaClass::getPackage).distinct())
        .allMatch(p -> p.isAnnotatedWith(NullMarked.class));
  }

  /**
   * What HTTP is to the tests stands once: headers, tokens, cookies, bodies and how a wait ends.
   */
  @Test
  void testsSpeakHttpThroughTheirSupportOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackage("cn.zhunying.support..")
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.net\\.http\\.Http(Client|Request|Response)|java\\.net\\.HttpURLConnection"
                + "|org\\.springframework\\..*\\.(RestTemplate|TestRestTemplate|RestClient|WebTestClient|MockMvc)")
        .check(TESTS);
  }

  /** The linter reads drawings, it runs nothing. */
  @Test
  void theLinterKnowsTheModelAndNotTheEngine() {
    noClasses()
        .that()
        .resideInAPackage("cn.zhunying.lint..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.camunda.bpm.engine..")
        .check(PRODUCT);
  }

  @Test
  void onlyTheEngineModuleAndTasksAndProcessClassesKnowCamunda() {
    assertThat(PRODUCT.size()).isGreaterThan(100);
    noClasses()
        .that()
        .resideOutsideOfPackages("cn.zhunying.engine..", "cn.zhunying.lint..")
        .and()
        .haveNameNotMatching(".*(Tasks|Process)(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.camunda..")
        .check(PRODUCT);
  }

  @Test
  void nobodyKnowsTheEnginesTables() {
    noClasses()
        .that()
        .resideOutsideOfPackage("cn.zhunying.engine..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.camunda.bpm.engine.impl..")
        .check(PRODUCT);
  }

  /** In the {@code web} of its module, called an Api. */
  @Test
  void controllersLiveInTheirModulesEdge() {
    classes()
        .that()
        .areAnnotatedWith(org.springframework.web.bind.annotation.RestController.class)
        .should()
        .haveSimpleNameEndingWith("Api")
        .andShould()
        .resideInAnyPackage("cn.zhunying.*.web..", "cn.zhunying.web..")
        .check(PRODUCT);
  }

  /** Rows are known to classes named after them. */
  @Test
  void onlyTablesKnowTheDatabase() {
    noClasses()
        .that()
        .haveNameNotMatching(".*Table(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(JdbcClient.class)
        .check(PRODUCT);
  }

  /** Nobody takes the terms in force for those that were told, because nobody looks them up. */
  @Test
  void theTermsThatWereToldComeWithTheCaseOrTheDuty() {
    noClasses()
        .that(not(simpleName(MAY_LOOK_UP_TERMS)))
        .should()
        .callMethod(Items.class, "told", String.class)
        .orShould()
        .callMethod(Items.class, "told", String.class, String.class)
        .check(PRODUCT);
  }

  private static DescribedPredicate<JavaClass> simpleName(Set<String> names) {
    return DescribedPredicate.describe(
        "one of " + names, c -> names.contains(c.getName().replaceAll(".*\\.|\\$.*", "")));
  }
}
