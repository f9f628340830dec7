package cn.zhunying.portal.holder;

import cn.zhunying.catalogue.Items;
import cn.zhunying.files.UploadedFile;
import cn.zhunying.files.Uploads;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.law.Outcome;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.Licences;
import cn.zhunying.portal.frame.NotVisible;
import cn.zhunying.supervision.holder.HolderFiles;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** The licence of whoever is signed in, and what they attach to what they say of it. */
@Component
class OwnLicence {

  private final Licences licences;
  private final Items items;
  private final HolderFiles files;
  private final Uploads uploads;
  private final CurrentAccount current;

  OwnLicence(
      Licences licences, Items items, HolderFiles files, Uploads uploads, CurrentAccount current) {
    this.licences = licences;
    this.items = items;
    this.files = files;
    this.uploads = uploads;
    this.current = current;
  }

  Licence held(String number) {
    return licences
        .heldBy(number, current.require().username())
        .orElseThrow(() -> new NotVisible(number));
  }

  Outcome<List<UploadedFile>> attached(Licence licence, @Nullable List<MultipartFile> sent)
      throws IOException {
    return uploads
        .read(items.require(licence.item()).upload(), sent)
        .then(read -> Outcome.unless(files.full(licence.number(), read), () -> Outcome.done(read)));
  }
}
