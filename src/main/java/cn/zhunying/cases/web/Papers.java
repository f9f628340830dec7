package cn.zhunying.cases.web;

import cn.zhunying.documents.Document;
import cn.zhunying.documents.Documents;
import cn.zhunying.files.Files;
import cn.zhunying.web.Reply;
import org.springframework.stereotype.Component;

/** Answers with a paper of ours, to be shown and not run. */
@Component
class Papers {

  private final Documents documents;

  Papers(Documents documents) {
    this.documents = documents;
  }

  Reply<byte[]> pdf(Document d) {
    return Reply.as(
        Files.inline(
            d.title() + "-" + d.number() + ".pdf", "application/pdf", documents.pdf(d.number())));
  }
}
