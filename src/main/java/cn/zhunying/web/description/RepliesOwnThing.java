package cn.zhunying.web.description;

import cn.zhunying.web.Reply;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Iterator;
import org.springdoc.core.converters.ResponseSupportConverter;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.stereotype.Component;

/** Describes a reply by its own thing; problems are described once for all operations. */
@Component
class RepliesOwnThing extends ResponseSupportConverter {

  private final ObjectMapperProvider mappers;

  RepliesOwnThing(ObjectMapperProvider mappers) {
    super(mappers);
    this.mappers = mappers;
  }

  @Override
  public Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    JavaType replied = mappers.jsonMapper().constructType(type.getType());
    return replied != null && replied.hasRawClass(Reply.class)
        ? context.resolve(
            new AnnotatedType(replied.containedType(0))
                .ctxAnnotations(type.getCtxAnnotations())
                .resolveAsRef(true))
        : super.resolve(type, context, chain);
  }
}
