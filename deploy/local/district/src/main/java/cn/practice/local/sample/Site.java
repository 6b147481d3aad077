package cn.practice.local.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A station of the sample and the village or community it serves. */
record Site(String code, String name) {

    static final String INSTITUTE = "321181002000";

    /** The file as it is, for the import. */
    static String csv() {
        try (var file = Site.class.getResourceAsStream("/danyang-sites.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Site> stations() {
        return csv().lines()
                .map(line -> line.split(",", -1))
                .filter(fields -> fields[2].equals("STATION"))
                .map(fields -> new Site(fields[0], fields[1]))
                .toList();
    }

    /** 车站社区, without what every station is called. */
    String place() {
        return name.replace("新时代文明实践站", "");
    }
}
