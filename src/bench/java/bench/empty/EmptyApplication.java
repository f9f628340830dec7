package bench.empty;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Spring Boot and Camunda with the product's starters and not a class of the product. */
@SpringBootApplication
public class EmptyApplication {

  public static void main(String[] args) {
    SpringApplication.run(EmptyApplication.class, args);
  }
}
