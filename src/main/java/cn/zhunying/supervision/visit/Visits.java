package cn.zhunying.supervision.visit;

import cn.zhunying.files.UploadedFile;
import cn.zhunying.files.Uploads;
import cn.zhunying.identity.Account;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.DutyJournal;
import cn.zhunying.supervision.DutyTable;
import cn.zhunying.supervision.Officers;
import cn.zhunying.supervision.Terms;
import cn.zhunying.supervision.verification.Checklists;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What inspectors go out for, and the photographs and signatures they bring back. */
@Service
public class Visits {

  private static final int MOST = 50;

  private final VisitTable table;
  private final DutyTable duties;
  private final DutyJournal journal;
  private final Officers officers;
  private final Uploads uploads;
  private final Terms terms;
  private final Clock clock;

  Visits(
      VisitTable table,
      DutyTable duties,
      DutyJournal journal,
      Officers officers,
      Uploads uploads,
      Terms terms,
      Clock clock) {
    this.table = table;
    this.duties = duties;
    this.journal = journal;
    this.officers = officers;
    this.uploads = uploads;
    this.terms = terms;
    this.clock = clock;
  }

  /** The own ones before those nobody holds, each soonest due first. */
  public List<Duty> due(Account inspector) {
    return inspector.bureau() == null
        ? List.of()
        : table.due(inspector.bureau(), inspector.username(), MOST);
  }

  public List<VisitFile> of(Duty duty) {
    return table.of(duty.id());
  }

  /** Who may see the duty is for the caller to check. */
  public Optional<VisitFile.Content> content(Duty duty, long id) {
    return table.content(duty.id(), id);
  }

  /**
   * @param signer account of the inspector whose signature it is; null for a photograph
   */
  @Transactional
  public Outcome<Duty> keep(
      Account by, long id, @Nullable String signer, String fileName, byte[] bytes) {
    Duty duty = duties.lock(id).orElseThrow();
    return Outcome.unless(
            Checklists.closedTo(by, duty)
                .or(
                    () ->
                        signer == null ? Optional.empty() : officers.refuseAssignee(duty, signer)),
            () -> uploads.read(terms.inHand(duty).item().upload(), fileName, bytes))
        .then(file -> kept(by, duty, signer, file));
  }

  private Outcome<Duty> kept(Account by, Duty duty, @Nullable String signer, UploadedFile file) {
    return Outcome.unless(
        full(duty, file),
        () -> {
          table.add(duty, file, signer, by.username());
          journal.record(duty, act(signer), facts(signer, file), duty.clause());
          return Outcome.done(duty);
        });
  }

  private Optional<Refusal> full(Duty duty, UploadedFile file) {
    int size = file.bytes().length;
    return uploads
        .limits()
        .refuse(
            table.load(duty.id(), Instant.EPOCH).and(1, size),
            table.load(duty.id(), clock.instant().minus(Duration.ofDays(1))).and(1, size));
  }

  private static String act(@Nullable String signer) {
    return signer == null ? "visit-photographed" : "visit-signed";
  }

  private static Map<String, Object> facts(@Nullable String signer, UploadedFile file) {
    String sha256 = HexFormat.of().formatHex(file.sha256());
    return signer == null
        ? Map.of("file", file.name(), "sha256", sha256)
        : Map.of("signer", signer, "sha256", sha256);
  }
}
