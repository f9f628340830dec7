package cn.zhunying.engine;

import java.util.List;

/** Who the engine is asked by: the principal of a signed-in request. */
public interface EngineUser {

  String engineId();

  List<String> engineGroups();
}
