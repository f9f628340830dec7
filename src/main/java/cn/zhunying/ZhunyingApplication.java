package cn.zhunying;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class ZhunyingApplication {

  public static void main(String[] args) {
    SpringApplication.run(ZhunyingApplication.class, args);
  }
}
