package cn.practice.kubernetes;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields that are used here of resources that no library describes, as their operators' references name them. */
final class CustomResources {

    private CustomResources() {}

    record Metadata(
            String name,
            String namespace,
            @Nullable Map<String, String> labels,
            @Nullable Map<String, String> annotations) {}

    record Named(String name) {}

    record Key(String name, String key) {}

    record Resources(Map<String, String> requests, Map<String, String> limits) {}

    record Expression(String key, String operator, @Nullable List<String> values) {}

    record Selector(
            @Nullable Map<String, String> matchLabels,
            @Nullable List<Expression> matchExpressions) {}

    // CloudNativePG

    record Cluster(String apiVersion, String kind, Metadata metadata, ClusterSpec spec) {}

    record ClusterSpec(
            String imageName,
            int instances,
            Bootstrap bootstrap,
            Storage storage,
            Postgresql postgresql,
            Resources resources,
            Affinity affinity,
            List<Plugin> plugins) {}

    record Bootstrap(InitDb initdb) {}

    record InitDb(String database, String owner, boolean dataChecksums, String encoding) {}

    record Storage(String size, @Nullable String storageClass) {}

    record Postgresql(
            Map<String, String> parameters, @Nullable Synchronous synchronous) {}

    record Synchronous(String method, int number, String dataDurability) {}

    record Affinity(boolean enablePodAntiAffinity, String topologyKey, String podAntiAffinityType) {}

    record Plugin(String name, boolean isWALArchiver, Map<String, String> parameters) {}

    record ScheduledBackup(String apiVersion, String kind, Metadata metadata, ScheduledBackupSpec spec) {}

    record ScheduledBackupSpec(
            String schedule, String backupOwnerReference, Named cluster, String method, Named pluginConfiguration) {}

    record ObjectStore(String apiVersion, String kind, Metadata metadata, ObjectStoreSpec spec) {}

    record ObjectStoreSpec(String retentionPolicy, ObjectStoreConfiguration configuration) {}

    record ObjectStoreConfiguration(
            String destinationPath,
            String endpointURL,
            S3Credentials s3Credentials,
            Map<String, String> wal,
            Map<String, String> data) {}

    record S3Credentials(Key accessKeyId, Key secretAccessKey) {}

    // Prometheus

    record Monitor(String apiVersion, String kind, Metadata metadata, MonitorSpec spec) {}

    record MonitorSpec(
            Selector selector,
            @Nullable List<Endpoint> endpoints,
            @Nullable List<Endpoint> podMetricsEndpoints) {}

    record Endpoint(String port, @Nullable String path, String interval) {}

    record PrometheusRule(String apiVersion, String kind, Metadata metadata, PrometheusRuleSpec spec) {}

    record PrometheusRuleSpec(List<RuleGroup> groups) {}

    record RuleGroup(String name, List<Rule> rules) {}

    record Rule(
            String alert,
            String expr,
            @JsonProperty("for") @Nullable String lasting,
            Map<String, String> labels,
            Map<String, String> annotations) {}

    // KEDA

    record ScaledObject(String apiVersion, String kind, Metadata metadata, ScaledObjectSpec spec) {}

    record ScaledObjectSpec(
            Named scaleTargetRef,
            int minReplicaCount,
            int maxReplicaCount,
            int pollingInterval,
            int cooldownPeriod,
            Advanced advanced,
            List<Trigger> triggers) {}

    record Advanced(HpaConfig horizontalPodAutoscalerConfig) {}

    record HpaConfig(Behavior behavior) {}

    record Behavior(Scaling scaleUp, Scaling scaleDown) {}

    record Scaling(
            @Nullable Integer stabilizationWindowSeconds,
            @Nullable List<ScalingPolicy> policies) {}

    record ScalingPolicy(String type, int value, int periodSeconds) {}

    record Trigger(String type, String metricType, Map<String, String> metadata) {}

    // External Secrets

    record ExternalSecret(String apiVersion, String kind, Metadata metadata, ExternalSecretSpec spec) {}

    record ExternalSecretSpec(
            String refreshInterval, StoreRef secretStoreRef, SecretTarget target, List<SecretData> data) {}

    record StoreRef(String kind, String name) {}

    record SecretTarget(String name, @Nullable String deletionPolicy) {}

    record SecretData(String secretKey, RemoteRef remoteRef) {}

    record RemoteRef(String key, String property) {}
}
