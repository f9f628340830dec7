package cn.zhunying.portal.guide;

import cn.zhunying.catalogue.ItemSteps;
import cn.zhunying.catalogue.Items;
import cn.zhunying.engine.deploy.ProcessSteps;
import cn.zhunying.law.ProcessFolders;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The diagrams an item's cases go through: its own, and whatever these call. */
@Component
class GuideDiagrams {

  private final ProcessFolders folders;
  private final Items items;
  private final Map<String, Map<String, ProcessSteps>> known = new ConcurrentHashMap<>();

  GuideDiagrams(ProcessFolders folders, Items items) {
    this.folders = folders;
    this.items = items;
  }

  /** By process id: the application first, then supervision, then what they call. */
  Map<String, ProcessSteps> of(String item) {
    return known.computeIfAbsent(item, this::read);
  }

  /** Where no application is taken any more, supervision is the process. */
  Optional<Resource> first(String item) {
    return of(item).keySet().stream().findFirst().flatMap(id -> file(item, id));
  }

  Optional<Resource> file(String item, String process) {
    for (String folder : List.of("processes/items/" + item, "processes/shared")) {
      String path = "%s/%s.bpmn".formatted(folder, process);
      Resource file = process.matches("[a-z-]+") ? folders.find(path).get(path) : null;
      if (file != null) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  private Map<String, ProcessSteps> read(String item) {
    return ItemSteps.of(items.require(item), id -> file(item, id).map(GuideDiagrams::read));
  }

  private static ProcessSteps read(Resource file) {
    try (InputStream bpmn = file.getInputStream()) {
      return ProcessSteps.read(bpmn);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
