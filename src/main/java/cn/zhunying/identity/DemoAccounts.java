package cn.zhunying.identity;

import cn.zhunying.law.LawFiles;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Fictional people to try the product with; shown on the sign-in page, never in production. */
@Component
@ConditionalOnProperty(name = "zhunying.demo", havingValue = "true")
public class DemoAccounts implements SmartInitializingSingleton {

  public static final String PASSWORD = "demo";

  record Listing(@NotEmpty List<@Valid Person> accounts) {}

  record Person(
      @NotBlank String username,
      @NotBlank String name,
      @NotNull Role role,
      @Nullable String bureau) {

    Account account() {
      return new Account(username, name, Set.of(role), bureau);
    }
  }

  private final Accounts accounts;
  private final List<Account> all;

  DemoAccounts(Accounts accounts) {
    this.accounts = accounts;
    this.all =
        LawFiles.read(new ClassPathResource("demo-accounts.yaml"), Listing.class)
            .accounts()
            .stream()
            .map(Person::account)
            .toList();
  }

  public List<Account> all() {
    return all;
  }

  @Override
  public void afterSingletonsInstantiated() {
    for (Account account : all) {
      if (!accounts.exists(account.username())) {
        accounts.create(account, PASSWORD);
      }
    }
  }
}
