package cn.zhunying.identity;

import cn.zhunying.code.Coded;
import cn.zhunying.engine.accounts.EngineGroup;
import cn.zhunying.law.Refusal;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the groups of an account make of it. A post is a role in a bureau; somebody has posts in one
 * bureau only, so that the roles and the bureau of an account are pairs and never a product.
 */
final class Posts {

  /**
   * @param nothing groups that give nothing
   * @param refusal why they do not go together; null when they do
   */
  record Reading(
      Set<Role> roles, @Nullable String bureau, List<String> nothing, @Nullable Refusal refusal) {}

  private record Post(@Nullable String bureau, Role role) {}

  private Posts() {}

  static Reading read(Collection<String> groups, Bureaus bureaus) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    Set<Role> alone = EnumSet.noneOf(Role.class);
    Set<String> at = new TreeSet<>();
    Set<String> nothing = new TreeSet<>();
    for (String group : groups) {
      Optional<Post> post = post(group, bureaus);
      if (post.isEmpty()) {
        if (!group.equals(EngineGroup.STAFF.id())) {
          nothing.add(group);
        }
      } else if (post.get().bureau() == null) {
        alone.add(post.get().role());
      } else {
        at.add(post.get().bureau());
        roles.add(post.get().role());
      }
    }
    return settled(groups, roles, alone, at, nothing);
  }

  /** Fails closed: posts in two bureaus give neither; an administrator decides nothing. */
  private static Reading settled(
      Collection<String> groups,
      Set<Role> roles,
      Set<Role> alone,
      Set<String> at,
      Set<String> nothing) {
    Refusal refusal = null;
    if (at.size() > 1) {
      refusal = Refusal.state("account-one-bureau", null, String.join("、", at));
      roles.clear();
    }
    if (alone.size() > 1 || !alone.isEmpty() && !at.isEmpty()) {
      refusal = Refusal.state("account-incompatible-roles", null);
      roles.clear();
      alone.removeIf(role -> role != Role.ADMIN);
    }
    String bureau = roles.isEmpty() ? null : at.iterator().next();
    roles.addAll(alone);
    if (refusal != null) {
      nothing.addAll(groups);
    }
    return new Reading(Set.copyOf(roles), bureau, List.copyOf(nothing), refusal);
  }

  static boolean isPost(String group, Bureaus bureaus) {
    return post(group, bureaus).isPresent();
  }

  private static Optional<Post> post(String group, Bureaus bureaus) {
    if (group.equals(EngineGroup.ADMINISTRATORS.id())) {
      return Optional.of(new Post(null, Role.ADMIN));
    }
    if (group.equals(Account.APPLICANTS)) {
      return Optional.of(new Post(null, Role.APPLICANT));
    }
    int dash = group.lastIndexOf('-');
    return dash < 0
        ? Optional.empty()
        : Coded.find(Role.class, group.substring(dash + 1))
            .filter(Role::isStaff)
            .filter(role -> bureaus.find(group.substring(0, dash)).isPresent())
            .map(role -> new Post(group.substring(0, dash), role));
  }
}
