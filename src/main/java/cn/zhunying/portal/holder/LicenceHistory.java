package cn.zhunying.portal.holder;

import cn.zhunying.cases.CaseViews;
import cn.zhunying.documents.Documents;
import cn.zhunying.journal.Journal;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What has been done about a licence, and the papers it was done with. */
@Component
class LicenceHistory {

  private final Journal journal;
  private final Documents documents;
  private final CaseViews views;

  LicenceHistory(Journal journal, Documents documents, CaseViews views) {
    this.journal = journal;
    this.documents = documents;
    this.views = views;
  }

  void fill(String number, Model model) {
    model.addAttribute("steps", journal.of(number).stream().map(views::step).toList());
    model.addAttribute(
        "documents", documents.ofLicence(number).stream().map(CaseViews::document).toList());
  }
}
