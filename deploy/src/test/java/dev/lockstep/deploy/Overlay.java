package dev.lockstep.deploy;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** What a cluster is given, as Kustomize renders it. */
enum Overlay {

    DEMO, PRODUCTION;

    private List<Resource> resources;

    synchronized List<Resource> resources() {
        if (resources == null) {
            resources = Kustomize.render(Path.of("kubernetes/overlays", name().toLowerCase(Locale.ROOT)));
        }
        return resources;
    }

    List<Resource> all(String kind) {
        return resources().stream().filter(resource -> resource.kind().equals(kind)).toList();
    }

    Resource one(String kind, String name) {
        return all(kind).stream().filter(named(name)).findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " " + name + " in " + this));
    }

    private static Predicate<Resource> named(String name) {
        return resource -> resource.name().equals(name);
    }
}
