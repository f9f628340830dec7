package cn.zhunying.border;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one answer of unknown type: text, number, yes or no, or a list of texts. A number stays as
 * it is written where it cannot be taken, for the refusal to show.
 */
public final class AnswersReader extends StdDeserializer<Object> {

  private static final long serialVersionUID = 1L;

  AnswersReader() {
    super(Object.class);
  }

  @Override
  public @Nullable Object deserialize(JsonParser json, DeserializationContext context)
      throws IOException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      return one(json, context);
    }
    List<Object> many = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      many.add(one(json, context));
    }
    return many;
  }

  private @Nullable Object one(JsonParser json, DeserializationContext context) throws IOException {
    return switch (json.currentToken()) {
      case VALUE_STRING -> json.getText();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
        String written = json.getText();
        Object number = Numbers.read(written).orElse(null);
        yield number == null ? written : number;
      }
      default -> context.handleUnexpectedToken(String.class, json);
    };
  }
}
