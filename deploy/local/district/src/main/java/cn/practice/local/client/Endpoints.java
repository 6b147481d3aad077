package cn.practice.local.client;

import java.net.URI;

/** Where the services and the identity provider of a suite answer. */
public record Endpoints(URI volunteer, URI activity, URI reporting, URI identity) {

    public static Endpoints on(int volunteer, int activity, int reporting, int identity) {
        return new Endpoints(local(volunteer), local(activity), local(reporting), local(identity));
    }

    /** One name throughout: a browser takes two for two sites. */
    public static URI local(int port) {
        return URI.create("http://localhost:" + port);
    }
}
