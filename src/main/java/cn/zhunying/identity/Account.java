package cn.zhunying.identity;

import cn.zhunying.engine.EngineUser;
import cn.zhunying.engine.accounts.EngineGroup;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * A person who can sign in.
 *
 * @param bureau code of the bureau worked for; null for applicants and administrators
 */
public record Account(String username, String displayName, Set<Role> roles, @Nullable String bureau)
    implements EngineUser, AuthenticatedPrincipal, Serializable {

  private static final long serialVersionUID = 1L;
  static final String APPLICANTS = "applicant";

  public Account {
    roles = Set.copyOf(roles);
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }

  public boolean isStaff() {
    return roles.stream().anyMatch(Role::isStaff);
  }

  /** Cases of other bureaus are nobody's business. */
  public boolean worksAt(@Nullable String bureau) {
    return isStaff() && bureau != null && bureau.equals(this.bureau);
  }

  public List<GrantedAuthority> authorities() {
    return roles.stream()
        .map(role -> (GrantedAuthority) new SimpleGrantedAuthority(role.authority()))
        .toList();
  }

  @Override
  public String getName() {
    return username;
  }

  @Override
  public String engineId() {
    return username;
  }

  @Override
  public List<String> engineGroups() {
    List<String> groups = new ArrayList<>();
    roles.stream().sorted().forEach(role -> groups.add(group(role)));
    if (isStaff()) {
      groups.add(EngineGroup.STAFF.id());
    }
    return groups;
  }

  private String group(Role role) {
    return switch (role) {
      case APPLICANT -> APPLICANTS;
      case ADMIN -> EngineGroup.ADMINISTRATORS.id();
      default -> bureau + "-" + role.code();
    };
  }
}
