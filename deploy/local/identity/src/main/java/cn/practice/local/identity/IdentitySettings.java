package cn.practice.local.identity;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Under which name the provider signs, where its key is kept, and the origins whose pages may sign people in. */
@ConfigurationProperties("practice.identity")
record IdentitySettings(String issuer, Path keys, List<String> pages) {}
