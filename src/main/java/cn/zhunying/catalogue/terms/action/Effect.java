package cn.zhunying.catalogue.terms.action;

/** What a granted action does to the licence. */
public enum Effect {
  issue("granted", false),
  /** A licence of its own beside the one its holder has. */
  branch("granted", false),
  /** An approval to prepare, which an establishment may follow. */
  prepare("preparation-approved", false),
  alter("licence-altered", true),
  extend("licence-extended", true),
  cancel("licence-cancelled", true),
  /** Further licences come out of it. */
  divide("licence-divided", true),
  /** Other licences end in it. */
  unite("licence-united", true),
  reissue("licence-reissued", true),
  /** A further place it holds for. */
  point("licence-point-added", true),
  /** Another bureau stands for it; the one in charge of it stays. */
  upgrade("licence-upgraded", true),
  /** Something more stands with it; the licence itself stays as it is. */
  enter("licence-entered", true);

  private final String notice;
  private final boolean onLicence;

  Effect(String notice, boolean onLicence) {
    this.notice = notice;
    this.onLicence = onLicence;
  }

  /** Whether it is about a licence that is there already. */
  public boolean onLicence() {
    return onLicence;
  }

  /** What the applicant is told with: a key of {@code processes/notices/applicant.yaml}. */
  public String notice() {
    return notice;
  }
}
