package cn.practice.local.identity;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Under which name the provider signs, where its key is kept, and where the dashboard page lives. */
@ConfigurationProperties("practice.identity")
record IdentitySettings(String issuer, Path keys, int webPort) {}
