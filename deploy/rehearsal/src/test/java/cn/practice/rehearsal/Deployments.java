package cn.practice.rehearsal;

/** Manifests as kustomize renders them, no longer than the tests need. */
final class Deployments {

    private static final String DEPLOYMENT = """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: NAME-service
            spec:
              replicas: 2
              template:
                metadata:
                  labels:
                    app.kubernetes.io/name: NAME-service
                spec:
                  initContainers:
                  - name: migrate
                    image: practice/NAME-service:1.0.0
                    env:
                    - name: MIGRATE_ONLY
                      value: 'true'
                    - name: DB_PASSWORD
                      valueFrom:
                        secretKeyRef:
                          key: password
                          name: NAME-db-app
                    volumeMounts:
                    - mountPath: /tmp
                      name: tmp
                  containers:
                  - name: service
                    image: practice/NAME-service:1.0.0
                    env:
                    - name: PRACTICE_ZONE
                      value: Asia/Tokyo
                    envFrom:
                    - configMapRef:
                        name: common
                    lifecycle:
                      preStop:
                        sleep:
                          seconds: 5
                    ports:
                    - containerPort: 8080
                      name: http
                    startupProbe:
                      failureThreshold: 90
                      httpGet:
                        path: /q/health/started
                        port: http
                      periodSeconds: 2
                      timeoutSeconds: 2
                    readinessProbe:
                      failureThreshold: 3
                      httpGet:
                        path: /q/health/ready
                        port: http
                      periodSeconds: 5
                      timeoutSeconds: 6
                    resources:
                      limits:
                        memory: 768Mi
                    securityContext:
                      readOnlyRootFilesystem: true
                      capabilities:
                        drop:
                        - ALL
                    volumeMounts:
                    - mountPath: /tmp
                      name: tmp
                    - mountPath: /etc/practice/database
                      name: database-ca
                  securityContext:
                    runAsUser: 10001
                  terminationGracePeriodSeconds: 45
                  volumes:
                  - emptyDir:
                      sizeLimit: 128Mi
                    name: tmp
                  - name: database-ca
                    secret:
                      secretName: NAME-db-ca
            """;

    private static final String OTHERS = """
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: common
            data:
              CORS_ORIGINS: https://practice.county.example
              KAFKA_SECURITY_PROTOCOL: SASL_SSL
              PRACTICE_ZONE: Asia/Shanghai
            ---
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              name: practice
            spec:
              rules:
              - http:
                  paths:
                  - backend:
                      service:
                        name: volunteer-service
                    path: /sites
                  - backend:
                      service:
                        name: activity-service
                    path: /shifts
                  - backend:
                      service:
                        name: keycloak
                    path: /resources
            """;

    private Deployments() {}

    static Manifests manifests() {
        return Manifests.of(
                DEPLOYMENT.replace("NAME", "volunteer") + "---\n" + DEPLOYMENT.replace("NAME", "activity") + OTHERS);
    }

    static Pod pod(String service, int port) {
        return new Pod(manifests().deployment(service), port);
    }
}
