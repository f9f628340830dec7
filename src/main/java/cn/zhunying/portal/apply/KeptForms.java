package cn.zhunying.portal.apply;

import cn.zhunying.portal.draft.Draft;
import cn.zhunying.portal.draft.DraftForm;
import cn.zhunying.portal.draft.Drafts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What an applicant had typed into the forms of a case. */
@Component
class KeptForms {

  private final Drafts drafts;

  KeptForms(Drafts drafts) {
    this.drafts = drafts;
  }

  /** What the form held when it was left; what could not be saved just now comes first. */
  @Nullable Draft show(DraftForm form, String account, Model model) {
    Draft kept =
        model.getAttribute("unsaved") instanceof Draft unsaved
            ? unsaved
            : drafts.find(account, form).orElse(null);
    model.addAttribute("draft", form);
    model.addAttribute("kept", kept);
    return kept;
  }

  void discard(String account, DraftForm form) {
    drafts.discard(account, form);
  }
}
