package cn.zhunying.web.description;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The document as a whole: what it is, who may ask, what a problem looks like. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

  private static final String ABOUT =
      """
      Administrative licensing under informed commitment (告知承诺). Names and shapes of `/api/v1` stay; \
      what is renamed keeps its old name beside the new one. Dates are days in Chongqing, moments carry \
      their offset. A refusal is `application/problem+json` and names the rule, the field, the remedy and \
      the clause. What is not the caller's to know of is not found.""";

  @Bean
  OpenAPI description(@Value("${server.servlet.session.cookie.name}") String cookie) {
    return new OpenAPI()
        .info(
            new Info()
                .title("准营 Zhunying")
                .version("1")
                .description(ABOUT)
                .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
        .addServersItem(new Server().url("/").description("This server."))
        .components(
            new Components()
                .addSecuritySchemes("session", session(cookie))
                .addSecuritySchemes("basic", basic()))
        .addSecurityItem(new SecurityRequirement().addList("session"))
        .addSecurityItem(new SecurityRequirement().addList("basic"));
  }

  private static SecurityScheme session(String cookie) {
    return new SecurityScheme()
        .type(SecurityScheme.Type.APIKEY)
        .in(SecurityScheme.In.COOKIE)
        .name(cookie)
        .description("The session of somebody signed in at `/login`.");
  }

  private static SecurityScheme basic() {
    return new SecurityScheme()
        .type(SecurityScheme.Type.HTTP)
        .scheme("basic")
        .description("The name and password of an account with every request, for scripts.");
  }

  @Bean
  GlobalOpenApiCustomizer problems() {
    return api -> {
      for (ProblemAnswer answer : ProblemAnswer.values()) {
        api.getComponents().addResponses(answer.name(), answer.described());
      }
      ModelConverters.getInstance(true)
          .resolveAsResolvedSchema(new AnnotatedType(Problem.class))
          .referencedSchemas
          .forEach(api.getComponents()::addSchemas);
    };
  }
}
