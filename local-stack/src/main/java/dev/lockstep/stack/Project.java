package dev.lockstep.stack;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the project's files are, from whichever of its folders a test or the launcher was started. */
public final class Project {

    private Project() {
    }

    /** @throws StackFailure outside a checkout of the project */
    public static Path root() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("contracts")) && Files.isDirectory(folder.resolve("local-stack"))) {
                return folder;
            }
        }
        throw new StackFailure("This is no Lockstep checkout: run it from the folder that holds contracts/.");
    }

    public static Path contracts() {
        return root().resolve("contracts");
    }

    /** A file or folder that the build makes. */
    static Path built(String path) {
        var built = root().resolve(path);
        if (!Files.exists(built)) {
            throw new StackFailure("%s is not built yet: run `make build`.".formatted(path));
        }
        return built;
    }
}
