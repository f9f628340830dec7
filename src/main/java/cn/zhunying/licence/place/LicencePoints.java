package cn.zhunying.licence.place;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Further places a licence holds for. */
@Service
public class LicencePoints {

  public record Point(String name, String address, LocalDate approvedOn) {}

  private final LicencePointTable table;

  LicencePoints(LicencePointTable table) {
    this.table = table;
  }

  public void add(String licence, String application, String name, String address) {
    table.add(licence, application, name, address);
  }

  public List<Point> of(String licence) {
    return table.of(licence);
  }

  /** As the certificate prints them; empty when there are none. */
  public String inWords(String licence) {
    return of(licence).stream()
        .map(p -> p.name() + "（" + p.address() + "）")
        .collect(Collectors.joining("；"));
  }
}
