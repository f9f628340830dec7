package cn.zhunying.border;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads a number of a request body by {@link Numbers}, before a parser makes anything of it. */
public final class AmountReader extends StdScalarDeserializer<BigDecimal> {

  private static final long serialVersionUID = 1L;

  AmountReader() {
    super(BigDecimal.class);
  }

  @Override
  public @Nullable BigDecimal deserialize(JsonParser json, DeserializationContext context)
      throws IOException {
    JsonToken token = json.currentToken();
    if (token == JsonToken.VALUE_STRING && json.getText().isBlank()) {
      return null;
    }
    String written =
        token == JsonToken.START_OBJECT
            ? "{…}"
            : token == JsonToken.START_ARRAY ? "[…]" : json.getText();
    return Numbers.read(written).orElseThrow(() -> new NoNumberException(json, written));
  }
}
