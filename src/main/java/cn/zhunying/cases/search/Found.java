package cn.zhunying.cases.search;

import java.util.List;

/**
 * What a search has found, newest first.
 *
 * @param more whether there was more than is told: then more has to be said
 */
public record Found(List<FoundCase> cases, List<FoundLicence> licences, boolean more) {

  public boolean isEmpty() {
    return cases.isEmpty() && licences.isEmpty();
  }
}
