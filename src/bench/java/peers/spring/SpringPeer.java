package peers.spring;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Answers {@code /data} with Spring MVC and its own CORS, as Spring's guide writes it. */
@SpringBootApplication
@RestController
public class SpringPeer {

    record Data(String name, String description) {}

    private static final Data DATA = new Data("Bangladesh", "Land of emotions");

    public static void main(String... args) {
        SpringApplication.run(SpringPeer.class, args);
    }

    @GetMapping("/data")
    public Data data() {
        return DATA;
    }

    @Bean
    WebMvcConfigurer policy() {
        return new WebMvcConfigurer() {
            @Override
            public void addCorsMappings(CorsRegistry registry) {
                registry.addMapping("/**")
                        .allowedOrigins(System.getenv("ORIGINS").split(","))
                        .allowedMethods("GET", "HEAD", "POST")
                        .allowedHeaders("content-type")
                        .allowCredentials(false)
                        .maxAge(600);
            }
        };
    }
}
