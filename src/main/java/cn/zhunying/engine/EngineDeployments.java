package cn.zhunying.engine;

import cn.zhunying.lawdata.ProcessFolders;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Deploys folder by folder at boot: decisions, shared processes, then each item with its own rules
 * and forms. A folder is deployed whole or not at all, so that {@code binding="deployment"} always
 * finds the diagram's own forms and rules, and a change makes new versions of that folder only.
 */
@Component
class EngineDeployments implements SmartInitializingSingleton {

  private static final Logger log = LoggerFactory.getLogger(EngineDeployments.class);
  private static final Pattern ITEM_FILE = Pattern.compile("processes/items/([^/]+)/[^/]+$");

  private final ProcessFolders folders;
  private final RepositoryService repository;
  private final ProcessDefinitions processes;
  private final Decisions decisions;

  /** The indices are named to come first: a deployment already arms timers. */
  EngineDeployments(
      ProcessFolders folders,
      RepositoryService repository,
      ProcessDefinitions processes,
      Decisions decisions,
      EngineIndices first) {
    this.folders = folders;
    this.repository = repository;
    this.processes = processes;
    this.decisions = decisions;
  }

  @Override
  public void afterSingletonsInstantiated() {
    Map<String, List<Resource>> items = items();
    Map<String, List<Resource>> forms = formsByOwner(List.copyOf(items.keySet()));
    deploy("decisions", find("processes/decisions/*.dmn"));
    deploy(
        "shared",
        join(find("processes/shared/*.bpmn"), find("processes/shared/*.dmn"), forms.get("")));
    items.forEach((code, own) -> deploy("items/" + code, join(own, forms.get(code))));
    processes.refresh();
    decisions.refresh();
  }

  void deploy(String folder, List<Resource> resources) {
    if (resources.isEmpty()) {
      return;
    }
    DeploymentBuilder deployment =
        repository
            .createDeployment()
            .name(folder)
            .source("zhunying")
            .enableDuplicateFiltering(false);
    for (Resource resource : resources) {
      try (InputStream in = resource.getInputStream()) {
        deployment.addInputStream(resource.getFilename(), in);
      } catch (IOException e) {
        throw new IllegalStateException("无法读取 " + resource.getDescription(), e);
      }
    }
    log.debug("deployed {} as {}", folder, deployment.deploy().getId());
  }

  private Map<String, List<Resource>> items() {
    Map<String, List<Resource>> items = new TreeMap<>();
    for (Resource file :
        join(find("processes/items/*/*.bpmn"), find("processes/items/*/*.dmn"), null)) {
      Matcher path = ITEM_FILE.matcher(url(file));
      if (path.find()) {
        items.computeIfAbsent(path.group(1), code -> new ArrayList<>()).add(file);
      }
    }
    return items;
  }

  /**
   * {@code <code>-*.form} belongs to the item with the longest such code, all others are shared.
   */
  private Map<String, List<Resource>> formsByOwner(List<String> codes) {
    Map<String, List<Resource>> forms = new TreeMap<>();
    for (Resource form : find("forms/*.form")) {
      String owner =
          codes.stream()
              .filter(code -> form.getFilename().startsWith(code + "-"))
              .max(Comparator.comparingInt(String::length))
              .orElse("");
      forms.computeIfAbsent(owner, o -> new ArrayList<>()).add(form);
    }
    return forms;
  }

  private List<Resource> find(String pattern) {
    List<Resource> found = new ArrayList<>(folders.all(pattern));
    found.sort(Comparator.comparing(Resource::getFilename));
    return found;
  }

  private static List<Resource> join(List<Resource> a, List<Resource> b, List<Resource> c) {
    List<Resource> all = new ArrayList<>(a);
    all.addAll(b == null ? List.of() : b);
    all.addAll(c == null ? List.of() : c);
    return all;
  }

  private static List<Resource> join(List<Resource> a, List<Resource> b) {
    return join(a, b, null);
  }

  private static String url(Resource file) {
    try {
      return file.getURL().toString();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
