package cn.zhunying.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.zhunying.calendar.Calendars;
import cn.zhunying.calendar.UnpublishedYearException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

class ApiErrorsTest {

  @Test
  void aDeadlineBeyondThePublishedYearsIsRefusedByName() {
    UnpublishedYearException beyond =
        catchThrowableOfType(
            UnpublishedYearException.class,
            () -> new Calendars().current().plusWorkingDays(LocalDate.of(2030, 12, 31), 5));
    ResponseEntity<Object> answer = new ApiErrors().unpublished(beyond);
    assertThat(answer.getStatusCode().value()).isEqualTo(409);
    assertThat(((ProblemDetail) answer.getBody()).getDetail()).contains("2031 年");
  }
}
