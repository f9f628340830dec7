package cn.zhunying.engine.deploy;

import cn.zhunying.engine.setup.EngineIndices;
import cn.zhunying.law.ProcessFolders;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
public class EngineDeployments implements SmartInitializingSingleton {

  private static final Logger log = LoggerFactory.getLogger(EngineDeployments.class);
  private static final Pattern SHARED_FORM = Pattern.compile("formRef=\"(shared-[a-z-]+)\"");
  private static final Pattern DEPLOYABLE = Pattern.compile("\\.(bpmn|dmn|form)$");

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
    Map<String, Map<String, Resource>> items = folders.items();
    deploy("decisions", find("processes/decisions/*.dmn"));
    List<Resource> shared = new ArrayList<>();
    shared.addAll(find("processes/shared/*.bpmn"));
    shared.addAll(find("processes/shared/*.dmn"));
    shared.addAll(find("processes/credit/*.bpmn"));
    find("forms/*.form").stream()
        .filter(form -> ProcessFolders.owner(form, items.keySet()).isEmpty())
        .forEach(shared::add);
    deploy("shared", shared);
    items.forEach((code, own) -> deploy("items/" + code, withShown(deployable(own))));
    processes.refresh();
    decisions.refresh();
  }

  public void deploy(String folder, List<Resource> resources) {
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

  private static List<Resource> deployable(Map<String, Resource> files) {
    return files.values().stream()
        .filter(file -> DEPLOYABLE.matcher(file.getFilename()).find())
        .toList();
  }

  /** With a copy of each shared form that one of the diagrams shows. */
  private List<Resource> withShown(List<Resource> own) {
    Set<String> shown = new TreeSet<>();
    for (Resource file : own) {
      SHARED_FORM.matcher(text(file)).results().map(found -> found.group(1)).forEach(shown::add);
    }
    List<Resource> all = new ArrayList<>(own);
    shown.forEach(form -> all.addAll(find("forms/" + form + ".form")));
    return all;
  }

  private static String text(Resource file) {
    try {
      return file.getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("无法读取 " + file.getDescription(), e);
    }
  }

  private List<Resource> find(String pattern) {
    List<Resource> found = new ArrayList<>(folders.all(pattern));
    found.sort(Comparator.comparing(Resource::getFilename));
    return found;
  }
}
