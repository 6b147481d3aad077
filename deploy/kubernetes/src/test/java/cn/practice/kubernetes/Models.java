package cn.practice.kubernetes;

import cn.practice.kubernetes.CustomResources.Cluster;
import cn.practice.kubernetes.CustomResources.ExternalSecret;
import cn.practice.kubernetes.CustomResources.Monitor;
import cn.practice.kubernetes.CustomResources.ObjectStore;
import cn.practice.kubernetes.CustomResources.PrometheusRule;
import cn.practice.kubernetes.CustomResources.ScaledObject;
import cn.practice.kubernetes.CustomResources.ScheduledBackup;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** The types that objects must be of, field by field. */
final class Models {

    private interface Reader {
        Object read(String json) throws IOException;
    }

    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .annotationIntrospector(new NothingElse())
            .build();

    private static final Map<String, Reader> READERS = Map.ofEntries(
            Map.entry("v1 Namespace", V1Namespace::fromJson),
            Map.entry("v1 ConfigMap", V1ConfigMap::fromJson),
            Map.entry("v1 Service", V1Service::fromJson),
            Map.entry("v1 ServiceAccount", V1ServiceAccount::fromJson),
            Map.entry("apps/v1 Deployment", V1Deployment::fromJson),
            Map.entry("networking.k8s.io/v1 Ingress", V1Ingress::fromJson),
            Map.entry("networking.k8s.io/v1 NetworkPolicy", V1NetworkPolicy::fromJson),
            Map.entry("policy/v1 PodDisruptionBudget", V1PodDisruptionBudget::fromJson),
            Map.entry("autoscaling/v2 HorizontalPodAutoscaler", V2HorizontalPodAutoscaler::fromJson),
            Map.entry("kafka.strimzi.io/v1 Kafka", strictly(Kafka.class)),
            Map.entry("kafka.strimzi.io/v1 KafkaNodePool", strictly(KafkaNodePool.class)),
            Map.entry("kafka.strimzi.io/v1 KafkaTopic", strictly(KafkaTopic.class)),
            Map.entry("kafka.strimzi.io/v1 KafkaUser", strictly(KafkaUser.class)),
            Map.entry("postgresql.cnpg.io/v1 Cluster", strictly(Cluster.class)),
            Map.entry("postgresql.cnpg.io/v1 ScheduledBackup", strictly(ScheduledBackup.class)),
            Map.entry("barmancloud.cnpg.io/v1 ObjectStore", strictly(ObjectStore.class)),
            Map.entry("monitoring.coreos.com/v1 ServiceMonitor", strictly(Monitor.class)),
            Map.entry("monitoring.coreos.com/v1 PodMonitor", strictly(Monitor.class)),
            Map.entry("monitoring.coreos.com/v1 PrometheusRule", strictly(PrometheusRule.class)),
            Map.entry("keda.sh/v1alpha1 ScaledObject", strictly(ScaledObject.class)),
            Map.entry("external-secrets.io/v1 ExternalSecret", strictly(ExternalSecret.class)));

    private Models() {}

    /** Fails where the type knows no such field, and where nobody knows the type. */
    static Object read(Resource resource) {
        var reader = READERS.get(resource.api() + " " + resource.kind());
        if (reader == null) {
            throw new AssertionError("of no known type: " + resource.api() + " " + resource);
        }
        try {
            return reader.read(resource.node().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(resource.toString(), e);
        }
    }

    private static Reader strictly(Class<?> type) {
        return json -> {
            try {
                return STRICT.readValue(json, type);
            } catch (JsonProcessingException e) {
                throw new IOException(e.getMessage(), e);
            }
        };
    }

    /** Strimzi keeps unknown fields to itself and only warns of them; here they are errors. */
    private static final class NothingElse extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1;

        @Override
        public Boolean hasAnySetter(Annotated annotated) {
            return false;
        }
    }
}
