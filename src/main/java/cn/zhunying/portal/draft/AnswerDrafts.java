package cn.zhunying.portal.draft;

import cn.zhunying.licence.Licence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Drafts of what a holder answers to supervision, for the page of the licence. */
@Component
public class AnswerDrafts {

  /**
   * A form of the page.
   *
   * @param kept null when nothing is
   */
  public record Drafted(DraftForm draft, @Nullable Draft kept) {

    public String text(String name) {
      return kept == null ? "" : kept.one(name);
    }
  }

  private final Drafts drafts;

  AnswerDrafts(Drafts drafts) {
    this.drafts = drafts;
  }

  /**
   * By kind and duty, such as {@code statement-17}.
   *
   * @param duties by kind of the answer
   * @param unsaved what could not be saved just now, and comes first; anything else for nothing
   */
  public Map<String, Drafted> of(Licence licence, Map<String, List<Long>> duties, Object unsaved) {
    Map<String, Drafted> all = new HashMap<>();
    duties.forEach(
        (kind, ids) ->
            ids.forEach(
                duty -> {
                  DraftForm form = DraftForm.answer(kind, licence, duty);
                  Draft kept =
                      unsaved instanceof Draft typed && typed.form().equals(form)
                          ? typed
                          : drafts.find(licence.account(), form).orElse(null);
                  all.put(kind + "-" + duty, new Drafted(form, kept));
                }));
    return all;
  }

  public void discard(String kind, Licence licence, @Nullable Long duty) {
    drafts.discard(licence.account(), DraftForm.answer(kind, licence, duty));
  }
}
