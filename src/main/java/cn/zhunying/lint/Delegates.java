package cn.zhunying.lint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.MethodMetadata;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;

/** The delegate beans of the program, read from its classes so that no server has to start. */
final class Delegates {

  private static final String DELEGATE = "org.camunda.bpm.engine.delegate.JavaDelegate";

  private Delegates() {}

  static Set<String> ofThisProgram() {
    Set<String> names = new TreeSet<>();
    CachingMetadataReaderFactory classes = new CachingMetadataReaderFactory();
    try {
      for (Resource file :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:cn/zhunying/**/*Tasks.class")) {
        classes
            .getMetadataReader(file)
            .getAnnotationMetadata()
            .getAnnotatedMethods(Bean.class.getName())
            .stream()
            .filter(method -> method.getReturnTypeName().equals(DELEGATE))
            .map(MethodMetadata::getMethodName)
            .forEach(names::add);
      }
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
