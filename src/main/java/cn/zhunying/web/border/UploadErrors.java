package cn.zhunying.web.border;

import cn.zhunying.law.Refusal;
import cn.zhunying.web.Problems;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/**
 * Forms with files that cannot be read. A form may be opened before anybody knows who answers it,
 * as soon as some page asks for a field of it in its mapping: so this speaks for every address.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class UploadErrors {

  @ExceptionHandler(MaxUploadSizeExceededException.class)
  ResponseEntity<Object> tooLarge(MaxUploadSizeExceededException e) {
    return Problems.of(
        HttpStatus.PAYLOAD_TOO_LARGE,
        "file-too-large",
        List.of(Refusal.form("upload-too-large", "file")));
  }

  /** A form cut off on its way, or a file whose name no file can have. */
  @ExceptionHandler(MultipartException.class)
  ResponseEntity<Object> unreadableForm(MultipartException e) {
    return Problems.of(
        HttpStatus.BAD_REQUEST, "request", List.of(Refusal.form("form-unreadable", null)));
  }
}
